import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '#lib/dates.ts'
import { buildCalendar, isWorkingDay } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import { inOfficeHours, officeMoment } from './office-hours.ts'

const calendar = buildCalendar(calendarDays)
const at = (local: string) => new Date(`${local}+07:00`)
const next = (local: string) => officeMoment(calendar, at(local)).toISOString()
const utc = (local: string) => at(local).toISOString()

describe('office hours', () => {
  it('last from 7:30 to 17:30', () => {
    for (const open of ['2026-11-20T07:30:00', '2026-11-20T12:00:00', '2026-11-20T17:29:59.999']) {
      expect(inOfficeHours(calendar, at(open)), open).toBe(true)
      expect(next(open)).toBe(utc(open))
    }
    for (const shut of ['2026-11-20T00:00:00', '2026-11-20T07:29:59.999', '2026-11-20T17:30:00']) {
      expect(inOfficeHours(calendar, at(shut)), shut).toBe(false)
    }
  })

  it('begin the same morning, or the next one', () => {
    expect(next('2026-11-19T05:00:00')).toBe(utc('2026-11-19T07:30:00'))
    expect(next('2026-11-19T20:15:00')).toBe(utc('2026-11-20T07:30:00'))
  })

  it('pass over weekends, holidays and days off in lieu', () => {
    expect(next('2026-10-02T18:00:00')).toBe(utc('2026-10-05T07:30:00'))
    expect(next('2026-04-29T18:00:00')).toBe(utc('2026-05-04T07:30:00'))
    expect(next('2026-02-13T17:30:00')).toBe(utc('2026-02-23T07:30:00'))
  })

  it('are kept on a swapped Saturday', () => {
    const swapped = calendarDays.filter((one) => one.kind === 'SWAPPED_WORK')
    expect(swapped.length).toBeGreaterThan(0)
    for (const { day } of swapped) expect(inOfficeHours(calendar, at(`${day}T09:00:00`)), day).toBe(true)
  })

  it('are always reached, never in the past, always on a working day', () => {
    const instants = fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 1) })
      .map((ms) => new Date(ms))
    fc.assert(
      fc.property(instants, (instant) => {
        const moment = officeMoment(calendar, instant)
        expect(moment.getTime()).toBeGreaterThanOrEqual(instant.getTime())
        expect(isWorkingDay(calendar, dayOf(moment))).toBe(true)
        expect(inOfficeHours(calendar, moment)).toBe(true)
      }),
    )
  })
})
