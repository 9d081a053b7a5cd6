import { z } from 'zod'
import { dayField, line, lines } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { type CritiqueState, critiqueFormCodes, critiqueStates, documentKindCodes } from './words.ts'

/** A page that everybody may open: no sign-in, no port, no words for a machine inside. */
const isPage = (text: string): boolean => {
  const found = URL.parse(text)
  return found?.protocol === 'https:' && found.username === '' && found.port === ''
}

/** What is said of a draft, whoever brings it. */
const facts = {
  kind: z.enum(documentKindCodes, { error: 'Chưa chọn dự thảo là loại văn bản nào.' }),
  title: line(10, 300, 'Chưa ghi tên dự thảo, ít nhất 10 ký tự.'),
  summary: lines(20, 4000, 'Chưa tóm tắt dự thảo, ít nhất 20 ký tự: vì sao ban hành, ai chịu tác động.'),
  body: lines(0, 60_000, ''),
  link: lineText.refine(
    (text) => text === '' || (text.length <= 500 && isPage(text)),
    'Ghi địa chỉ bắt đầu bằng https:// của trang có toàn văn dự thảo.',
  ),
  asks: lines(10, 2000, 'Chưa ghi cần phản biện về điều gì, ít nhất 10 ký tự.'),
  opinionsDueOn: dayField('Chưa ghi cần có ý kiến trước ngày nào.'),
  submitOn: dayField('Chưa ghi ngày dự kiến trình ban hành.'),
}
const readable = ({ body, link }: { body: string; link: string }) => body !== '' || link !== ''
const unread = {
  path: ['body'],
  message: 'Chưa có dự thảo để đọc. Dán toàn văn dự thảo, hoặc ghi địa chỉ trang có toàn văn.',
}

export const SendDraft = z
  .object({ unitId: z.uuid({ error: 'Chọn cơ quan soạn thảo.' }), ...facts })
  .refine(readable, unread)
export type SendDraft = z.output<typeof SendDraft>

/** How the Front collects. Everybody is asked where it says so. */
const collecting = {
  form: z.enum(critiqueFormCodes, { error: 'Chưa chọn hình thức phản biện.' }),
  collectTo: dayField('Chưa ghi lấy ý kiến đến hết ngày nào.'),
  toPublic: z.literal('yes').optional(),
}
export const TakeDraft = z.object({ version, ...collecting })
export type TakeDraft = z.output<typeof TakeDraft>
/** The form is chosen once; days and whether everybody is asked may grow. */
export const CollectOn = TakeDraft.omit({ form: true })
export type CollectOn = z.output<typeof CollectOn>

export const PickDraft = z
  .object({ frontId: z.uuid({ error: 'Chọn Ủy ban Mặt trận.' }), ...facts, ...collecting })
  .extend({ unitId: z.uuid({ error: 'Chọn cơ quan soạn thảo.' }) })
  .refine(readable, unread)
export type PickDraft = z.output<typeof PickDraft>

/** What a button alone does. */
export const MoveCritique = z.object({ version })
/** Why the Front does not criticise it, or the office takes it back. */
export const EndDraft = z.object({
  version,
  reason: lines(10, 500, 'Chưa ghi lý do, ít nhất 10 ký tự. Bên kia đọc được lý do này.'),
})
export type EndDraft = z.output<typeof EndDraft>

export const RecordIssued = z.object({
  version,
  docNumber: line(3, 60, 'Chưa ghi số, ký hiệu văn bản, ví dụ 45/QĐ-UBND.'),
  docDay: dayField('Chưa ghi ngày ban hành.'),
})
export type RecordIssued = z.output<typeof RecordIssued>

/** Opinions are needed before it is put before whoever decides. */
export function refusalToBring(
  { opinionsDueOn, submitOn }: { opinionsDueOn: Day; submitOn: Day },
  today: Day,
): Refusal | undefined {
  if (opinionsDueOn < today) {
    return fieldRefusal('critique.due', 'opinionsDueOn', 'Ngày này đã qua. Chọn ngày từ hôm nay.')
  }
  if (submitOn <= opinionsDueOn) {
    const message = 'Ngày trình phải sau ngày cần có ý kiến, để còn xem và tiếp thu.'
    return fieldRefusal('critique.submit', 'submitOn', message)
  }
}

/** Collected within what is left until the office needs it; after that day the Front decides alone. */
export function refusalToCollect(collectTo: Day, opinionsDueOn: Day, today: Day): Refusal | undefined {
  if (collectTo < today) {
    return fieldRefusal('critique.collect', 'collectTo', 'Ngày này đã qua. Chọn ngày từ hôm nay.')
  }
  if (opinionsDueOn >= today && collectTo > opinionsDueOn) {
    const message = `Cơ quan soạn thảo cần ý kiến chậm nhất ${formatDay(opinionsDueOn)}. Chọn ngày sớm hơn.`
    return fieldRefusal('critique.collectLate', 'collectTo', message)
  }
}

/** In which state may something be done with it? */
export function refusalInState(state: CritiqueState, may: readonly CritiqueState[]): Refusal | undefined {
  if (may.includes(state)) return undefined
  return new Refusal(
    'critique.state',
    `Dự thảo này đang ở bước “${critiqueStates[state]}”, không làm được việc này.`,
  )
}

/** A document is issued on a day that has come, after its draft was brought. */
export function refusalToRecord(docDay: Day, broughtOn: Day, today: Day): Refusal | undefined {
  if (docDay > today) return fieldRefusal('critique.docDay', 'docDay', 'Ngày ban hành chưa đến.')
  if (docDay < broughtOn) {
    const message = 'Ngày ban hành ở trước ngày dự thảo được đưa ra phản biện. Xem lại ngày.'
    return fieldRefusal('critique.docDay', 'docDay', message)
  }
}

/** Was it sent later than the days that the rule leaves before it is put before whoever decides? */
export const wasSentLate = (sendDueOn: Day | null, sentOn: Day): boolean =>
  sendDueOn !== null && sentOn > sendDueOn

type Replied = { replyDueOn: Day | null; answeredOn: Day | null }
/** Late for good where it was answered late, and late by now where it is not answered. */
export const isReplyLate = ({ replyDueOn, answeredOn }: Replied, today: Day): boolean =>
  replyDueOn !== null && (answeredOn ?? today) > replyDueOn
