import { addDays, type Day, weekday } from '#lib/dates.ts'

/** A week of the calendar by its ISO 8601 name, '2026-W48': from Monday, the first has the year's first Thursday. */
export type Week = string

/** The week that a day lies in. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekday(day))
  const year = thursday.slice(0, 4)
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}

/** Monday and Sunday of the week; undefined for what names none: '2026-W54'. */
export function daysOfWeek(week: string): { from: Day; to: Day } | undefined {
  const [, year, number] = /^(20\d{2})-W(\d{2})$/.exec(week) ?? []
  if (!year || !number) return undefined
  // The 4th of January lies in the first week of its year.
  const fourth = `${year}-01-04`
  const from = addDays(fourth, 1 - weekday(fourth) + 7 * (Number(number) - 1))
  return weekOf(from) === week ? { from, to: addDays(from, 6) } : undefined
}

/** The same number of weeks later, or earlier when n is negative. */
export function addWeeks(week: Week, n: number): Week {
  const days = daysOfWeek(week)
  if (!days) throw new Error(`${week} is no week`)
  return weekOf(addDays(days.from, 7 * n))
}

/** 'tuần 48 năm 2026' */
export const weekName = (week: Week): string => `tuần ${Number(week.slice(6))} năm ${week.slice(0, 4)}`
