import type { Day } from '#lib/dates.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './calendar.ts'
import type { DayCount, Pause } from './count-days.ts'
import { countBack, countDays } from './count-days.ts'
import type { Bound, TimeLimit } from './time-limits.ts'

export type DayOff = { day: Day; name?: string }

/** One thing that made the date what it is, in the order people read it. */
export type DeadlineStep =
  | { kind: 'rule'; limit: TimeLimit }
  | { kind: 'start'; event: string; at: Date; firstDay: Day }
  | { kind: 'skip'; days: DayOff[] }
  | { kind: 'swap'; days: Day[] }
  | { kind: 'pause'; from: Day; to: Day; days: number; reason: string }
  | { kind: 'roll'; lastDay: Day }
  | { kind: 'provisional'; years: number[] }
  | { kind: 'end'; due: Day }

export type Deadline = { due: Day; bound: Bound; steps: DeadlineStep[] }

/**
 * The due day of a limit and every step that led to it. The instant is that of the event: what a limit
 * starts with, or for 'before' what it is counted back from, where no clock runs that could stand still.
 */
export function computeDeadline(
  limit: TimeLimit,
  startInstant: Date,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Deadline {
  const start = dayOf(startInstant)
  const { limit: n, unit, bound = 'within' } = limit
  const back = bound === 'before'
  const count = back ? countBack(calendar, start, n, unit) : countDays(calendar, start, n, unit, pauses)
  const { firstDay, lastDay, due } = count
  const days = back ? daysAfter(addDays(due, -1), addDays(start, -1)) : daysAfter(start, due)
  const steps: DeadlineStep[] = [
    { kind: 'rule', limit },
    { kind: 'start', event: limit.startsWith, at: startInstant, firstDay },
    ...skipStep(calendar, count.skipped),
    ...swapStep(calendar, limit, days, count),
    ...pauseSteps(pauses, count.paused),
  ]
  if (due !== lastDay) steps.push({ kind: 'roll', lastDay })
  // Days that took no part because they are off: passed over, or between the last day and the end.
  const past = (day: Day) => (back ? day <= lastDay : day >= lastDay)
  const daysOff = [...count.skipped, ...days.filter((day) => past(day) && !isWorkingDay(calendar, day))]
  const years = new Set(daysOff.filter((day) => calendar.get(day)?.provisional).map(yearOf))
  if (years.size > 0) steps.push({ kind: 'provisional', years: [...years] })
  steps.push({ kind: 'end', due })
  return { due, bound, steps }
}

function skipStep(calendar: Calendar, skipped: readonly Day[]): DeadlineStep[] {
  if (skipped.length === 0) return []
  const days = skipped.map((day) => {
    const name = calendar.get(day)?.name
    return name ? { day, name } : { day }
  })
  return [{ kind: 'skip', days }]
}

// In calendar days a swapped Saturday matters only when the limit ends on it.
function swapStep(
  calendar: Calendar,
  limit: TimeLimit,
  days: Day[],
  { due, paused }: DayCount,
): DeadlineStep[] {
  const swapped = days.filter(
    (day) =>
      calendar.get(day)?.kind === 'SWAPPED_WORK' &&
      (limit.unit === 'wd' || day === due) &&
      !paused.includes(day),
  )
  return swapped.length > 0 ? [{ kind: 'swap', days: swapped }] : []
}

// Where two pauses overlap, the day belongs to the one that began first.
function pauseSteps(pauses: readonly Pause[], paused: readonly Day[]): DeadlineStep[] {
  let left = [...paused]
  return [...pauses]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap((pause): DeadlineStep[] => {
      const own = left.filter((day) => pause.from <= day && day <= pause.to)
      left = left.filter((day) => !own.includes(day))
      const [from, to] = [own[0], own.at(-1)]
      if (!from || !to) return []
      return [{ kind: 'pause', from, to, days: own.length, reason: pause.reason }]
    })
}

function daysAfter(start: Day, end: Day): Day[] {
  const days: Day[] = []
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) days.push(day)
  return days
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
