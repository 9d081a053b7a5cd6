import type { Day } from '#lib/dates.ts'
import { formatDay, formatNumber } from '#lib/dates.ts'
import type { Calendar } from './calendar.ts'
import { workingDaysLeft, workingDaysOverdue } from './working-days.ts'

/** Where today stands against a due day; `days` are working days left, or overdue. */
export type Lateness = { kind: 'ok' | 'soon' | 'today' | 'overdue'; days: number }

/** A limit is said to be near from this many working days on. */
export const SOON_WORKING_DAYS = 3

/** Compares today with the due day. The whole due day still belongs to the limit. */
export function lateness(calendar: Calendar, today: Day, due: Day): Lateness {
  if (today > due) return { kind: 'overdue', days: workingDaysOverdue(calendar, today, due) }
  if (today === due) return { kind: 'today', days: 0 }
  const days = workingDaysLeft(calendar, today, due)
  return { kind: days <= SOON_WORKING_DAYS ? 'soon' : 'ok', days }
}

/** What to call the limit, who says sorry for lateness, and which office has been told of it. */
export type LateWords = { name?: string; unit?: string; head?: string }

/** The sentence about a running limit: the date and the working days left or overdue. */
export function lateWords(late: Lateness, due: Day, words: LateWords = {}): string {
  const left = `${formatDay(due)}, còn ${workingDays(late.days)}`
  switch (late.kind) {
    case 'ok':
      return `${words.name ?? 'Hạn trả lời'}: ${left}.`
    case 'soon':
      return `Sắp đến hạn: ${left}.`
    case 'today':
      return `Hôm nay là ngày cuối của hạn (${formatDay(due)}).`
    case 'overdue':
      return [
        `${overdueBy(late.days, 'Quá hạn')}; hạn là ${formatDay(due)}.`,
        words.unit && `${words.unit} xin lỗi ông/bà.`,
        words.head && `Việc này đã báo ${words.head}.`,
      ]
        .filter(Boolean)
        .join(' ')
  }
}

/** The sentence about an answer that was given: in time, or how late. */
export function answeredWords(calendar: Calendar, answeredOn: Day, due: Day): string {
  if (answeredOn <= due) return `Đã trả lời đúng hạn, ${formatDay(answeredOn)}.`
  const days = workingDaysOverdue(calendar, answeredOn, due)
  return `Đã trả lời ${formatDay(answeredOn)}, ${overdueBy(days, 'quá hạn')}.`
}

// On the weekend after the due day the limit has passed, and no working day has gone by yet.
function overdueBy(days: number, words: string): string {
  return days > 0 ? `${words} ${workingDays(days)}` : words
}

function workingDays(days: number): string {
  return `${formatNumber(days)} ngày làm việc`
}
