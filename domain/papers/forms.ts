import type { Day } from '#lib/dates.ts'
import type { Matter, PaperKind } from './words.ts'

type Dated = { validFrom?: Day; validTo?: Day }

/** A form set by law. A form replaced on a day keeps its old row with `validTo`. */
export type PaperForm = Dated & {
  kind: PaperKind
  /** Absent: whatever the petition is. */
  matter?: Matter
  /** First or second round of a complaint, where they differ. */
  round?: 'lần đầu' | 'lần hai'
  form: string
  set: string
}

/** Laws of 2025 and decrees of 15/5/2026 in force: the first day of the new forms, the last of the old. */
const NEW: Day = '2026-07-01'
const OLD: Day = '2026-06-30'

const KN = 'Nghị định 124/2020/NĐ-CP'
const KN_NEW = `${KN}, được sửa đổi, bổ sung bởi Nghị định 155/2026/NĐ-CP`
const TC = 'Nghị định 31/2019/NĐ-CP'
const DON = 'Thông tư 05/2021/TT-TTCP'

/** Điều khoản and forms as published; a new version is a new row. */
export const paperForms: readonly PaperForm[] = [
  { kind: 'receipt', form: 'Mẫu số 02/TCD', set: 'Nghị định 154/2026/NĐ-CP', validFrom: NEW },
  { kind: 'receipt', form: 'Mẫu số 02', set: 'Thông tư 04/2021/TT-TTCP', validTo: OLD },
  { kind: 'acceptance-proposal', form: 'Mẫu số 01', set: DON },
  { kind: 'guidance-slip', form: 'Mẫu số 02', set: DON },
  { kind: 'transfer-slip', form: 'Mẫu số 03', set: DON },
  { kind: 'acceptance-notice', matter: 'complaint', form: 'Mẫu số 03', set: KN_NEW, validFrom: NEW },
  { kind: 'acceptance-notice', matter: 'complaint', form: 'Mẫu số 03', set: KN, validTo: OLD },
  { kind: 'acceptance-notice', matter: 'denunciation', form: 'Mẫu số 05', set: TC },
  { kind: 'refusal-notice', matter: 'complaint', form: 'Mẫu số 04', set: KN_NEW, validFrom: NEW },
  { kind: 'refusal-notice', matter: 'complaint', form: 'Mẫu số 04', set: KN, validTo: OLD },
  {
    kind: 'reception-refusal-notice',
    form: 'Mẫu số 01/TCD',
    set: 'Nghị định 154/2026/NĐ-CP',
    validFrom: NEW,
  },
  { kind: 'extension-notice', matter: 'denunciation', form: 'Mẫu số 01', set: TC },
  // Before that day the law had no suspension of a complaint's settlement, and no form for it.
  { kind: 'suspension-decision', matter: 'complaint', form: 'Mẫu số 14a', set: KN_NEW, validFrom: NEW },
  { kind: 'termination-decision', matter: 'complaint', form: 'Mẫu số 14a', set: KN_NEW, validFrom: NEW },
  { kind: 'resumption-decision', matter: 'complaint', form: 'Mẫu số 14b', set: KN_NEW, validFrom: NEW },
  { kind: 'resolution-decision', matter: 'complaint', round: 'lần đầu', form: 'Mẫu số 15', set: KN },
  { kind: 'resolution-decision', matter: 'complaint', round: 'lần hai', form: 'Mẫu số 16', set: KN },
  { kind: 'denunciation-conclusion', matter: 'denunciation', form: 'Mẫu số 12', set: TC },
]

const inForce = ({ validFrom, validTo }: Dated, day: Day) =>
  (!validFrom || validFrom <= day) && (!validTo || day <= validTo)

/** The form in force on the day of the paper; none where the law sets no form. */
export function formOn(
  kind: PaperKind,
  matter: Matter | null,
  day: Day,
  round?: string,
): PaperForm | undefined {
  return paperForms.find(
    (one) =>
      one.kind === kind &&
      (!one.matter || one.matter === matter) &&
      (!one.round || one.round === round) &&
      inForce(one, day),
  )
}

type Law = Dated & { matters?: readonly Matter[]; text: string }
const LAW_136 = 'được sửa đổi, bổ sung bởi Luật số 136/2025/QH15 ngày 10 tháng 12 năm 2025'
const LKN = 'Luật Khiếu nại số 02/2011/QH13 ngày 11 tháng 11 năm 2011'
const LTC = 'Luật Tố cáo số 25/2018/QH14 ngày 12 tháng 6 năm 2018'
const LTCD = 'Luật Tiếp công dân số 42/2013/QH13 ngày 25 tháng 11 năm 2013'
const ND124 = 'Nghị định số 124/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ'
const ND31 = 'Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019 của Chính phủ'
const changedBy = (decree: string) =>
  `được sửa đổi, bổ sung bởi Nghị định số ${decree} ngày 15 tháng 5 năm 2026`
const complaint = ['complaint'] as const
const denunciation = ['denunciation'] as const
const opinions = ['proposal', 'feedback', 'request', 'suggestion'] as const

/** What papers cite after "Căn cứ", each as it reads on its days. */
const laws: readonly Law[] = [
  { matters: complaint, text: LKN, validTo: OLD },
  { matters: complaint, text: `${LKN}, ${LAW_136}`, validFrom: NEW },
  { matters: complaint, text: ND124, validTo: OLD },
  { matters: complaint, text: `${ND124}, ${changedBy('155/2026/NĐ-CP')}`, validFrom: NEW },
  { matters: denunciation, text: LTC, validTo: OLD },
  { matters: denunciation, text: `${LTC}, ${LAW_136}`, validFrom: NEW },
  { matters: denunciation, text: ND31, validTo: OLD },
  { matters: denunciation, text: `${ND31}, ${changedBy('156/2026/NĐ-CP')}`, validFrom: NEW },
  { matters: opinions, text: LTCD, validTo: OLD },
  { matters: opinions, text: `${LTCD}, ${LAW_136}`, validFrom: NEW },
]

/** The laws that a paper on such a petition rests on, that day. */
export const lawsOn = (matter: Matter | null, day: Day): string[] =>
  laws
    .filter((one) => !one.matters || one.matters.includes(matter ?? 'feedback'))
    .filter((one) => inForce(one, day))
    .map((one) => one.text)
