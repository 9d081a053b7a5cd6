import type { PetitionRow } from '#db/schema/petitions.ts'
import { limitOf } from '#domain/petitions/clocks.ts'
import { clockStopped, ended } from '#domain/petitions/lifecycle.ts'
import { extendedWords, isExtended, limitNames } from '#domain/petitions/next-limit.ts'
import { kindWord } from '#domain/petitions/words.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { explainDeadline } from '#domain/time/deadline-sentences.ts'
import { answeredWords, lateness, lateWords } from '#domain/time/lateness.ts'
import { type LimitKey, limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'
import type { ClockFacts } from '#server/petitions/clocks-of.ts'
import {
  answerSteps,
  extendedSteps,
  pausedWords,
  pauseSteps,
  sendLimit,
} from '#server/petitions/explain-moves.ts'
import type { ExplainedLimit } from '#server/petitions/explained-limit.ts'
import type { Rules } from '#server/places/rules.ts'

type Dates = Pick<
  PetitionRow,
  | 'state'
  | 'kind'
  | 'kindLabel'
  | 'family'
  | 'acceptedAt'
  | 'receivedAt'
  | 'triageDueOn'
  | 'firstAnswerDueOn'
  | 'answerDueOn'
  | 'firstAnsweredAt'
  | 'answeredAt'
  | 'dueOn'
  | 'disputeDueOn'
  | 'disputedAt'
  | 'disputeRepliedAt'
  | 'extensions'
  | 'answerDueOriginal'
  | 'assignedAt'
  | 'closedAt'
  | 'refusalNoticeDueOn'
>

/** Days on which something was done that the row itself does not say. */
type Done = { triagedAt?: Date; firstIssuedAt?: Date; reopenedAt?: Date }

/** Every limit of a petition, met or running, each with how its date came about. */
export function explainLimits(
  row: Dates,
  done: Done,
  rules: Rules,
  unit: string,
  today: Day,
  facts: ClockFacts,
): ExplainedLimit[] {
  const { calendar, limits } = rules
  const { clocks, pauses, stops, open } = facts
  const stands = clockStopped.includes(row.state)
  const over = ended.includes(row.state)
  const names = { unit, kind: kindWord(row) }

  const how = (key: LimitKey, start: Date, due: Day, stops: readonly Pause[] = []): string[] => {
    const deadline = computeDeadline(limitOf(clocks, limits, key, start), start, calendar, stops)
    // A calendar that changed since does not move a day that was already told to the sender.
    return deadline.due === due ? explainDeadline(deadline, names) : []
  }
  /** Of several limits the shortest holds: the one whose day it is says how. */
  const shortestHow = (keys: LimitKey[], due: Day): string[] =>
    keys.map((key) => how(key, row.receivedAt, due)).find((steps) => steps.length > 0) ?? []
  const limit = (
    key: string,
    name: string,
    due: Day,
    metAt: Date | null | undefined,
    steps: string[],
  ): ExplainedLimit => {
    if (metAt) return { key, name, due, words: metWords(name, metAt, due), how: steps }
    if (over) return { key, name, due, words: `${formatDay(due)}; hồ sơ đã kết thúc trước đó.`, how: steps }
    if (stands && open && (key === 'answer' || key === 'work')) {
      return { key, name, due, paused: true, words: pausedWords(open), how: steps }
    }
    const late = lateness(calendar, today, due)
    const running = key === 'answer' || key === 'work' ? key : undefined
    if (running && isExtended(row, running) && late.kind !== 'overdue') {
      return { key, name, due, late, extended: true, words: `${extendedWords(late, due)}.`, how: steps }
    }
    return { key, name, due, late, words: lateWords(late, due, { name }), how: steps }
  }
  const metWords = (name: string, metAt: Date, due: Day) =>
    name === limitNames.answer
      ? answeredWords(calendar, dayOf(metAt), due)
      : `${dayOf(metAt) <= due ? 'Đúng hạn' : 'Quá hạn'}: làm ${formatDay(dayOf(metAt))}, hạn ${formatDay(due)}.`

  const list = [
    limit(
      'triage',
      limitNames.triage,
      row.triageDueOn,
      done.triagedAt,
      shortestHow([clocks.triage, clocks.first, 'intake.notify'], row.triageDueOn),
    ),
    limit(
      'first',
      limitNames.first,
      row.firstAnswerDueOn,
      row.firstAnsweredAt,
      shortestHow([clocks.first, 'intake.notify'], row.firstAnswerDueOn),
    ),
  ]
  if (row.answerDueOn) {
    const steps = answerSteps(row, row.answerDueOn, rules, names, facts)
    list.push(
      limit('answer', limitNames.answer, row.answerDueOn, done.firstIssuedAt ?? row.answeredAt, steps),
    )
  }
  const inWork = [
    'ASSIGNED',
    'VERIFYING',
    'MEETING',
    'DRAFTED',
    'APPROVED',
    'EXECUTING',
    'REOPENED',
  ].includes(row.state)
  if (row.dueOn && (inWork || stands)) {
    const steps = done.reopenedAt ? how('redo.first', done.reopenedAt, row.dueOn, pauses) : []
    const since = row.assignedAt ? dayOf(row.assignedAt) : today
    if (steps.length === 0) steps.push(...pauseSteps(pauses, since, row.dueOn))
    if (isExtended(row, 'work')) steps.unshift(...extendedSteps(row, row.dueOn, facts))
    list.push(limit('work', limitNames.work, row.dueOn, null, steps))
  }
  if (row.disputeDueOn && row.disputedAt && row.state === 'DISPUTED') {
    list.push(
      limit(
        'dispute',
        limitNames.dispute,
        row.disputeDueOn,
        row.disputeRepliedAt,
        how('dispute.head-reply', row.disputedAt, row.disputeDueOn),
      ),
    )
  }
  if (row.refusalNoticeDueOn && row.closedAt) {
    const due = row.refusalNoticeDueOn
    list.push({
      key: 'refusal-notice',
      name: 'Hạn thông báo từ chối tiếp công dân',
      due,
      words: `Văn bản từ chối gửi chậm nhất ${formatDay(due)}.`,
      how: how('refuse.notice', row.closedAt, due),
    })
  }
  list.push(...stops.flatMap((one) => sendLimit(one, rules, names, today, row.family)))
  if (row.state === 'ANSWERED' && row.answeredAt && row.family === 'opinion') {
    const start = row.answeredAt
    const deadline = computeDeadline(limitFor(limits, 'confirm.silence', dayOf(start)), start, calendar)
    const words = `Chờ ý kiến người gửi đến hết ${formatDay(deadline.due)}; im lặng thì hồ sơ kết thúc, không tính là hài lòng.`
    list.push({
      key: 'confirm',
      name: 'Hạn cho ý kiến',
      due: deadline.due,
      words,
      how: explainDeadline(deadline, names),
    })
  }
  return list
}
