import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  formatDayWithoutYear,
  formatInstant,
  formatNumber,
  formatShortDay,
  formatSpan,
  formatTime,
  isDay,
  startOfDay,
  weekday,
} from './dates.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))

describe('days in Việt Nam', () => {
  it('turns at 17:00 UTC, also at the end of a year', () => {
    expect(dayOf(new Date('2026-12-31T16:59:59.999Z'))).toBe('2026-12-31')
    expect(dayOf(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
    expect(startOfDay('2027-01-01').toISOString()).toBe('2026-12-31T17:00:00.000Z')
  })

  it('knows leap days and weekdays', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysBetween('2026-11-21', '2026-12-11')).toBe(20)
    expect(daysBetween('2026-12-11', '2026-11-21')).toBe(-20)
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('2026-11-22')).toBe(7)
  })

  it('tells days that exist from other text', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '1/1/2026',
      '2026-01-01T00:00',
      '',
      '0000-00-00',
    ]) {
      expect(isDay(text), text).toBe(false)
    }
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(dayOf(startOfDay(day))).toBe(day)
        expect(weekday(addDays(day, 7))).toBe(weekday(day))
        expect(isDay(day)).toBe(true)
      }),
    )
  })
})

describe('days, times and numbers as people read them', () => {
  it('names the weekday before the date, without leading zeros', () => {
    expect(formatDay('2026-12-11')).toBe('thứ Sáu 11/12/2026')
    const week = ['23', '24', '25', '26', '27', '28', '29'].map((d) => formatDayWithoutYear(`2026-11-${d}`))
    expect(week.join(', ')).toBe(
      'thứ Hai 23/11, thứ Ba 24/11, thứ Tư 25/11, thứ Năm 26/11, thứ Sáu 27/11, thứ Bảy 28/11, Chủ nhật 29/11',
    )
    expect(formatShortDay('2026-12-11')).toBe('11/12/2026')
    expect(formatShortDay('2026-01-05')).toBe('5/1/2026')
  })

  it('says a span with its last day included', () => {
    expect(formatSpan('2026-11-30', '2026-12-02')).toBe('từ thứ Hai 30/11 đến hết thứ Tư 2/12/2026')
    expect(formatSpan('2026-12-31', '2027-01-04')).toBe('từ thứ Năm 31/12/2026 đến hết thứ Hai 4/1/2027')
    expect(formatSpan('2026-11-30', '2026-11-30')).toBe('thứ Hai 30/11/2026')
  })

  it('says the hour of Việt Nam', () => {
    expect(formatTime(new Date('2026-11-21T07:30:00Z'))).toBe('14 giờ 30')
    expect(formatTime(new Date('2026-11-21T01:05:00Z'))).toBe('8 giờ 05')
    expect(formatTime(new Date('2026-11-21T01:00:00Z'))).toBe('8 giờ')
    expect(formatTime(new Date('2026-11-20T17:00:00Z'))).toBe('0 giờ')
    expect(formatInstant(new Date('2026-11-21T07:30:00Z'))).toBe('14 giờ 30, thứ Bảy 21/11/2026')
  })

  it('groups thousands with a point and puts a comma before decimals', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5')
    expect(formatNumber(1_234_567)).toBe('1.234.567')
    expect(formatNumber(999)).toBe('999')
  })

  it('writes composed letters only', () => {
    const said = formatSpan('2026-11-28', '2026-11-29') + formatTime(new Date(0))
    expect(said).toBe(said.normalize('NFC'))
  })
})
