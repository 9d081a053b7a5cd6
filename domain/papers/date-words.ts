import { type Day, dayOf, formatTime } from '#lib/dates.ts'

/**
 * "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 with a zero before them, so that
 * nothing can be written in front (Phụ lục I Nghị định 30/2020/NĐ-CP).
 */
export function longDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** "30/12/2026": in a table, of one width. */
export const slashed = (day: Day): string => day.split('-').reverse().join('/')

/** "8 giờ 30, ngày 14 tháng 10 năm 2026" */
export const longInstant = (at: Date): string => `${formatTime(at)}, ${longDay(dayOf(at))}`
