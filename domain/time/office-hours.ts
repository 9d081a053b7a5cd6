import { addDays, dayOf, startOfDay } from '#lib/dates.ts'
import { type Calendar, isWorkingDay } from './calendar.ts'

const MINUTE = 60_000
const OPENS = (7 * 60 + 30) * MINUTE
const CLOSES = (17 * 60 + 30) * MINUTE

/** From 7:30 on and before 17:30 of a working day: the hours in which news may disturb somebody. */
export function inOfficeHours(calendar: Calendar, at: Date): boolean {
  return officeMoment(calendar, at).getTime() === at.getTime()
}

/** The instant itself in office hours; outside them the next 7:30 of a working day. */
export function officeMoment(calendar: Calendar, at: Date): Date {
  let day = dayOf(at)
  const midnight = startOfDay(day).getTime()
  if (isWorkingDay(calendar, day) && at.getTime() < midnight + CLOSES) {
    return new Date(Math.max(at.getTime(), midnight + OPENS))
  }
  do day = addDays(day, 1)
  while (!isWorkingDay(calendar, day))
  return new Date(startOfDay(day).getTime() + OPENS)
}
