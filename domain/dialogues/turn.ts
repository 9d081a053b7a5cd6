import type { Outcome, TurnState } from './hall/words.ts'
import type { DialogueState } from './words.ts'

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
