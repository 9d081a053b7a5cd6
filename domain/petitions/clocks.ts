import type { Clocks } from '#domain/petitions/kinds.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { computeDeadline, type Deadline } from '#domain/time/deadline.ts'
import type { LimitKey, TimeLimit } from '#domain/time/time-limit.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'

/** What limits are counted with. */
export type ClockRules = { calendar: Calendar; limits: readonly TimeLimit[] }

export type FirstDates = { triageDueOn: Day; firstAnswerDueOn: Day; answerDueOn: Day | null }

/**
 * The limit that a clock runs by: of the law, the one in force when it starts; of the kind itself, the one
 * that belongs to the version of the kind, though it was changed before the clock starts.
 */
export function limitOf(
  clocks: Pick<Clocks, 'until'>,
  limits: readonly TimeLimit[],
  key: LimitKey,
  start: Date,
): TimeLimit {
  const day = dayOf(start)
  const isOwn = key.startsWith('kind.')
  return limitFor(limits, key, isOwn && clocks.until && clocks.until < day ? clocks.until : day)
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/**
 * The dates that run from the day a letter comes in. Luật Tiếp công dân Điều 28 gives every sender a
 * first answer in ten working days; where a kind has a shorter limit of its own, that one holds, for
 * the classification too.
 */
export function firstDates(clocks: Clocks, receivedAt: Date, rules: ClockRules): FirstDates {
  const due = (key: LimitKey): Day =>
    computeDeadline(limitOf(clocks, rules.limits, key, receivedAt), receivedAt, rules.calendar).due
  const first = earlier(due(clocks.first), due('intake.notify'))
  return {
    triageDueOn: earlier(due(clocks.triage), first),
    firstAnswerDueOn: first,
    answerDueOn: clocks.answerFrom === 'received' ? due(clocks.answer) : null,
  }
}

/** Where an office lies far away the law gives more time, for kinds that have such a limit. */
export function answerKey(clocks: Clocks, rules: ClockRules, remote: boolean): LimitKey {
  const far = `${clocks.answer}.remote` as LimitKey
  return remote && rules.limits.some(({ key }) => key === far) ? far : clocks.answer
}

type Answering = { receivedAt: Date; acceptedAt: Date | null; remote: boolean }

/** How the answer's limit came about, pauses taken out; undefined while its clock has not started. */
export function answerDeadline(
  clocks: Clocks,
  it: Answering,
  rules: ClockRules,
  pauses: readonly Pause[] = [],
): Deadline | undefined {
  const start = clocks.answerFrom === 'received' ? it.receivedAt : it.acceptedAt
  if (!start) return undefined
  const limit = limitOf(clocks, rules.limits, answerKey(clocks, rules, it.remote), start)
  return computeDeadline(limit, start, rules.calendar, pauses)
}
