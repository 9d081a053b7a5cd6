import { type CalendarEntry, icalendar } from '#domain/dialogues/ical.ts'
import { env } from '#lib/env.ts'

/** A calendar as a file that calendars open, or follow by its address. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], file: string): Response {
  return new Response(icalendar(name, entries, new URL(env().APP_URL)), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="${file}.ics"`,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
