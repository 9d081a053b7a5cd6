import {
  type HoldReason,
  holdReasons,
  type Outcome,
  type QuestionState,
  type TurnState,
} from '#domain/dialogues/hall/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

export type SeatQuestion = {
  id: string
  body: string
  state: QuestionState
  held_for: HoldReason | null
  mine: boolean
  supports: number
  supported: boolean
  turn_id: string | null
  turn_state: TurnState | null
  outcome: Outcome | null
  due_on: Day | null
  petition_number: string | null
}

type QueuedSeat = { id: string; state: TurnState; minutes: number }

const byDay = (due: Day | null) => (due ? `, hạn ${formatDay(due)}` : '')

/** What became of one's own question, as whoever asked it reads. */
export function resultWords(it: SeatQuestion, queue: readonly QueuedSeat[]): string {
  if (it.state === 'held' && it.held_for) return holdReasons[it.held_for].told
  const said = 'Câu hỏi của ông/bà: '
  if (it.outcome === 'answered') return `${said}đã trả lời tại hội nghị.`
  if (it.outcome === 'promise') {
    return `${said}thành việc đã hứa${it.petition_number ? ` số ${it.petition_number}` : ''}${byDay(it.due_on)}.`
  }
  if (it.outcome === 'written') return `${said}chuyển trả lời bằng văn bản${byDay(it.due_on)}.`
  if (it.outcome === 'above') return `${said}vượt thẩm quyền, báo cáo cấp trên${byDay(it.due_on)}.`
  if (it.turn_state === 'speaking') {
    const minutes = queue.find(({ id }) => id === it.turn_id)?.minutes
    return `Đến lượt ông/bà${minutes ? `, ${minutes} phút` : ''}.`
  }
  if (it.turn_state === 'waiting') {
    const place =
      queue.filter(({ state }) => state === 'waiting').findIndex(({ id }) => id === it.turn_id) + 1
    if (place === 1) return 'Mời ông/bà chuẩn bị: lượt kế tiếp.'
    if (place === 2) return 'Mời ông/bà chuẩn bị: còn một người nữa.'
    return `Đã vào hàng chờ, thứ ${place}.`
  }
  if (it.turn_state === 'done') return `${said}đã nêu tại hội nghị, đang ghi kết quả.`
  return 'Đã gửi đến bàn thư ký. Trang tự cập nhật.'
}
