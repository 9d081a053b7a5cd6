import type { Day } from '#lib/dates.ts'
import type { Outcome } from './hall/words.ts'

/** The work that came of an opinion: what, who answers for it, by when, with which result. */
export type RecordedPromise = {
  number: string
  task: string
  office: string
  with: string
  answerable: string
  result: string
  dueOn: Day
}

/** One spoken opinion, whole: what was said, by whom if they wish, who answered, and what came of it. */
export type RecordedTurn = {
  no: number
  site: string
  /** Empty: does not give a name, or the text is for everybody. */
  speaker: string
  seat: string
  place: string
  field: string
  body: string
  answeredBy: string
  answer: string
  outcome: Outcome | null
  carriedOver: boolean
  promise?: RecordedPromise
}

/** "Ghế 12, thôn Đông" — who spoke, as far as it may be said. */
export const recordedSpeaker = ({ speaker, seat, place }: RecordedTurn): string =>
  [speaker || (seat ? `Ghế ${seat}` : 'Không nêu tên'), speaker && seat ? `ghế ${seat}` : '', place]
    .filter(Boolean)
    .join(', ')

/** Those of one outcome, in the order of speaking. */
export const ofOutcome = (turns: readonly RecordedTurn[], outcome: Outcome): RecordedTurn[] =>
  turns.filter((turn) => turn.outcome === outcome)

/** The same, without the names of those who spoke. */
export const withoutNames = (turns: readonly RecordedTurn[]): RecordedTurn[] =>
  turns.map((turn) => ({ ...turn, speaker: '' }))

/** How many opinions each field had, the most first; those without a field stand as such. */
export function countFields(
  turns: readonly Pick<RecordedTurn, 'field'>[],
): { field: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { field } of turns) {
    const name = field || 'Chưa xếp lĩnh vực'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count)
}
