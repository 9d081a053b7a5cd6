/** Values that a notice may hold: numbers, days, offices and titles. Never a name or a word of the petition. */
export const placeholders = [
  'number',
  'due',
  'date',
  'time',
  'answeredOn',
  'unit',
  'handlingUnit',
  'officeTitle',
  'head',
  'article',
  'desk',
  'deskPhone',
  'deskHours',
  'fromUnit',
  'toUnit',
  'place',
  'lines',
  'stops',
] as const
export type Placeholder = (typeof placeholders)[number]

/** Kept as 'YYYY-MM-DD': a letter says the weekday too, a text message only the date. */
export const dayPlaceholders: readonly Placeholder[] = ['due', 'date', 'answeredOn']

export type NoticePayload = Partial<Record<Placeholder, string>>

/** One piece of news to one kind of reader, in the words of each channel. */
export type NoticeLine = {
  /** now: answers what the reader just did. office: what others did waits for office hours. */
  when: 'now' | 'office'
  subject: string
  body: string
  /** With marks at most 126 characters, so that two parts are enough. */
  sms: string
}
