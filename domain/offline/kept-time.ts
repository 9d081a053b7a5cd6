import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { dayOf, daysBetween, formatDay, formatInstant } from '#lib/dates.ts'

/**
 * For how many days what took place at a desk without network may still be sent from its device: over a
 * weekend. Limits run from the day of the visit, the shortest of them three working days (Điều 4 Nghị định
 * 154/2026/NĐ-CP): what comes later has to be looked at by a person. An administrator may set another number.
 */
export const keptDays = 3
export const mostKeptDays = 10

/** Clocks of desks go wrong by minutes; more than this is a clock that is set wrong. */
export const skewMinutes = 10

/** A clock that is set wrong is told before anything is counted by it. */
export function refusalOfClock(took: Date, now: Date): Refusal | undefined {
  if (took.getTime() > now.getTime() + skewMinutes * 60_000) {
    return fieldRefusal(
      'kept.future',
      'day',
      `Giờ tiếp ${formatInstant(took)} chưa đến. Đồng hồ của máy này có thể chạy sai: chỉnh lại đồng hồ, rồi sửa giờ tiếp của mục này.`,
    )
  }
}

/** May what took place then still be sent now? The sentence says what to do instead. */
export function refusalOfKeptTime(took: Date, now: Date, days: number): Refusal | undefined {
  const wrong = refusalOfClock(took, now)
  if (wrong) return wrong
  if (daysBetween(dayOf(took), dayOf(now)) > days) {
    return fieldRefusal(
      'kept.tooOld',
      'day',
      `Mục này từ ${formatDay(dayOf(took))}, quá ${days} ngày nên máy không gửi được nữa. Sai ngày thì sửa; đúng ngày thì ghi lượt mới, nêu ngày tiếp ở ô Ghi chú, rồi bỏ mục này.`,
    )
  }
}

/** When it took place as far as it counts: a clock that is a little ahead never puts it into the future. */
export const countedTime = (took: Date, now: Date): Date => (took.getTime() > now.getTime() ? now : took)
