import type { Day } from '#lib/dates.ts'
import { addDays, weekday } from '#lib/dates.ts'

export const calendarDayKinds = {
  HOLIDAY: 'ngày nghỉ lễ, tết',
  COMPENSATORY: 'ngày nghỉ bù',
  SWAPPED_OFF: 'ngày nghỉ hoán đổi',
  SWAPPED_WORK: 'ngày làm việc hoán đổi',
} as const
export type CalendarDayKind = keyof typeof calendarDayKinds

/** A day that differs from the plain week of Monday to Friday, or whose name people should read. */
export type CalendarDay = {
  day: Day
  kind: CalendarDayKind
  name: string
  legalRef: string
  /** Worked out from the law while the official plan of that year is still awaited. */
  provisional?: boolean
}

export type Calendar = ReadonlyMap<Day, CalendarDay>

/** Builds the calendar once from its rows; two rows for one day are a mistake in the data. */
export function buildCalendar(rows: readonly CalendarDay[]): Calendar {
  const calendar = new Map(rows.map((row) => [row.day, row]))
  if (calendar.size !== rows.length) throw new Error('Two calendar rows name the same day')
  return calendar
}

/** Saturdays and Sundays are off unless swapped in; weekdays work unless a row gives them off. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const row = calendar.get(day)
  return row ? row.kind === 'SWAPPED_WORK' : weekday(day) <= 5
}

/** The first working day after this one. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return nearestWorkingDay(calendar, addDays(day, 1), 1)
}

/** The last working day before this one. */
export function previousWorkingDay(calendar: Calendar, day: Day): Day {
  return nearestWorkingDay(calendar, addDays(day, -1), -1)
}

function nearestWorkingDay(calendar: Calendar, from: Day, step: 1 | -1): Day {
  let day = from
  while (!isWorkingDay(calendar, day)) day = addDays(day, step)
  return day
}
