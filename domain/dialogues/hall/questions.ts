import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { line, lines } from '../typed.ts'
import { holdReasonCodes, type QuestionState, questionActCodes } from './words.ts'

const id = z.uuid({ error: 'Tải lại trang rồi gửi lại.' })

/** A question from a seat. Its name is given only by who wants it read out. */
export const AskQuestion = z.object({
  id,
  body: lines(5, 500, 'Viết việc muốn hỏi, từ 5 đến 500 ký tự.'),
  seat: line(0, 20, ''),
  name: line(0, 80, ''),
})
export type AskQuestion = z.output<typeof AskQuestion>

export const SupportQuestion = z.object({ id, on: z.enum(['yes', '']).default('') })
export type SupportQuestion = z.output<typeof SupportQuestion>

/** One's own question that is outside the theme, to be sent as a petition. */
export const QuestionToSend = z.object({ id })

/** What the desk does with a question. */
export const ModerateQuestion = z.object({
  ...{ id, version, act: z.enum(questionActCodes), site: line(0, 40, '') },
  siteId: z.uuid({ error: 'Chưa chọn điểm cầu.' }),
  reason: z.enum([...holdReasonCodes, '']).default(''),
})
export type ModerateQuestion = z.output<typeof ModerateQuestion>

/** Nobody is left without a reason. */
export const refusalToModerate = ({
  act,
  reason,
}: Pick<ModerateQuestion, 'act' | 'reason'>): Refusal | undefined =>
  act === 'hold' && !reason
    ? fieldRefusal('question.noReason', 'reason', 'Chọn lý do giữ lại; người hỏi đọc được lý do này.')
    : undefined

/** How many questions one seat may have in a hall. */
export const mostQuestions = 10

/** Two that ask the same become one, and are parted again. */
export const MergeQuestion = z.object({ id, version, into: id, site: line(0, 40, '') })
export type MergeQuestion = z.output<typeof MergeQuestion>
export const PartQuestion = z.object({ id, version, site: line(0, 40, '') })
export type PartQuestion = z.output<typeof PartQuestion>

type Merged = { id: string; state: QuestionState; mergedInto: string | null }

/** What was put into the queue is asked already; what is held is not asked at all. */
export function refusalToMerge(from: Merged, into: Merged): Refusal | undefined {
  if (from.id === into.id) return new Refusal('question.itself', 'Chọn một câu khác để gộp vào.')
  if (from.mergedInto) return new Refusal('question.merged', 'Câu hỏi này đã gộp. Tải lại trang để xem.')
  if (from.state === 'queued') {
    return new Refusal('question.queued', 'Câu hỏi này đã vào hàng chờ: gộp câu kia vào câu này.')
  }
  if (into.mergedInto || into.state === 'held') {
    return new Refusal('question.target', 'Câu được chọn đã gộp hoặc đang giữ lại. Chọn một câu khác.')
  }
}
