import { describe, expect, it } from 'vitest'
import type { LimitKey, TimeLimit } from './time-limits.ts'
import { limitFor, timeLimits } from './time-limits.ts'

// How the law changed the answer to a complaint on 1/7/2026: from 10 days to 7 working days.
const notify = limitFor(timeLimits, 'intake.notify', '2026-11-21')
const versions: TimeLimit[] = [
  { ...notify, limit: 10, unit: 'cd', validTo: '2026-06-30' },
  { ...notify, limit: 7, unit: 'wd', validFrom: '2026-07-01' },
]

describe('time limits', () => {
  it('takes the version in force on the day the clock starts', () => {
    expect(limitFor(versions, 'intake.notify', '2026-06-30')).toMatchObject({ limit: 10, unit: 'cd' })
    expect(limitFor(versions, 'intake.notify', '2026-07-01')).toMatchObject({ limit: 7, unit: 'wd' })
  })

  it('stops where no version or two versions are in force', () => {
    expect(() => limitFor(versions, 'knpa.reply', '2026-07-01')).toThrow('knpa.reply')
    expect(() => limitFor([...versions, notify], 'intake.notify', '2026-07-01')).toThrow('2 limits')
  })

  it.each<[LimitKey, number, string, boolean]>([
    ['intake.triage', 10, 'cd', false],
    ['intake.notify', 10, 'wd', false],
    ['knpa.reply', 20, 'cd', true],
    ['confirm.silence', 30, 'cd', true],
    ['dispute.head-reply', 5, 'wd', true],
    ['redo.first', 10, 'wd', true],
  ])('%s is %i %s', (key, limit, unit, isUnitRule) => {
    expect(limitFor(timeLimits, key, '2026-11-21')).toMatchObject({ limit, unit, isUnitRule })
  })

  it('cites the law that sets the first answer', () => {
    expect(notify.article).toBe('Điều 28 khoản 1 Luật Tiếp công dân')
  })
})
