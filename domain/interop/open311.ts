import { z } from 'zod'
import { senderStep, stepBody } from '#domain/petitions/filing.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import type { State } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'

/** GeoReport v2 (wiki.open311.org/GeoReport_v2), the specification that these names come from. */
export const formats = ['json', 'xml'] as const
export type Format = (typeof formats)[number]

/** An address of the interface ends in a name and a format, as `requests.json`. */
export function readFile(file: string): { name: string; format: Format } | undefined {
  const [, name, format] = /^([A-Za-z0-9-]{1,60})\.(json|xml)$/.exec(file) ?? []
  return name && format ? { name, format: format as Format } : undefined
}

/** The specification asks for the smaller of ninety days and a thousand requests. */
export const usualDays = 90
export const mostRequests = 1000
export const usualPage = 50
const mostPage = 200

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const codes = z.string().transform((text) => text.split(',').filter(Boolean))
const areaCode = z.string().regex(/^\d{2,5}$/)
const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)

/** What a reader asks of the list; an unknown question is not answered with something else. */
export const ReadRequests = z.object({
  jurisdiction_id: areaCode.optional(),
  service_request_id: codes.pipe(z.array(z.string().regex(/^\d{4}-\d{6,9}$/)).max(50)).optional(),
  service_code: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/)
    .optional(),
  start_date: instant.optional(),
  end_date: instant.optional(),
  status: z.enum(['open', 'closed']).optional(),
  page: count(mostRequests, 1),
  page_size: count(mostPage, usualPage),
})
export type ReadRequests = z.output<typeof ReadRequests>

export const endedStates: readonly State[] = [
  ...(['ANSWERED', 'CLOSED', 'REFUSED', 'GUIDED', 'RETURNED'] as const),
  ...(['FILED', 'TERMINATED', 'WITHDRAWN'] as const),
]
/** In the two words that the specification knows; `status_notes` says it in ours. */
export const statusOf = (state: State): 'open' | 'closed' => (endedStates.includes(state) ? 'closed' : 'open')

/** What of its history everybody may read of a public petition: its way, and nothing of who goes it. */
export const publicSteps = [
  'petition.filed',
  'petition.triaged',
  'petition.accepted',
  'petition.offered',
  'petition.taken-over',
  'petition.extended',
  'petition.waiting',
  'petition.went-on',
  'petition.planned',
  'petition.answered',
  'petition.closed',
  'petition.reopened',
  'petition.disputed',
  'petition.verdict-differs',
  'petition.dispute-withdrawn',
] as const

/** A day as an instant of Việt Nam: hours are told to nobody. */
export const dayAsInstant = (day: Day): string => `${day}T00:00:00+07:00`

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,10})?$/)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most)
    .optional()

/** What an application sends in: the specification's names, and what it declares beside them. */
export const PostRequest = z.object({
  jurisdiction_id: z.string().default(''),
  service_code: z.string().default(''),
  description: z.string().default(''),
  lat: degrees(90),
  long: degrees(180),
  address_string: lineText.refine(
    (place) => place.length <= 250,
    'Nơi xảy ra dài hơn 250 ký tự. Xin ghi ngắn lại một chỗ ai cũng biết.',
  ),
  first_name: lineText,
  last_name: lineText,
  email: lineText,
  phone: lineText,
  media_url: lineText,
  /** Sent again after a lost answer it brings the first one. */
  idempotency_key: z
    .string()
    .regex(/^[\w-]{22,100}$/, 'Khóa gửi lại (idempotency_key) cần từ 22 đến 100 chữ, số.')
    .optional(),
  consent_public: z.enum(['yes', 'no', '']).default(''),
})
export type PostRequest = z.output<typeof PostRequest>

/** The words of a letter, within the limits of this installation. */
export const bodyOf = stepBody

/** Who sends, as the page of the form asks for it: a name or none, and one way to be told. */
export function senderOf(it: PostRequest): z.input<typeof Sender> {
  // Family name first, as it is written here.
  const name = [it.last_name, it.first_name].filter(Boolean).join(' ')
  return {
    ...{ capacity: 'person', unnamed: name ? '' : 'yes', name, address: '' },
    ...{ phone: it.phone, email: it.email },
    channel: it.email ? 'email' : it.phone ? 'sms' : 'code',
  }
}
export const Sender = senderStep({ asksAddress: false })

/** The place in words: what was written, and the point where a device named one. */
export function placeOf({ address_string: place, lat, long }: PostRequest): string {
  if (lat === undefined || long === undefined) return place
  const point = `Tọa độ ${lat.toFixed(5)}, ${long.toFixed(5)}`
  return place ? `${place} (${point})` : point
}
