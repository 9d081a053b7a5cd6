import { describe, expect, it } from 'vitest'
import { addDays, weekday } from '#lib/dates.ts'
import { buildCalendar, isWorkingDay, nextWorkingDay, previousWorkingDay } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'

const calendar = buildCalendar(calendarDays)

/** Weekdays off and weekend days worked in one year, as short dates. */
function exceptions(year: number) {
  const off: string[] = []
  const worked: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
    const plain = weekday(day) <= 5
    if (plain !== isWorkingDay(calendar, day)) (plain ? off : worked).push(day.slice(5))
  }
  return { off: off.join(' '), worked: worked.join(' ') }
}

describe('the calendar of state offices', () => {
  it('has exactly the weekdays off and the Saturdays worked of each official plan', () => {
    expect(exceptions(2024)).toEqual({
      off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
      worked: '05-04',
    })
    expect(exceptions(2025)).toEqual({
      off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
      worked: '04-26',
    })
    expect(exceptions(2026)).toEqual({
      off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
      worked: '01-10 08-22',
    })
    expect(exceptions(2027)).toEqual({
      off: '01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02 09-03 11-24',
      worked: '',
    })
  })

  it('marks as provisional what the plan of 2027 has still to confirm, and nothing else', () => {
    const provisional = calendarDays.filter((row) => row.provisional).map((row) => row.day)
    expect(provisional).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
      '2027-09-03',
    ])
  })

  it('does not hold the swap of 23/11 and 28/11/2026, which was only proposed', () => {
    expect(isWorkingDay(calendar, '2026-11-23')).toBe(true)
    expect(isWorkingDay(calendar, '2026-11-28')).toBe(false)
  })

  it('gives every row a name and a law', () => {
    for (const row of calendarDays) {
      expect(row.name, row.day).toBe(row.name.normalize('NFC').trim())
      expect(row.name && row.legalRef, row.day).not.toBe('')
    }
  })

  it('steps over breaks in both directions and stops at a swapped Saturday', () => {
    expect(nextWorkingDay(calendar, '2026-02-13')).toBe('2026-02-23')
    expect(previousWorkingDay(calendar, '2026-02-23')).toBe('2026-02-13')
    expect(nextWorkingDay(calendar, '2026-01-09')).toBe('2026-01-10')
    expect(previousWorkingDay(calendar, '2026-08-24')).toBe('2026-08-22')
    expect(nextWorkingDay(calendar, '2026-11-23')).toBe('2026-11-25')
  })

  it('refuses two rows for one day', () => {
    expect(() => buildCalendar([...calendarDays, ...calendarDays.slice(0, 1)])).toThrow()
  })
})
