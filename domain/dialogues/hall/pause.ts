import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { line } from '../typed.ts'

/** A rest of the hall is short: what is longer is another day. */
const mostHours = 4
const site = line(0, 40, '')

/** The hall rests until an hour of this day. The id comes from the page: sent twice, it is one. */
export const PauseHall = z.object({
  id: z.uuid({ error: 'Tải lại trang rồi ghi lại.' }),
  pauseUntil: lineText.refine(
    (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
    'Ghi giờ họp tiếp, ví dụ 09:45.',
  ),
  site,
})
export type PauseHall = z.output<typeof PauseHall>
export const ResumeHall = z.object({ site })

export function refusalToPause(until: Date, now: Date): Refusal | undefined {
  const left = until.getTime() - now.getTime()
  if (left > 0 && left <= mostHours * 3_600_000) return undefined
  return fieldRefusal(
    'hall.pause',
    'pauseUntil',
    `Giờ họp tiếp phải sau bây giờ, trong vòng ${mostHours} giờ. Nghỉ lâu hơn thì bế mạc.`,
  )
}
