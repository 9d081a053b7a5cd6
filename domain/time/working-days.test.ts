import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#lib/dates.ts'
import type { Calendar } from './calendar.ts'
import { buildCalendar, isWorkingDay, nextWorkingDay, previousWorkingDay } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import type { Pause } from './count-days.ts'
import { countDays } from './count-days.ts'
import type { DayUnit } from './time-limits.ts'
import { addCalendarDays, addWorkingDays, workingDaysLeft, workingDaysOverdue } from './working-days.ts'

const calendar = buildCalendar(calendarDays)
const anyDay = fc.integer({ min: 0, max: 1460 }).map((n) => addDays('2024-01-01', n))
const anyLimit = fc.integer({ min: 1, max: 90 })
const anyUnit = fc.constantFrom<DayUnit>('cd', 'wd')
const anyPause = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
  .map(([from, length]): Pause => ({ from, to: addDays(from, length), reason: '' }))

const dueOf = (on: Calendar, start: string, n: number, unit: DayUnit, pauses: Pause[] = []) =>
  countDays(on, start, n, unit, pauses).due

describe('the end of a limit', () => {
  it('is always a working day after the start, outside every pause', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyLimit,
        anyUnit,
        fc.array(anyPause, { maxLength: 3 }),
        (start, n, unit, pauses) => {
          const due = dueOf(calendar, start, n, unit, pauses)
          expect(isWorkingDay(calendar, due)).toBe(true)
          expect(due > start).toBe(true)
          expect(pauses.some(({ from, to }) => from <= due && due <= to)).toBe(false)
        },
      ),
    )
  })

  it('never comes earlier for a longer limit or a later start', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyUnit, (start, n, unit) => {
        const due = dueOf(calendar, start, n, unit)
        expect(dueOf(calendar, start, n + 1, unit) >= due).toBe(true)
        expect(dueOf(calendar, addDays(start, 1), n, unit) >= due).toBe(true)
      }),
    )
  })

  it('never comes earlier by one more day off or one more pause', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyUnit, anyDay, anyPause, (start, n, unit, day, pause) => {
        const due = dueOf(calendar, start, n, unit)
        const withHoliday = new Map(calendar)
        withHoliday.set(day, { day, kind: 'HOLIDAY', name: 'ngày nghỉ thêm', legalRef: '' })
        expect(dueOf(withHoliday, start, n, unit) >= due).toBe(true)
        expect(dueOf(calendar, start, n, unit, [pause]) >= due).toBe(true)
      }),
    )
  })

  it('in working days is one step of the calendar after another', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, n) => {
        let day = start
        for (let i = 0; i < n; i += 1) day = nextWorkingDay(calendar, day)
        expect(addWorkingDays(calendar, start, n)).toBe(day)
      }),
    )
  })

  it('in calendar days is the last day itself or the working day after it', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, (start, n) => {
        const last = addDays(start, n)
        const due = isWorkingDay(calendar, last) ? last : nextWorkingDay(calendar, last)
        expect(addCalendarDays(calendar, start, n)).toBe(due)
      }),
    )
  })

  it.each([0, -1, 1.5, Number.NaN])('cannot be counted for %d days', (n) => {
    expect(() => addWorkingDays(calendar, '2026-11-21', n)).toThrow(RangeError)
    expect(() => addCalendarDays(calendar, '2026-11-21', n)).toThrow(RangeError)
  })
})

describe('working days left and overdue', () => {
  it('are the whole limit at its start and nothing on its last day', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, (start, n) => {
        const due = addWorkingDays(calendar, start, n)
        expect(workingDaysLeft(calendar, start, due)).toBe(n)
        expect(workingDaysLeft(calendar, due, due)).toBe(0)
        expect(workingDaysOverdue(calendar, due, due)).toBe(0)
        expect(workingDaysOverdue(calendar, nextWorkingDay(calendar, due), due)).toBe(1)
        expect(workingDaysLeft(calendar, previousWorkingDay(calendar, due), due)).toBe(1)
      }),
    )
  })

  it('go down by one on each working day and stand still on a day off', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, (today, n) => {
        const due = addWorkingDays(calendar, today, n)
        const tomorrow = addDays(today, 1)
        const spent = isWorkingDay(calendar, tomorrow) ? 1 : 0
        expect(workingDaysLeft(calendar, tomorrow, due)).toBe(n - spent)
      }),
    )
  })

  it('count a swapped Saturday and pass over the break of Tết', () => {
    expect(workingDaysLeft(calendar, '2026-01-09', '2026-01-12')).toBe(2)
    expect(workingDaysLeft(calendar, '2026-02-13', '2026-02-24')).toBe(2)
    expect(workingDaysOverdue(calendar, '2026-02-22', '2026-02-13')).toBe(0)
    expect(workingDaysOverdue(calendar, '2026-11-25', '2026-11-20')).toBe(2)
  })
})
