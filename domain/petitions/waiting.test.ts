import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import type { TimeLimit } from '#domain/time/time-limit.ts'
import { limitFor, timeLimits } from '#domain/time/time-limits.ts'
import { lastPausedDay, refusalToWait, usedOf, WaitForSender } from './waiting.ts'

const calendar = buildCalendar(calendarDays)
const cap = limitFor(timeLimits, 'pause.cap', '2026-12-01')
const inWorkingDays: TimeLimit = { ...cap, unit: 'wd', limit: 5 }
const used = [{ from: '2026-11-30', to: '2026-12-02' }]
const ask = (until: string, pauses = used, running: string | null = '2026-12-14', today = '2026-12-07') =>
  refusalToWait(running, { until }, { cap, calendar, pauses, today })

describe('how long the clock may stand still', () => {
  it('is fifteen days in all, today among them', () => {
    expect(cap).toMatchObject({ limit: 15, unit: 'cd' })
    expect(lastPausedDay(cap, calendar, [], '2026-12-07')).toBe('2026-12-21')
    expect(lastPausedDay(cap, calendar, used, '2026-12-07')).toBe('2026-12-18')
    expect(
      lastPausedDay(cap, calendar, [{ from: '2026-11-01', to: '2026-11-15' }], '2026-12-07'),
    ).toBeUndefined()
  })

  it('leaves days off out where the rule is counted in working days', () => {
    expect(usedOf(inWorkingDays, calendar, [{ from: '2026-11-21', to: '2026-11-25' }])).toBe(2) // 24/11 is off
    expect(lastPausedDay(inWorkingDays, calendar, [], '2027-02-03')).toBe('2027-02-16') // Tết 5/2 to 11/2
    expect(lastPausedDay(inWorkingDays, calendar, [], '2026-01-08')).toBe('2026-01-13') // 10/1 is swapped in
  })
})

describe('asking the sender', () => {
  it('names a day within the cap', () => {
    expect(ask('2026-12-07')).toBeUndefined()
    expect(ask('2026-12-18')).toBeUndefined()
    expect(ask('2026-12-19')).toMatchObject({ code: 'pause.overCap' })
    expect(ask('2026-12-19')?.message).toContain('đã dùng 3')
    expect(ask('2026-12-06')).toMatchObject({ code: 'pause.past' })
    expect(ask('2026-12-08', [{ from: '2026-11-01', to: '2026-11-15' }])).toMatchObject({
      code: 'pause.overCap',
    })
  })

  it('hides no limit that has passed', () => {
    expect(ask('2026-12-08', [], '2026-12-07')).toBeUndefined()
    expect(ask('2026-12-08', [], '2026-12-04')).toMatchObject({ code: 'pause.afterDue' })
  })

  it('says what is missing', () => {
    const parsed = WaitForSender.safeParse({ version: 1, missing: '', until: '' })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['missing', 'until'])
  })
})
