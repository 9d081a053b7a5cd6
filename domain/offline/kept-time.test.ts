import { describe, expect, it } from 'vitest'
import { countedTime, keptDays, mostKeptDays, refusalOfKeptTime, skewMinutes } from './kept-time.ts'

const now = new Date('2026-10-19T08:00:00+07:00') // a Monday
const code = (took: string, days = keptDays) => refusalOfKeptTime(new Date(took), now, days)?.code

describe('the time that a device sends', () => {
  it('reaches over a weekend, by days and not by hours', () => {
    expect(code('2026-10-19T07:59:00+07:00')).toBeUndefined()
    expect(code('2026-10-16T00:00:00+07:00')).toBeUndefined()
    expect(code('2026-10-15T23:59:59+07:00')).toBe('kept.tooOld')
  })

  it('follows the number that is set', () => {
    expect(code('2026-10-17T23:59:59+07:00', 1)).toBe('kept.tooOld')
    expect(code('2026-10-18T00:00:00+07:00', 1)).toBeUndefined()
    expect(code('2026-10-09T00:00:00+07:00', mostKeptDays)).toBeUndefined()
    expect(code('2026-10-08T23:59:59+07:00', mostKeptDays)).toBe('kept.tooOld')
  })

  it('may be ahead by what clocks go wrong, and no more', () => {
    const ahead = (ms: number) => code(new Date(now.getTime() + ms).toISOString())
    expect(ahead(skewMinutes * 60_000)).toBeUndefined()
    expect(ahead(skewMinutes * 60_000 + 1)).toBe('kept.future')
    expect(ahead(400 * 86_400_000)).toBe('kept.future')
  })

  it('never counts as later than now', () => {
    const ahead = new Date(now.getTime() + 60_000)
    expect(countedTime(ahead, now)).toBe(now)
    const before = new Date(now.getTime() - 60_000)
    expect(countedTime(before, now)).toBe(before)
  })

  it('is refused with what to do', () => {
    const old = refusalOfKeptTime(new Date('2026-10-01T09:00:00+07:00'), now, 3)
    expect(old?.message).toContain('thứ Năm 1/10/2026, quá 3 ngày')
    expect(old?.fields).toHaveProperty('day')
    expect(refusalOfKeptTime(new Date('2027-10-01T09:00:00+07:00'), now, 3)?.message).toContain('đồng hồ')
  })
})
