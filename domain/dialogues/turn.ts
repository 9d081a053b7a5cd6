import type { DialogueState } from './words.ts'

/** Every list of what is said in the hall, once, with the words that people read. */

/** Where a spoken opinion (lượt phát biểu) stands. */
export const turnStates = {
  waiting: 'Chờ',
  speaking: 'Đang nói',
  done: 'Đã nói',
  withdrawn: 'Thôi phát biểu',
} as const
export type TurnState = keyof typeof turnStates
export const turnStateCodes = Object.keys(turnStates) as [TurnState, ...TurnState[]]

/** What came of it, as the desk names the button. */
export const outcomes = {
  answered: 'Trả lời ngay',
  promise: 'Việc đã hứa',
  written: 'Trả lời văn bản',
  above: 'Vượt thẩm quyền',
} as const
export type Outcome = keyof typeof outcomes
export const outcomeCodes = Object.keys(outcomes) as [Outcome, ...Outcome[]]

/** The same where it is read afterwards. */
export const outcomeWords: Record<Outcome, string> = {
  answered: 'đã trả lời tại hội nghị',
  promise: 'thành việc đã hứa',
  written: 'chuyển trả lời bằng văn bản',
  above: 'vượt thẩm quyền, báo cáo cấp trên',
}

/** These live on as a petition with its five points; an answer given at once does not. */
export const livesOn = (outcome: Outcome | null): outcome is Exclude<Outcome, 'answered'> =>
  outcome !== null && outcome !== 'answered'

/** From the opening until it is concluded its opinions are written down: secretaries type from paper too. */
export const recordable: readonly DialogueState[] = ['in_progress', 'held']

/** Which states follow which: called, finished, back into the queue, given up, taken in again. */
export const turnSteps: Record<TurnState, readonly TurnState[]> = {
  waiting: ['speaking', 'done', 'withdrawn'],
  speaking: ['done', 'waiting'],
  done: ['waiting'],
  withdrawn: ['waiting'],
}

type Counted = { outcome: Outcome | null; state: TurnState }

/** How many opinions were said, and what came of them. */
export function countTurns(turns: readonly Counted[]): Record<Outcome | 'all' | 'open', number> {
  const said = turns.filter(({ state, outcome }) => state === 'done' || outcome !== null)
  const of = (outcome: Outcome | null) => said.filter((one) => one.outcome === outcome).length
  return {
    ...{ all: said.length, open: of(null), answered: of('answered') },
    ...{ promise: of('promise'), written: of('written'), above: of('above') },
  }
}

/** "Ghế 12", a name that was given by choice, or neither. */
export const speakerWords = ({ seat, name }: { seat: string; name: string }): string =>
  [seat && `Ghế ${seat}`, name].filter(Boolean).join(', ') || 'Không nêu tên'

type Timed = { startedAt: Date | null; endedAt: Date | null; minutes: number }

/** When the time that was given is over; undefined before it runs and after the turn. */
export const timeUp = ({ startedAt, endedAt, minutes }: Timed): Date | undefined =>
  startedAt && !endedAt ? new Date(startedAt.getTime() + minutes * 60_000) : undefined

/** How many minutes somebody speaks when nothing else is said. */
export const usualMinutes = 5
