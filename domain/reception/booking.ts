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
