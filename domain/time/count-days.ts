import type { Day } from '#lib/dates.ts'
import { addDays } from '#lib/dates.ts'
import type { Calendar } from './calendar.ts'
import { isWorkingDay, previousWorkingDay } from './calendar.ts'
import type { DayUnit } from './time-limits.ts'

/** Days on which the clock stands still, the last one included. */
export type Pause = { from: Day; to: Day; reason: string }

/** How a limit was counted: which days took part, which did not, and where it ends. */
export type DayCount = {
  firstDay: Day
  /** The n-th counted day; it is `due` unless it is a day off. */
  lastDay: Day
  due: Day
  /** Days off passed over while counting working days. */
  skipped: Day[]
  /** Days on which the clock stood still, before `due`. */
  paused: Day[]
}

/**
 * Counts n days after the start day, by Bộ luật Dân sự 2015 Điều 147 and 148: the start day is not
 * counted, and a limit whose last day is a day off ends with the next working day.
 */
export function countDays(
  calendar: Calendar,
  start: Day,
  n: number,
  unit: DayUnit,
  pauses: readonly Pause[] = [],
): DayCount {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`A limit is at least one whole day, not ${n}`)
  const skipped: Day[] = []
  const paused: Day[] = []
  const isPaused = (day: Day) => pauses.some(({ from, to }) => from <= day && day <= to)

  let day = start
  let firstDay: Day | undefined
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1)
    if (isPaused(day)) paused.push(day)
    else if (unit === 'wd' && !isWorkingDay(calendar, day)) skipped.push(day)
    else {
      counted += 1
      firstDay ??= day
    }
  }

  const lastDay = day
  while (!isWorkingDay(calendar, day) || isPaused(day)) {
    if (isPaused(day)) paused.push(day)
    day = addDays(day, 1)
  }
  return { firstDay: firstDay ?? lastDay, lastDay, due: day, skipped, paused }
}

/**
 * Counts n days back from an event: on `due` at the latest, something has to stand that must stand so long
 * before it. The day of the event is not counted. Where the last day is a day off, the working day before
 * it is said, since a later one would leave fewer days than the law asks for.
 */
export function countBack(calendar: Calendar, event: Day, n: number, unit: DayUnit): DayCount {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`A limit is at least one whole day, not ${n}`)
  const skipped: Day[] = []
  let day = event
  let firstDay: Day | undefined
  for (let counted = 0; counted < n; ) {
    day = addDays(day, -1)
    if (unit === 'wd' && !isWorkingDay(calendar, day)) {
      skipped.unshift(day)
      continue
    }
    counted += 1
    firstDay ??= day
  }
  const lastDay = day
  const due = isWorkingDay(calendar, day) ? day : previousWorkingDay(calendar, day)
  return { firstDay: firstDay ?? lastDay, lastDay, due, skipped, paused: [] }
}
