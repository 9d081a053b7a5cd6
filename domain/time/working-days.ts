import type { Day } from '#lib/dates.ts'
import { addDays } from '#lib/dates.ts'
import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './calendar.ts'
import { countDays } from './count-days.ts'

/** The day a limit of n working days ends. The start day is not counted. */
export function addWorkingDays(calendar: Calendar, start: Day, n: number): Day {
  return countDays(calendar, start, n, 'wd').due
}

/** The day a limit of n days ends. The start day is not counted; a last day off moves it on. */
export function addCalendarDays(calendar: Calendar, start: Day, n: number): Day {
  return countDays(calendar, start, n, 'cd').due
}

/** Working days from the day after today to the due day: 0 on the last day and after it. */
export function workingDaysLeft(calendar: Calendar, today: Day, due: Day): number {
  return workingDaysAfter(calendar, today, due)
}

/** Working days from the day after the due day to today: 0 while the limit still runs. */
export function workingDaysOverdue(calendar: Calendar, today: Day, due: Day): number {
  return workingDaysAfter(calendar, due, today)
}

function workingDaysAfter(calendar: Calendar, after: Day, through: Day): number {
  let count = 0
  for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}
