import type { State } from '#domain/petitions/words.ts'
import type { Lateness } from '#domain/time/lateness.ts'
import { type Day, formatDay, formatNumber } from '#lib/dates.ts'

/** The limits of a petition by what people call them. */
export const limitNames = {
  triage: 'Hạn phân loại',
  first: 'Hạn báo tin đầu tiên',
  answer: 'Hạn trả lời',
  work: 'Hạn xong việc',
  dispute: 'Hạn người đứng đầu trả lời',
} as const
export type LimitName = keyof typeof limitNames
export type NextLimit = { name: LimitName; day: Day }

/** What the next limit follows from. */
export type LimitDates = {
  state: State
  triageDueOn: Day
  firstAnswerDueOn: Day
  answerDueOn: Day | null
  answeredAt: Date | null
  dueOn: Day | null
  disputeDueOn: Day | null
  disputeRepliedAt: Date | null
  /** How often the answer's limit was lawfully moved. */
  extensions: number
}

/**
 * Does the running limit stand where an extension put it? Then people read "được gia hạn đến", and
 * "quá hạn" only once the new day has passed.
 */
export const isExtended = (row: Pick<LimitDates, 'extensions' | 'answeredAt'>, name: LimitName): boolean =>
  row.extensions > 0 && !row.answeredAt && (name === 'answer' || name === 'work')

/**
 * The limit that the office has to meet next; none when nothing is expected of it. The column
 * `next_limit_on` says the same in SQL.
 */
export function nextLimit(row: LimitDates): NextLimit | undefined {
  switch (row.state) {
    case 'RECEIVED':
      return { name: 'triage', day: row.triageDueOn }
    case 'TRIAGED':
      return { name: 'first', day: row.firstAnswerDueOn }
    case 'ACCEPTED':
      return row.answerDueOn ? { name: 'answer', day: row.answerDueOn } : undefined
    case 'ASSIGNED':
    case 'VERIFYING':
    case 'MEETING':
    case 'DRAFTED':
    case 'APPROVED':
    case 'EXECUTING':
    case 'REOPENED':
      // A first answer that is late stays late, whatever day was promised afterwards.
      if (!row.answeredAt && row.answerDueOn && (!row.dueOn || row.answerDueOn <= row.dueOn)) {
        return { name: 'answer', day: row.answerDueOn }
      }
      return row.dueOn ? { name: 'work', day: row.dueOn } : undefined
    case 'DISPUTED':
      return row.disputeDueOn && !row.disputeRepliedAt
        ? { name: 'dispute', day: row.disputeDueOn }
        : undefined
  }
}

/** "còn 14 ngày làm việc", "hôm nay là ngày cuối", "quá hạn 3 ngày làm việc". */
export function leftWords(late: Lateness): string {
  const days = `${formatNumber(late.days)} ngày làm việc`
  switch (late.kind) {
    case 'today':
      return 'hôm nay là ngày cuối'
    case 'overdue':
      return late.days > 0 ? `quá hạn ${days}` : 'quá hạn'
    default:
      return `còn ${days}`
  }
}

/** "Được gia hạn đến thứ Hai 21/12/2026, còn 5 ngày làm việc"; past that day it is overdue as any other. */
export const extendedWords = (late: Lateness, due: Day): string =>
  late.kind === 'overdue' ? leftWords(late) : `Được gia hạn đến ${formatDay(due)}, ${leftWords(late)}`
