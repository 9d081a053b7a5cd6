import type { Lateness } from '#domain/time/lateness.ts'
import type { Day } from '#lib/dates.ts'

/** One limit of a petition, met or running, with how its day came about. */
export type ExplainedLimit = {
  key: string
  name: string
  due: Day
  /** Where today stands against it; absent once it was met or nobody waits for it any more. */
  late?: Lateness
  /** The running day is one that an extension gave. */
  extended?: boolean
  /** The clock stands still: no day counts against it. */
  paused?: boolean
  /** The running limit in words, or how it was met. */
  words: string
  /** "Cách tính hạn", one sentence a step; empty where a person set the day. */
  how: string[]
}
