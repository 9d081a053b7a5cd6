import type { PetitionRow } from '#db/schema/petitions.ts'
import { answerKey, limitOf } from '#domain/petitions/clocks.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { limitNames } from '#domain/petitions/next-limit.ts'
import { kindWord } from '#domain/petitions/words.ts'
import type { Pause } from '#domain/time/count-days.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { explainDeadline } from '#domain/time/deadline-sentences.ts'
import { answeredWords, type Lateness, lateness, lateWords } from '#domain/time/lateness.ts'
import { type LimitKey, limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, formatDay } from '#lib/dates.ts'
import type { ClockFacts } from '#server/petitions/clocks-of.ts'
import type { Rules } from '#server/places/rules.ts'

export type ExplainedLimit = {
  key: string
  name: string
  due: Day
  /** Where today stands against it; absent once it was met or nobody waits for it any more. */
  late?: Lateness
  /** The running limit in words, or how it was met. */
  words: string
  /** "Cách tính hạn", one sentence a step; empty where a person set the day. */
  how: string[]
}

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
  { clocks, remote, pauses }: ClockFacts,
): ExplainedLimit[] {
  const { calendar, limits } = rules
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
    const late = lateness(calendar, today, due)
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
    const started = clocks.answerFrom === 'received' ? row.receivedAt : row.acceptedAt
    const steps = started ? how(answerKey(clocks, rules, remote), started, row.answerDueOn, pauses) : []
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
  if (row.dueOn && inWork) {
    const steps = done.reopenedAt ? how('redo.first', done.reopenedAt, row.dueOn) : []
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
  if (row.state === 'ANSWERED' && row.answeredAt) {
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
