import type { Day } from '#lib/dates.ts'
import type { Calendar, CalendarDay } from './calendar.ts'

/** One day of the calendar as it was and as it is; null where the day had, or has, no row. */
export type CalendarChange = { day: Day; before: CalendarDay | null; after: CalendarDay | null }

/** The calendar with these changes made, in their order. */
export function withChanges(calendar: Calendar, changes: readonly CalendarChange[]): Calendar {
  const days = new Map(calendar)
  for (const { day, after } of changes) setDay(days, day, after)
  return days
}

/** The calendar as it was before these changes, the last one taken back first. */
export function withoutChanges(calendar: Calendar, changes: readonly CalendarChange[]): Calendar {
  const days = new Map(calendar)
  for (const { day, before } of [...changes].reverse()) setDay(days, day, before)
  return days
}

/** Every calendar that a limit may still have been counted with, the newest first. */
export const calendarsBefore = (calendar: Calendar, changes: readonly CalendarChange[]): Calendar[] =>
  changes.map((_, index) => withoutChanges(calendar, changes.slice(index))).reverse()

function setDay(days: Map<Day, CalendarDay>, day: Day, row: CalendarDay | null): void {
  if (row) days.set(day, row)
  else days.delete(day)
}
