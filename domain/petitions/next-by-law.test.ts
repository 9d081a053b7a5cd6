import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import { type NextFacts, nextByLaw } from './next-by-law.ts'

const rules = { calendar: buildCalendar(calendarDays), limits: timeLimits }
const decided: NextFacts = {
  family: 'complaint',
  kind: 'complaint',
  state: 'ANSWERED',
  answeredAt: new Date('2026-11-13T09:00:00+07:00'),
  answerDueOn: '2026-11-13',
  remote: false,
  today: '2026-11-16',
}
const next = (change: Partial<NextFacts>) => nextByLaw({ ...decided, ...change }, rules)

describe('what the law lets a sender do next', () => {
  it('after the first decision: a second complaint within 30 days, or the court', () => {
    expect(next({})[0]).toContain('chậm nhất thứ Hai 14/12/2026 (Điều 33')
    expect(next({ remote: true })[0]).toContain('chậm nhất thứ Hai 28/12/2026')
    expect(next({})[1]).toContain('khởi kiện')
  })

  it('when the first limit ended without a decision: the same, from that day', () => {
    expect(next({ state: 'VERIFYING', answeredAt: null })[0]).toMatch(
      /^Quá hạn chưa được giải quyết.*14\/12\/2026/,
    )
    expect(next({ state: 'VERIFYING', answeredAt: null, today: '2026-11-13' })).toEqual([])
  })

  it('after the second decision: the court only', () => {
    expect(next({ kind: 'complaint-second' })).toEqual([expect.stringContaining('Điều 42 Luật Khiếu nại')])
  })

  it('after a denunciation: further up', () => {
    expect(next({ family: 'denunciation', kind: 'denunciation' })[0]).toContain('tố cáo tiếp')
  })

  it('of an opinion nothing: its sender says whether it is done', () => {
    expect(next({ family: 'opinion', kind: 'feedback' })).toEqual([])
  })
})
