import { Temporal } from 'temporal-polyfill'

/** A calendar day in Việt Nam, 'YYYY-MM-DD': it sorts as text and has no clock and no zone. */
export type Day = string

const ZONE = 'Asia/Ho_Chi_Minh'
const MS_PER_DAY = 86_400_000
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

const numbers = new Intl.NumberFormat('vi-VN')

/** The day it is in Việt Nam at this instant. */
export function dayOf(instant: Date): Day {
  return inVietnam(instant).toPlainDate().toString()
}

/** The first instant of the day in Việt Nam. */
export function startOfDay(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds)
}

/** Whether the text names a day that exists: '2024-02-29' does, '2026-02-29' does not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && dayAt(at) === text
}

// A day has no zone, so counting in UTC is exact; on long lists it is far quicker than Temporal.

/** The day n days later, or earlier when n is negative. */
export function addDays(day: Day, n: number): Day {
  return dayAt(Date.parse(day) + n * MS_PER_DAY)
}

/** The same day of a later year; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ years: n }).toString()
}

/** Days from one day to another: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/** 'thứ Sáu 11/12/2026' */
export function formatDay(day: Day): string {
  return `${weekdayName(day)} ${formatShortDay(day)}`
}

/** 'thứ Sáu 11/12', where the year is plain from the words around it. */
export function formatDayWithoutYear(day: Day): string {
  const { dayOfMonth, month } = parts(day)
  return `${weekdayName(day)} ${dayOfMonth}/${month}`
}

/** '11/12/2026' */
export function formatShortDay(day: Day): string {
  const { dayOfMonth, month, year } = parts(day)
  return `${dayOfMonth}/${month}/${year}`
}

/** 'từ thứ Hai 30/11 đến hết thứ Tư 2/12/2026'; one day stands alone. */
export function formatSpan(from: Day, to: Day): string {
  if (from === to) return formatDay(from)
  const sameYear = parts(from).year === parts(to).year
  return `từ ${sameYear ? formatDayWithoutYear(from) : formatDay(from)} đến hết ${formatDay(to)}`
}

/** '14 giờ 30', and '8 giờ' on the hour. */
export function formatTime(instant: Date): string {
  const { hour, minute } = inVietnam(instant)
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`
}

/** '08:05', to be compared with the hours of a sitting. */
export function clockOf(instant: Date): string {
  const { hour, minute } = inVietnam(instant)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** '14 giờ 30, thứ Bảy 21/11/2026' */
export function formatInstant(instant: Date): string {
  return `${formatTime(instant)}, ${formatDay(dayOf(instant))}`
}

/** The same, or only the day where no more is kept: the first instant of a day stands for the day. */
export function formatMoment(instant: Date): string {
  const day = dayOf(instant)
  return startOfDay(day).getTime() === instant.getTime() ? formatDay(day) : formatInstant(instant)
}

/** '1.234,5' */
export function formatNumber(value: number): string {
  return numbers.format(value)
}

function inVietnam(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
}

function dayAt(utcMs: number): Day {
  return new Date(utcMs).toISOString().slice(0, 10)
}

function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) % 7] as string
}

function parts(day: Day) {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  }
}
