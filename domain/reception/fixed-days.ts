import { type Calendar, isWorkingDay, nextWorkingDay } from '#domain/time/calendar.ts'
import { addDays, type Day, formatDay, weekday } from '#lib/dates.ts'
import type { Pattern } from './words.ts'

/** Where a day of reception lies: on its day, or on the next working day when that is off. */
export type PlacedDay = { day: Day; fixedOn: Day | null; why: string }

/** A reception that falls on a day off is held on the next working day, and that is said. */
export function placeDay(calendar: Calendar, wished: Day): PlacedDay {
  if (isWorkingDay(calendar, wished)) return { day: wished, fixedOn: null, why: '' }
  const day = nextWorkingDay(calendar, wished)
  return { day, fixedOn: wished, why: movedWords(calendar, wished, day) }
}

/** "Ngày cố định thứ Tư 2/9/2026 là ngày nghỉ (Quốc khánh), chuyển sang thứ Năm 3/9/2026." */
export function movedWords(calendar: Calendar, fixedOn: Day, day: Day): string {
  const name = calendar.get(fixedOn)?.name
  return `${formatDay(fixedOn)} là ngày nghỉ${name ? ` (${name})` : ''}, buổi tiếp chuyển sang ${formatDay(day)}.`
}

type Fixed = { pattern: Pattern; onDay: number; validFrom: Day; validTo: Day | null }

/** The days that a schedule gives between two days, as they were fixed, each placed on a working day. */
export function daysOf(fixed: Fixed, calendar: Calendar, from: Day, to: Day): PlacedDay[] {
  const placed: PlacedDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isDay =
      fixed.pattern === 'weekday' ? weekday(day) === fixed.onDay : Number(day.slice(8)) === fixed.onDay
    const isInForce = fixed.validFrom <= day && (!fixed.validTo || day <= fixed.validTo)
    if (isDay && isInForce) placed.push(placeDay(calendar, day))
  }
  return placed
}

const weekdays = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu']

/** "ngày 10 hằng tháng", "thứ Năm hằng tuần" */
export const fixedWords = ({ pattern, onDay }: Pick<Fixed, 'pattern' | 'onDay'>): string =>
  pattern === 'weekday' ? `${weekdays[onDay] ?? ''} hằng tuần` : `ngày ${onDay} hằng tháng`
