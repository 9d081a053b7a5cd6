import type { Family, State } from '#domain/petitions/words.ts'
import { addDays, addYears, type Day } from '#lib/dates.ts'

/** How many years a closed file is kept, from a day on; null years are for good. The newest term of a day holds. */
export type Term = { subject: string; validFrom: Day; years: number | null; article: string }

/** Terms are named by a code of a kind, or by one of these for all kinds of a family. */
export const familySubject = (family: Family): string => `family:${family}`

/** States in which nothing is done about a petition any more: only then its clock begins. */
export const endedStates = [
  'CLOSED',
  'REFUSED',
  'TRANSFERRED',
  'GUIDED',
  'RETURNED',
  'FILED',
  'SPLIT',
  'TERMINATED',
  'WITHDRAWN',
] as const satisfies State[]

/** What the rule looks at, of one file. */
export type KeptFile = {
  state: State
  kind: string | null
  family: Family
  closedOn: Day | null
  /** Somebody put a hold on it that nobody has lifted. */
  held: boolean
  /** The sender asks something about their data that is not answered. */
  asked: boolean
  /** Erased already: it keeps nobody else back. */
  destroyed: boolean
}

/** The term of a kind on a day, of its own or of its family. */
export function termOn(terms: readonly Term[], file: Pick<KeptFile, 'kind' | 'family'>, on: Day) {
  const newest = (subject: string | null) =>
    terms
      .filter((one) => one.subject === subject && one.validFrom <= on)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  return newest(file.kind) ?? newest(familySubject(file.family))
}

/**
 * The first day on which one file alone may be destroyed: the day after its last year is over, by the longer one
 * of the terms of its closing day and of today. undefined: never, as things stand.
 */
export function ownDueDay(file: KeptFile, terms: readonly Term[], today: Day): Day | undefined {
  const isEnded = (endedStates as readonly State[]).includes(file.state)
  if (!isEnded || !file.closedOn || file.held || file.asked) return undefined
  const years = [termOn(terms, file, file.closedOn), termOn(terms, file, today)].map((one) => one?.years)
  if (years.some((one) => typeof one !== 'number')) return undefined
  return addDays(addYears(file.closedOn, Math.max(...(years as number[]))), 1)
}

/**
 * The day of a file together with everything it hangs together with: settled as one, the other round, the letter
 * it was split from. The last of them says when; one that is never due holds them all.
 */
export function dueDay(linked: readonly KeptFile[], terms: readonly Term[], today: Day): Day | undefined {
  const days = linked.filter((one) => !one.destroyed).map((one) => ownDueDay(one, terms, today))
  if (days.length === 0 || days.includes(undefined)) return undefined
  return (days as Day[]).sort().at(-1)
}
