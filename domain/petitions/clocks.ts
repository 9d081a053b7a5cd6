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

const due = (rules: ClockRules, key: LimitKey, start: Date, pauses: readonly Pause[] = []): Deadline =>
  computeDeadline(limitFor(rules.limits, key, dayOf(start)), start, rules.calendar, pauses)

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/**
 * The dates that run from the day a letter comes in. Luật Tiếp công dân Điều 28 gives every sender a
 * first answer in ten working days; where a kind has a shorter limit of its own, that one holds, for
 * the classification too.
 */
export function firstDates(clocks: Clocks, receivedAt: Date, rules: ClockRules): FirstDates {
  const ofKind = due(rules, clocks.first, receivedAt).due
  const first = earlier(ofKind, due(rules, 'intake.notify', receivedAt).due)
  return {
    triageDueOn: earlier(due(rules, clocks.triage, receivedAt).due, first),
    firstAnswerDueOn: first,
    answerDueOn: clocks.answerFrom === 'received' ? due(rules, clocks.answer, receivedAt).due : null,
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
  return start ? due(rules, answerKey(clocks, rules, it.remote), start, pauses) : undefined
}
