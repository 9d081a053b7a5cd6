import type { AlertLevel } from '#domain/petitions/words.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { lateness } from '#domain/time/lateness.ts'
import type { Day } from '#lib/dates.ts'

/**
 * What a running limit calls for this morning. Whoever was told before is kept by the caller: after days
 * on which nothing ran, everything that is due by now comes at once.
 * @param escalateAfter whole working days past the limit before the head of the office is told, and as many again before the office above
 */
export function alertsFor(due: Day, today: Day, calendar: Calendar, escalateAfter: number): AlertLevel[] {
  const late = lateness(calendar, today, due)
  if (late.kind === 'ok') return []
  if (late.kind !== 'overdue') return ['soon']
  const levels: AlertLevel[] = ['breach']
  if (late.days > escalateAfter) levels.push('escalate')
  if (late.days > 2 * escalateAfter) levels.push('superior')
  return levels
}
