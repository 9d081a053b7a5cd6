import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { daysOf, movedWords, placeDay } from './fixed-days.ts'
import { periodAround, quotaOn, quotas, quotaWords, receiverOf, standingIn } from './quotas.ts'
import { nameKey, readAsked } from './recognition.ts'

const calendar = buildCalendar(calendarDays)

describe('fixed days', () => {
  it('that fall on a holiday or a weekend move to the next working day, and say so', () => {
    expect(placeDay(calendar, '2026-10-14')).toEqual({ day: '2026-10-14', fixedOn: null, why: '' })
    const moved = placeDay(calendar, '2026-09-02')
    expect(moved).toMatchObject({ fixedOn: '2026-09-02', day: '2026-09-03' })
    expect(moved.why).toBe(movedWords(calendar, '2026-09-02', '2026-09-03'))
    expect(moved.why).toContain('là ngày nghỉ')
  })

  it('come by the day of the month or of the week, within the days of the schedule', () => {
    const of = (pattern: 'month-day' | 'weekday', onDay: number, validTo: string | null = null) =>
      daysOf({ pattern, onDay, validFrom: '2026-10-01', validTo }, calendar, '2026-09-01', '2026-11-30').map(
        ({ day }) => day,
      )
    expect(of('month-day', 10)).toEqual(['2026-10-12', '2026-11-10'])
    expect(of('weekday', 4, '2026-10-20')).toEqual(['2026-10-01', '2026-10-08', '2026-10-15'])
  })
})

describe('the duty to receive', () => {
  it('goes by the role and the day', () => {
    expect(receiverOf('gov_head', false)).toBe('commune-chair')
    expect(receiverOf('party_head', true)).toBe('provincial-secretary')
    expect(receiverOf('unit_head', false)).toBeUndefined()
    const words = (day: string) => {
      const quota = quotaOn(quotas, 'commune-chair', day)
      return quota && quotaWords(quota)
    }
    expect([words('2026-06-30'), words('2026-07-01')]).toEqual([
      'ít nhất 1 ngày mỗi tuần',
      'ít nhất 2 ngày mỗi tháng',
    ])
    expect(periodAround('week', '2026-06-30')).toEqual({ from: '2026-06-29', to: '2026-07-05' })
    expect(periodAround('month', '2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  it('is kept by days of the head in person: two sittings a day are one, a delegate is none', () => {
    const quota = quotaOn(quotas, 'commune-chair', '2026-10-14')
    if (!quota) throw new Error('no duty')
    const sitting = (day: string, state: string, leader = 'head') => ({
      day,
      state,
      leader,
      kind: 'periodic',
    })
    const standing = (...all: ReturnType<typeof sitting>[]) => standingIn(quota, all, '2026-10-14').missing
    expect(standing()).toBe(2)
    expect(standing(sitting('2026-10-05', 'closed'), sitting('2026-10-05', 'closed'))).toBe(1)
    expect(standing(sitting('2026-10-05', 'closed'), sitting('2026-10-20', 'planned'))).toBe(0)
    expect(standing(sitting('2026-10-05', 'closed', 'delegate'), sitting('2026-10-20', 'postponed'))).toBe(2)
    // Planned for a day that passed without being held.
    expect(standing(sitting('2026-10-05', 'planned'))).toBe(2)
  })
})

describe('the one box of the desk', () => {
  it('tells a number from a name, and a year from both', () => {
    expect(nameKey('  Đặng  Thị Lại ')).toBe('dang thi lai')
    expect(readAsked('0900 000 123')).toEqual({ by: 'number', number: '0900000123' })
    expect(readAsked('c1234567')).toEqual({ by: 'number', number: 'C1234567' })
    expect(readAsked('Đặng Thị Lại 1955')).toEqual({ by: 'name', key: 'dang thi lai', birthYear: 1955 })
    expect(readAsked(' % ')).toEqual({ by: 'nothing' })
  })
})
