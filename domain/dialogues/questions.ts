import { z } from 'zod'
import { mask } from '#domain/petitions/masking.ts'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { line, lines } from './typed.ts'

/** Every list of the questions that people ask from their seats, once, with the words that people read. */

export const questionStates = {
  sent: 'Mới gửi',
  shown: 'Đã hiện',
  held: 'Giữ lại',
  queued: 'Vào hàng chờ',
} as const
export type QuestionState = keyof typeof questionStates
export const questionStateCodes = Object.keys(questionStates) as [QuestionState, ...QuestionState[]]

type Held = { label: string; told: string }

/** Why a question is not read out, for the desk, and as its asker is told. */
export const holdReasons = {
  insult: {
    label: 'Có lời xúc phạm',
    told: 'Câu hỏi đang giữ lại vì có lời xúc phạm. Xin bỏ lời đó, giữ nguyên việc cần hỏi, rồi gửi lại.',
  },
  person: {
    label: 'Nêu tên, số của một người',
    told: 'Câu hỏi nêu tên hoặc số của một người. Xin ghi chức vụ hoặc nơi làm việc thay cho tên, số.',
  },
  denunciation: {
    label: 'Tố cáo, cần giữ kín',
    told: 'Việc này cần giữ kín, không đọc trước hội trường. Xin gặp riêng cán bộ ở bàn thư ký, hoặc đặt giờ tại nơi tiếp công dân.',
  },
  outside: {
    label: 'Ngoài chủ đề',
    told: 'Việc này ngoài chủ đề hôm nay nên không đọc tại hội trường. Gửi thành phản ánh để có người trả lời và có hạn.',
  },
} as const satisfies Record<string, Held>
export type HoldReason = keyof typeof holdReasons
export const holdReasonCodes = Object.keys(holdReasons) as [HoldReason, ...HoldReason[]]

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

export const questionActs = { show: 'Cho hiện', queue: 'Đưa vào hàng chờ', hold: 'Giữ lại' } as const
export type QuestionAct = keyof typeof questionActs
export const questionActCodes = Object.keys(questionActs) as [QuestionAct, ...QuestionAct[]]

/** What the desk does with a question. */
export const ModerateQuestion = z.object({
  ...{ id, version, act: z.enum(questionActCodes), site: line(0, 40, '') },
  siteId: z.uuid({ error: 'Chưa chọn điểm cầu.' }),
  reason: z.enum([...holdReasonCodes, '']).default(''),
})
export type ModerateQuestion = z.output<typeof ModerateQuestion>

/** Held back at once, before anybody else reads it: a number or a name of somebody, or words of a denunciation. */
export function holdAtOnce(body: string): HoldReason | undefined {
  if (mask(body).count > 0) return 'person'
  if (/(?<!\p{L})(tố cáo|tham ô|nhận hối lộ|đưa hối lộ|tham nhũng)(?!\p{L})/iu.test(body))
    return 'denunciation'
  return undefined
}

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
