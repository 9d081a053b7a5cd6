import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { topicCodes } from './words.ts'

/** Kinds of our events that change what everybody reads, and the name under which a receiver hears of them. */
export const toldEvents = {
  'petition.passed-for-public': 'petition.published',
  'petition.answer-passed': 'petition.changed',
  'petition.triaged': 'petition.changed',
  'petition.accepted': 'petition.changed',
  'petition.taken-over': 'petition.changed',
  'petition.extended': 'petition.changed',
  'petition.planned': 'petition.changed',
  'petition.closed': 'petition.changed',
  'petition.reopened': 'petition.changed',
  'petition.disputed': 'petition.changed',
  'petition.verdict-differs': 'petition.changed',
  'petition.dispute-withdrawn': 'petition.changed',
  'petition.taken-from-public': 'petition.taken-back',
  'petition.consent-changed': 'petition.taken-back',
} as const
/** Steps of a dialogue that everybody reads of. */
export const toldSteps = {
  announce: 'dialogue.announced',
  change: 'dialogue.changed',
  'put-off': 'dialogue.changed',
  cancel: 'dialogue.cancelled',
  conclude: 'dialogue.concluded',
} as const

/** Minutes until the next attempt, by how many were made; the last one goes on. */
const waits = [1, 5, 15, 60, 180, 360, 720]
const mostMs = 3 * 24 * 3_600_000

/**
 * When to try again after so many attempts; undefined: no more, after three days of them.
 * @param since when it was to be sent first
 */
export function nextAttempt(attempts: number, since: Date, now: Date): Date | undefined {
  const next = new Date(now.getTime() + (waits[Math.min(attempts, waits.length) - 1] ?? 1) * 60_000)
  return next.getTime() - since.getTime() > mostMs ? undefined : next
}

/** With a demo place on one machine, a receiver may stand on the same machine. */
export const demoAddress = (url: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1):\d+\//.test(url)

const address = lineText
  .refine((url) => url.length <= 500, 'Địa chỉ dài hơn 500 ký tự.')
  .refine((url) => {
    const { protocol, username, hash } = URL.parse(url) ?? {}
    return (protocol === 'https:' || demoAddress(url)) && !username && !hash
  }, 'Ghi địa chỉ bắt đầu bằng https:// của nơi nhận, không có tên người dùng.')

/** A receiver of news, as somebody enters it. */
export const AddWebhook = z
  .object({
    label: lineText
      .refine((text) => text.length > 0, 'Chưa có tên nơi nhận. Ví dụ: Cổng dữ liệu tỉnh.')
      .refine((text) => text.length <= 120, 'Tên dài hơn 120 ký tự. Xin ghi ngắn lại.'),
    url: address,
    petitions: z.enum(['yes', '']).default(''),
    dialogues: z.enum(['yes', '']).default(''),
  })
  .refine((it) => topicCodes.some((code) => it[code]), {
    path: ['petitions'],
    error: 'Chọn ít nhất một loại tin.',
  })
export type AddWebhook = z.output<typeof AddWebhook>

export type Told = {
  type: string
  timestamp: string
  data: { number: string; url: string; api: string | null }
}

/** The news as it is sent: where to read, and nothing that was written. */
export const newsOf = (
  site: string,
  { type, number, at }: { type: string; number: string; at: Date },
): Told => {
  const isPetition = type.startsWith('petition.')
  return {
    type,
    timestamp: at.toISOString(),
    data: {
      number,
      url: `${site}/${isPetition ? 'cong-khai' : 'doi-thoai'}/${number}`,
      api: isPetition ? `${site}/api/open311/v2/requests/${number}.json` : null,
    },
  }
}
