import type { Day } from '#lib/dates.ts'

/** A dialogue as calendars keep it. What is put off or called off is told to them as cancelled. */
export type CalendarEntry = {
  number: string
  topic: string
  office: string
  chairs: readonly string[]
  places: readonly string[]
  programme: string
  howToJoin: string
  day: Day
  fromTime: string
  toTime: string
  isCancelled: boolean
  sequence: number
  changedAt: Date
}

const ZONE = 'Asia/Ho_Chi_Minh'
const bytes = new TextEncoder()

/** Signs that part or end a value (RFC 5545, 3.3.11). */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

/** Lines of at most 75 octets, never cut inside a letter (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const width = bytes.encode(letter).length
    if (size + width > 75) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += letter
    size += width
  }
  return [...parts, part].join('\r\n')
}

const local = (day: Day, time: string) => `${day.replaceAll('-', '')}T${time.slice(0, 5).replace(':', '')}00`
const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Việt Nam has kept one hour all year since 1975: one rule says it all. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The same for as long as the dialogue is known: a calendar replaces what it has. */
export const uidOf = (number: string, host: string): string => `doi-thoai-${number}@${host}`

function entryLines(it: CalendarEntry, site: URL): string[] {
  const about = [
    it.programme,
    it.howToJoin && `Cách tham gia: ${it.howToJoin}`,
    it.chairs.length > 0 && `Chủ trì: ${it.chairs.join(', ')}.`,
    `Cơ quan tổ chức: ${it.office}.`,
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(it.number, site.hostname)}`,
    `DTSTAMP:${utc(it.changedAt)}`,
    `LAST-MODIFIED:${utc(it.changedAt)}`,
    `SEQUENCE:${it.sequence}`,
    `DTSTART;TZID=${ZONE}:${local(it.day, it.fromTime)}`,
    `DTEND;TZID=${ZONE}:${local(it.day, it.toTime)}`,
    `SUMMARY:${escapeText(`Hội nghị đối thoại: ${it.topic}`)}`,
    `DESCRIPTION:${escapeText(about.filter(Boolean).join('\n'))}`,
    `LOCATION:${escapeText(it.places.join('; '))}`,
    `URL:${new URL(`/doi-thoai/${it.number}`, site).href}`,
    `STATUS:${it.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** A whole calendar (RFC 5545): of one dialogue, or of all that an office holds. */
export function icalendar(name: string, entries: readonly CalendarEntry[], site: URL): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nam Ro//Doi thoai//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...zone,
    ...entries.flatMap((one) => entryLines(one, site)),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
