import { z } from 'zod'
import { isNumber } from '#domain/petitions/number.ts'
import { otherMatterOf } from '#domain/petitions/other-matters.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import {
  type Competence,
  competenceCodes,
  eligibilityCodes,
  type Kind,
  type OtherMatter,
} from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'

export const version = z.coerce.number().int().min(1).max(1_000_000)

export const triageWords = {
  noKind:
    'Chưa chọn loại đơn. Phân loại theo nội dung, không theo tên đơn (Điều 6 Thông tư 05/2021/TT-TTCP). Chưa rõ thì hỏi lại người gửi.',
  noField: 'Chưa chọn lĩnh vực.',
}

/** A code of a list that an administrator keeps; the use case looks it up. */
const isCode = (text: string) => /^[a-z][a-z0-9-]{0,40}$/.test(text)
export const code = (missing: string) => lineText.refine(isCode, missing)

const noCompetence = 'Chưa chọn thẩm quyền: thuộc, cấp dưới, không thuộc, hoặc vượt thẩm quyền.'
const isOther = (choice: string) => otherMatterOf(choice) !== undefined

/**
 * Classified by content, not by the title of the letter: Điều 6 Thông tư 05/2021/TT-TTCP. In the place of a
 * kind may stand what it is instead of a petition; then it is for another office, and has no field.
 */
export const TriagePetition = z
  .object({
    version,
    kind: lineText.refine((text) => isOther(text) || isCode(text), triageWords.noKind),
    field: lineText.refine((text) => text === '' || isCode(text), triageWords.noField),
    competence: z.enum([...competenceCodes, ''], { error: noCompetence }).default(''),
    eligibility: z.enum(eligibilityCodes).default('eligible'),
    /** The public number of an earlier letter of the same content. */
    repeatOf: lineText
      .refine((text) => text === '' || isNumber(text), 'Số hồ sơ trước có dạng 2026-000123.')
      .default(''),
    reason: longText.refine((text) => text.length <= 1000, 'Lý do dài hơn 1.000 ký tự. Xin rút gọn.'),
  })
  .superRefine((it, check) => {
    if (isOther(it.kind)) return
    if (!it.field) check.addIssue({ code: 'custom', path: ['field'], message: triageWords.noField })
    if (!it.competence) check.addIssue({ code: 'custom', path: ['competence'], message: noCompetence })
  })
  .transform(({ competence, ...it }) => {
    const otherMatter = otherMatterOf(it.kind)
    return { ...it, otherMatter, competence: (otherMatter ? 'OUTSIDE' : competence) as Competence }
  })
type Triaged = z.output<typeof TriagePetition>
/** A letter is taken for a petition, whole and new, unless the officer says otherwise. */
export type TriagePetition = Omit<Triaged, 'eligibility' | 'repeatOf' | 'otherMatter'> &
  Partial<Pick<Triaged, 'eligibility' | 'repeatOf'>> & { otherMatter?: OtherMatter }

/** A kind that the sender chose is changed only with a reason that the sender will read. */
export function refusalToTriage(row: { kind: Kind | null }, input: TriagePetition): Refusal | undefined {
  if (row.kind && row.kind !== input.kind && !input.reason) {
    return fieldRefusal(
      'triage.noReason',
      'reason',
      'Đổi loại đơn thì ghi lý do; người gửi sẽ đọc lý do này.',
    )
  }
}

export const AcceptPetition = z.object({
  version,
  handlingUnitId: z.uuid({ error: 'Chưa chọn đơn vị giải quyết.' }),
})
export type AcceptPetition = z.infer<typeof AcceptPetition>

/** An office accepts what is within its competence; anything else is guided, passed on or refused. */
export function refusalToAccept(row: { competence: string | null }): Refusal | undefined {
  if (row.competence !== 'WITHIN') {
    return fieldRefusal(
      'accept.notWithin',
      'handlingUnitId',
      'Đơn được ghi là không thuộc thẩm quyền của cơ quan này. Phân loại lại, hoặc chọn “Không thụ lý” kèm điều luật và nơi giải quyết.',
    )
  }
}

/** Grounds an officer may refuse on in this part of the law; each sentence names its article. */
export const refusalArticles = {
  'kn-11': 'Điều 11 Luật Khiếu nại (các khiếu nại không được thụ lý)',
  'tc-29': 'Điều 29 Luật Tố cáo (không đủ điều kiện thụ lý)',
  'tcd-28': 'Điều 28 khoản 1 điểm c Luật Tiếp công dân',
  'tt05-28': 'Điều 28 Thông tư 05/2021/TT-TTCP (đơn không đủ điều kiện xử lý)',
  'tt05-6': 'Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP (thiếu họ tên, địa chỉ, nội dung)',
  'tcd-9': 'Điều 9 khoản 3 Luật Tiếp công dân (đã giải quyết, trả lời, không có tình tiết mới)',
} as const
const articleCodes = Object.keys(refusalArticles) as [
  keyof typeof refusalArticles,
  ...(keyof typeof refusalArticles)[],
]

export const RefusePetition = z.object({
  version,
  article: z.enum(articleCodes, {
    error:
      'Từ chối cần điều luật và lý do. Chọn điều trong danh sách; không có điều nào thì đơn phải được nhận hoặc chuyển.',
  }),
  reason: longText
    .refine(
      (text) => text.length >= 10,
      'Chưa ghi lý do. Người gửi sẽ đọc lý do này: không làm được gì, vì sao, ai giúp được.',
    )
    .refine((text) => text.length <= 2000, 'Lý do dài hơn 2.000 ký tự. Xin rút gọn.'),
  whoHelps: lineText.refine(
    (text) => text.length > 0 && text.length <= 300,
    'Chưa ghi nơi có thể giúp người gửi: tên cơ quan, địa chỉ hoặc điện thoại.',
  ),
})
export type RefusePetition = z.infer<typeof RefusePetition>
