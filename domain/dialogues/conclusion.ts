import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor, type TimeLimit } from '#domain/time/time-limits.ts'
import { type Day, startOfDay } from '#lib/dates.ts'
import type { RecordedTurn } from './recorded.ts'
import { lines } from './typed.ts'
import { type DialogueState, dialogueStates } from './words.ts'

/** What the head writes of a conclusion notice; all else comes from what was said and given out. */
export const IssueDialogueNotice = z.object({
  unit: z.uuid('Chọn cơ quan ban hành.'),
  basis: lines(0, 2000, ''),
  judgement: lines(10, 4000, 'Chưa ghi đánh giá chung, ít nhất 10 ký tự.'),
  followUp: lines(0, 4000, ''),
  isPublic: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
})
export type IssueDialogueNotice = z.output<typeof IssueDialogueNotice>

/**
 * Concluded when it is over and each opinion has an end: answered, promised, in writing or handed up. Once
 * each office; what has to be told later has another paper.
 */
export function refusalToConclude(it: {
  state: DialogueState
  turns: readonly Pick<RecordedTurn, 'no' | 'outcome'>[]
  isIssued: boolean
}): Refusal | undefined {
  if (it.state !== 'held') {
    return new Refusal(
      'dialogue.notHeld',
      `Hội nghị đang ở bước “${dialogueStates[it.state]}”. Kết thúc hội nghị rồi ban hành thông báo kết luận.`,
    )
  }
  if (it.isIssued) {
    return new Refusal('notice.once', 'Cơ quan này đã ban hành thông báo kết luận của hội nghị.')
  }
  const open = it.turns.filter(({ outcome }) => !outcome).map(({ no }) => no)
  if (open.length === 0) return undefined
  return new Refusal(
    'notice.open',
    `Ý kiến ${open.join(', ')} chưa ghi kết quả. Ghi đã trả lời, việc đã hứa, trả lời văn bản hoặc vượt thẩm quyền, rồi ban hành.`,
  )
}

export type ResultDue = { due: Day; limit: TimeLimit }

/** By when the conclusion of a dialogue of this day is made public (Điều 43 Luật Tổ chức chính quyền địa phương). */
export function resultDue(
  day: Day,
  { limits, calendar }: { limits: readonly TimeLimit[]; calendar: Calendar },
): ResultDue {
  const limit = limitFor(limits, 'dlg.result', day)
  return { due: computeDeadline(limit, startOfDay(day), calendar).due, limit }
}
