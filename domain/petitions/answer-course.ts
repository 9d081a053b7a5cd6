import { answerDeadline, type ClockRules } from '#domain/petitions/clocks.ts'
import type { Clocks } from '#domain/petitions/kinds.ts'
import type { Family } from '#domain/petitions/words.ts'
import { type Calendar, isWorkingDay } from '#domain/time/calendar.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { computeDeadline, type Deadline } from '#domain/time/deadline.ts'
import { type LimitKey, limitFor } from '#domain/time/time-limits.ts'
import { addDays, type Day, dayOf, daysBetween } from '#lib/dates.ts'

/** A lawful move of the answer's limit, as it was decided. */
export type Extended = {
  at: Date
  fromDue: Day
  toDue: Day
  ground: string
  decisionNo: string
  decisionOn: Day
}

/** One thing that made the running day what it is. */
export type CourseStep =
  | { kind: 'counted'; deadline: Deadline }
  | { kind: 'extended'; extension: Extended }
  | { kind: 'moved'; pauses: Pause[]; due: Day }

export type Course = { due: Day; steps: CourseStep[] }

/** Calendar days of a pause, both ends included. */
export const lengthOf = ({ from, to }: Pick<Pause, 'from' | 'to'>): number => daysBetween(from, to) + 1

/**
 * A day that somebody set, moved by the days on which the clock stood still before it came; the end
 * keeps out of days off and of pauses, as every limit does (Điều 148 Bộ luật Dân sự 2015).
 */
export function movedDay(calendar: Calendar, day: Day, pauses: readonly Pause[]): Day {
  let due = day
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from <= due) due = addDays(due, lengthOf(pause))
  }
  if (due === day) return day
  while (!isWorkingDay(calendar, due)) due = addDays(due, 1)
  return due
}

/** The same for a limit counted in working days: as many working days later as were left out. */
export function movedByWorkingDays(calendar: Calendar, day: Day, pauses: readonly Pause[]): Day {
  let due = day
  for (const { from, to } of pauses.filter((one) => one.from <= day)) {
    for (let left = from; left <= to; left = addDays(left, 1)) {
      if (!isWorkingDay(calendar, left)) continue
      do due = addDays(due, 1)
      while (!isWorkingDay(calendar, due))
    }
  }
  return due
}

/** The longer limit of a complex matter; undefined where a kind has none. */
export function complexKey(clocks: Clocks, rules: ClockRules, remote: boolean): LimitKey | undefined {
  const keys = remote
    ? [`${clocks.answer}.complex.remote`, `${clocks.answer}.complex`]
    : [`${clocks.answer}.complex`]
  return keys.find((key) => rules.limits.some((one) => one.key === key)) as LimitKey | undefined
}

export type Answering = { family: Family; receivedAt: Date; acceptedAt: Date | null }
type Where = { clocks: Clocks; remote: boolean }

/**
 * How the answer's running day came about, from the start of its clock through every pause and every
 * extension; undefined while the clock has not started. A complaint that was found to be complex is
 * counted by the longer limit from acceptance on; any other extension holds from the day it names.
 */
export function answerCourse(
  it: Answering,
  { clocks, remote }: Where,
  rules: ClockRules,
  pauses: readonly Pause[],
  extensions: readonly Extended[],
): Course | undefined {
  const [first] = extensions
  const start = clocks.answerFrom === 'received' ? it.receivedAt : it.acceptedAt
  if (!start) return undefined
  const complex = it.family === 'complaint' && first ? complexKey(clocks, rules, remote) : undefined
  if (first && complex) {
    const deadline = computeDeadline(
      limitFor(rules.limits, complex, dayOf(start)),
      start,
      rules.calendar,
      pauses,
    )
    return {
      due: deadline.due,
      steps: [
        { kind: 'extended', extension: first },
        { kind: 'counted', deadline },
      ],
    }
  }
  const until = first ? dayOf(first.at) : undefined
  const before = pauses.filter((one) => !until || one.from < until)
  const deadline = answerDeadline(clocks, { ...it, remote }, rules, before)
  if (!deadline) return undefined
  const course: Course = { due: deadline.due, steps: [{ kind: 'counted', deadline }] }
  for (const [at, extension] of extensions.entries()) {
    const next = extensions[at + 1]
    const since = pauses.filter(
      (one) => one.from >= dayOf(extension.at) && (!next || one.from < dayOf(next.at)),
    )
    const due = movedDay(rules.calendar, extension.toDue, since)
    course.steps.push({ kind: 'extended', extension })
    if (due !== extension.toDue) course.steps.push({ kind: 'moved', pauses: since, due })
    course.due = due
  }
  return course
}
