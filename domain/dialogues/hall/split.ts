import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { Refusal } from '#domain/refusal.ts'
import { lines } from '../typed.ts'
import type { Outcome, TurnState } from './words.ts'

const matter = lines(5, 8000, 'Ghi việc này, ít nhất 5 ký tự.')

/** One opinion with two matters. The id of the second comes from the page: sent twice, it is one. */
export const SplitTurn = z.object({
  version,
  id: z.uuid({ error: 'Tải lại trang rồi ghi lại.' }),
  first: matter,
  second: matter,
})
export type SplitTurn = z.output<typeof SplitTurn>

/** What came of it rests on its words as they are. */
export function refusalToSplit({
  state,
  outcome,
}: {
  state: TurnState
  outcome: Outcome | null
}): Refusal | undefined {
  if (outcome) {
    return new Refusal('turn.settled', 'Ý kiến này đã ghi kết quả. Hoàn tác kết quả trước khi tách câu.')
  }
  return state === 'withdrawn'
    ? new Refusal('turn.state', 'Người này đã thôi phát biểu, không còn gì để tách.')
    : undefined
}
