import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { alertsFor } from './limit-watch.ts'

const calendar = buildCalendar(calendarDays)
const on = (today: string, due = '2026-11-03') => alertsFor(due, today, calendar, 3)

describe('what a limit calls for', () => {
  it('is a warning within three working days, and nothing before', () => {
    expect(on('2026-10-28')).toEqual([]) // four working days left
    expect(on('2026-10-29')).toEqual(['soon'])
    expect(on('2026-11-03')).toEqual(['soon'])
  })

  it('is told once past, then above after three whole working days, then above that', () => {
    expect(on('2026-11-04')).toEqual(['breach'])
    expect(on('2026-11-06')).toEqual(['breach'])
    expect(on('2026-11-09')).toEqual(['breach', 'escalate'])
    expect(on('2026-11-11')).toEqual(['breach', 'escalate'])
    expect(on('2026-11-12')).toEqual(['breach', 'escalate', 'superior'])
  })

  it('counts neither Tết nor 24/11, and does count a swapped Saturday', () => {
    expect(on('2027-02-12', '2027-02-04')).toEqual(['breach']) // the first working day after Tết
    expect(on('2027-02-03', '2027-02-12')).toEqual(['soon'])
    expect(on('2026-11-27', '2026-11-23')).toEqual(['breach']) // 25, 26, 27
    expect(on('2026-11-30', '2026-11-23')).toEqual(['breach', 'escalate'])
    expect(on('2026-01-13', '2026-01-08')).toEqual(['breach', 'escalate']) // 9, 10, 12, 13
  })
})
