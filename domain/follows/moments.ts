import { addDays, dayOf, startOfDay, weekday } from '#lib/dates.ts'

const morningMs = 8 * 3_600_000

/**
 * What happened before these moments is told of the day, of the week: the last 8:00 that has come, and that of the last
 * Monday. A run that was missed changes nothing: the next one finds the same moments behind it.
 */
export function digestMoments(at: Date): { day: Date; week: Date } {
  const morningOf = (on: string) => new Date(startOfDay(on).getTime() + morningMs)
  const today = dayOf(at)
  const last = morningOf(today) <= at ? today : addDays(today, -1)
  const sinceMonday = weekday(last) - 1
  return { day: morningOf(last), week: morningOf(addDays(last, -sinceMonday)) }
}
