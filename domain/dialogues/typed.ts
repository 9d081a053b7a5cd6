import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { isDay } from '#lib/dates.ts'

/** One line of at least and at most so many signs. */
export const line = (least: number, most: number, missing: string) =>
  lineText
    .refine((text) => text.length >= least, missing)
    .refine((text) => text.length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)

/** Several lines. */
export const lines = (least: number, most: number, missing: string) =>
  longText
    .refine((text) => text.length >= least, missing)
    .refine((text) => text.length <= most, `Dài hơn ${most} ký tự. Xin rút gọn.`)

export const dayField = (missing: string) => lineText.refine(isDay, missing)

/** A day or nothing. */
export const dayOrNone = (wrong: string) => lineText.refine((text) => text === '' || isDay(text), wrong)

/** What people read when something announced becomes otherwise. */
export const reasonField = lines(
  10,
  500,
  'Chưa ghi lý do, ít nhất 10 ký tự. Người xem thông báo đọc được lý do này.',
)
