import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import { type Exchange, exchangeCodes } from './gathering/words.ts'
import { dayField, lines } from './typed.ts'

/** The new order: a number beside each point. */
export const OrderAgenda = z.looseObject({}).transform((raw, check) => {
  const places = Object.entries(raw).flatMap(([key, value]) => {
    const [, id] = /^at-([0-9a-f-]{36})$/.exec(key) ?? []
    if (!id) return []
    const typed = String(value).trim()
    if (!/^[1-9]\d{0,2}$/.test(typed)) {
      check.addIssue({ code: 'custom', path: [key], message: 'Ghi thứ tự bằng chữ số, từ 1.' })
      return []
    }
    return [{ id, at: Number(typed) }]
  })
  return { places }
})
export type OrderAgenda = z.output<typeof OrderAgenda>

export const ExchangeItem = z
  .object({
    version,
    exchange: z.enum(exchangeCodes, { error: 'Chưa chọn trao đổi lại thế nào.' }),
    exchangeNote: lines(0, 1000, ''),
  })
  .superRefine(({ exchange, exchangeNote }, check) => {
    const missing = missingNote(exchange, exchangeNote)
    if (missing) check.addIssue({ code: 'custom', path: ['exchangeNote'], message: missing })
  })
export type ExchangeItem = z.output<typeof ExchangeItem>

function missingNote(exchange: Exchange, note: string): string | undefined {
  if (exchange === 'taken' || note.length >= 10) return undefined
  return exchange === 'unclear'
    ? 'Chưa ghi cần làm rõ điều gì, ít nhất 10 ký tự.'
    : 'Chưa ghi thuộc cơ quan nào, báo cáo lên đâu, ít nhất 10 ký tự.'
}

export const ClarifyItem = z.object({
  version,
  clarified: lines(10, 1000, 'Chưa ghi phần làm rõ, ít nhất 10 ký tự.'),
})
export type ClarifyItem = z.output<typeof ClarifyItem>

export const LeaveOutItem = z.object({
  version,
  leftOut: lines(
    10,
    500,
    'Chưa ghi lý do không đưa vào chương trình, ít nhất 10 ký tự. Mặt trận đọc được lý do này.',
  ),
})
export type LeaveOutItem = z.output<typeof LeaveOutItem>

export const ItemVersion = z.object({ version })

export const AssignAnswer = z.object({
  version,
  unitId: z.uuid('Chưa chọn đơn vị chuẩn bị trả lời.'),
  dueOn: dayField('Chưa ghi hạn chuẩn bị xong.'),
})
export type AssignAnswer = z.output<typeof AssignAnswer>

/** The unit is done before the day of the dialogue, so that the leader still reads it. */
export function refusalToAssign(day: Day | null, dueOn: Day, today: Day): Refusal | undefined {
  if (dueOn < today) return fieldRefusal('answer.past', 'dueOn', 'Hạn chuẩn bị đã qua. Chọn ngày từ hôm nay.')
  if (day && dueOn >= day) {
    return fieldRefusal('answer.late', 'dueOn', 'Hạn chuẩn bị phải trước ngày họp, để người chủ trì đọc kịp.')
  }
}

export const WriteAnswer = z.object({
  answerVersion: version,
  answer: lines(
    20,
    5000,
    'Chưa ghi trả lời, ít nhất 20 ký tự: đã làm gì, căn cứ nào, bước tiếp theo, ngày nào.',
  ),
})
export type WriteAnswer = z.output<typeof WriteAnswer>

export const ReturnAnswer = z.object({
  answerVersion: version,
  returned: lines(10, 500, 'Chưa ghi cần sửa gì, ít nhất 10 ký tự.'),
})
export type ReturnAnswer = z.output<typeof ReturnAnswer>

export const AnswerVersion = z.object({ answerVersion: version })

export const sameWriter = (): Refusal =>
  new Refusal(
    'answer.sameApprover',
    'Người soạn không tự duyệt. Trình thủ trưởng đơn vị, hoặc người đứng đầu cơ quan tổ chức hội nghị.',
  )

type Prepared = { state: string; dueOn: Day }

/** Not approved though its day is over. */
export const isLate = (it: Prepared, today: Day): boolean => it.state !== 'approved' && it.dueOn < today
