import { answerDeadline, firstDates } from '#domain/petitions/clocks.ts'
import type { Clocks } from '#domain/petitions/kinds.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import type { State } from '#domain/petitions/words.ts'
import { type Calendar, isWorkingDay } from '#domain/time/calendar.ts'
import type { CalendarChange } from '#domain/time/calendar-changes.ts'
import type { Pause } from '#domain/time/count-days.ts'
import type { TimeLimit } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'

/** What the limits of one open petition hang on. */
export type RunningClock = {
  state: State
  clocks: Clocks
  remote: boolean
  receivedAt: Date
  acceptedAt: Date | null
  firstAnsweredAt: Date | null
  answeredAt: Date | null
  triageDueOn: Day
  firstAnswerDueOn: Day
  answerDueOn: Day | null
  /** Pauses that are over; one that lasts moves its limit when it ends. */
  pauses: Pause[]
}

export type MovedLimit = { limit: 'triage' | 'first' | 'answer'; from: Day; to: Day }

type Calendars = { before: readonly Calendar[]; now: Calendar; limits: readonly TimeLimit[]; today: Day }

/**
 * Which limits of a petition a changed calendar moves: those that still run, and only where the day that
 * stands is the one the old calendar gave. A day moved by an extension or set by a person stays, and so does
 * what is overdue already.
 */
export function movedLimits(it: RunningClock, { before, now, limits, today }: Calendars): MovedLimit[] {
  if (ended.includes(it.state)) return []
  const running = {
    triage: it.state === 'RECEIVED' ? it.triageDueOn : null,
    first: it.firstAnsweredAt ? null : it.firstAnswerDueOn,
    answer: it.answeredAt ? null : it.answerDueOn,
  }
  const counted = (calendar: Calendar) => {
    const { triageDueOn, firstAnswerDueOn } = firstDates(it.clocks, it.receivedAt, { calendar, limits })
    const answer = answerDeadline(it.clocks, it, { calendar, limits }, it.pauses)?.due
    return { triage: triageDueOn, first: firstAnswerDueOn, answer }
  }
  const fresh = counted(now)
  const old = before.map(counted)
  return (['triage', 'first', 'answer'] as const).flatMap((limit) => {
    const [from, to] = [running[limit], fresh[limit]]
    if (!from || !to || from === to || from < today || to < today) return []
    return old.some((dates) => dates[limit] === from) ? [{ limit, from, to }] : []
  })
}

export type Cause = { day: Day; off: boolean; legalRef: string }

/** The changed day that a limit moved for: the first one between its start and its end that works otherwise now. */
export function causeOf(
  moved: MovedLimit,
  start: Date,
  changes: readonly CalendarChange[],
  { before, now }: Pick<Calendars, 'before' | 'now'>,
): Cause {
  const within = changes
    .filter(({ day }) => dayOf(start) < day && (day <= moved.from || day <= moved.to))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  const turned = within.find(({ day }) =>
    before.some((old) => isWorkingDay(old, day) !== isWorkingDay(now, day)),
  )
  const change = turned ?? within[0] ?? changes[0]
  if (!change) throw new Error('a limit moved though no day was changed')
  const { day, before: was, after } = change
  return { day, off: !isWorkingDay(now, day), legalRef: after?.legalRef ?? was?.legalRef ?? '' }
}
