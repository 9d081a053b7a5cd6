import { describe, expect, it } from 'vitest'
import { addDays } from './dates.ts'
import { addWeeks, daysOfWeek, weekName, weekOf } from './weeks.ts'

describe('a week of the calendar', () => {
  it.each([
    ['2026-11-27', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week)
  })

  it('has seven days, each of which says its name, through thirty years', () => {
    for (let day = '2020-01-06'; day < '2050-01-01'; day = addDays(day, 7)) {
      const days = daysOfWeek(weekOf(day))
      expect(days).toEqual({ from: day, to: addDays(day, 6) })
      expect(weekOf(addDays(day, 6))).toBe(weekOf(day))
    }
  })

  it('is none where the calendar has none', () => {
    for (const wrong of ['2026-W54', '2025-W53', '2026-W00', '2026-48', '1999-W01', '2026-W1', ''])
      expect(daysOfWeek(wrong), wrong).toBeUndefined()
    expect(daysOfWeek('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
  })

  it('follows another across the year', () => {
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01')
    expect(addWeeks('2026-W01', -1)).toBe('2025-W52')
    expect(weekName('2026-W05')).toBe('tuần 5 năm 2026')
  })
})
