import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { type Day, formatDay } from '#lib/dates.ts'

const line = (most: number) =>
  lineText.refine((text) => text.length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)

export const BookSlot = z.object({
  name: line(120).refine((text) => text.length >= 2, 'Chưa ghi họ tên người hẹn.'),
  phone: lineText
    .transform((typed) => typed.replace(/[ ().-]/g, ''))
    .refine(
      (text) => text === '' || /^0\d{9,10}$/.test(text),
      'Số điện thoại có 10 hoặc 11 chữ số, bắt đầu bằng 0.',
    ),
  gist: line(200),
})
export type BookSlot = z.output<typeof BookSlot>

/** The first slot that nobody holds; undefined when all are taken. */
export function freeSlot(capacity: number, taken: readonly number[]): number | undefined {
  for (let slot = 1; slot <= capacity; slot++) if (!taken.includes(slot)) return slot
}

/** All are taken: another day, or simply come. */
export const noSlotLeft = (day: Day): string =>
  `${formatDay(day)} hết giờ hẹn. Chọn ngày khác, hoặc cứ đến: quầy tiếp cả người không hẹn.`

/** When a slot begins: the hours of the sitting, parted evenly. '08:00', '11:00', 6 slots, the 2nd → '08:30' */
export function slotTime(it: { fromTime: string; toTime: string; capacity: number }, slot: number): string {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const [from, to] = [minutes(it.fromTime), minutes(it.toTime)]
  const at = from + Math.floor(((to - from) * (slot - 1)) / Math.max(1, it.capacity))
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

/** Slots that nobody holds, in their order. */
export const freeSlots = (capacity: number, taken: readonly number[]): number[] =>
  Array.from({ length: capacity }, (_, at) => at + 1).filter((slot) => !taken.includes(slot))

/** May a citizen book here by themselves? What was announced, is to come, and has slots at all. */
export const isBookable = (
  it: { kind: string; state: string; postedOn: Day | null; day: Day; capacity: number },
  today: Day,
): boolean =>
  it.kind !== 'regular' && it.state === 'planned' && it.postedOn !== null && it.day > today && it.capacity > 0

/** What a citizen types; the code comes from the token of the page, so that sending twice books once. */
export const BookMySlot = BookSlot.extend({
  token: z.string().regex(/^[\w-]{20,80}$/, 'Mở lại trang đặt hẹn rồi giữ giờ; phần vừa nhập còn nguyên.'),
  slot: z.coerce
    .number({ error: 'Chưa chọn giờ hẹn.' })
    .int('Chưa chọn giờ hẹn.')
    .min(1, 'Chưa chọn giờ hẹn.')
    .max(100),
})
  .refine(({ phone }) => phone !== '', {
    path: ['phone'],
    message: 'Chưa ghi số điện thoại: dời lịch thì cơ quan gọi số này.',
  })
  .refine(({ gist }) => gist.length >= 5, { path: ['gist'], message: 'Chưa ghi việc gì, vài chữ là đủ.' })
export type BookMySlot = z.output<typeof BookMySlot>

/** Somebody was quicker: what is still free in this sitting. */
export const slotTaken = (times: readonly string[]): string =>
  `Giờ này vừa có người giữ. Còn trống: ${times.slice(0, 6).join(', ')}.`
