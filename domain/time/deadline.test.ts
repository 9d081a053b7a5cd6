import { describe, expect, it } from 'vitest'
import type { Day } from '#lib/dates.ts'
import { addDays, daysBetween, startOfDay } from '#lib/dates.ts'
import { buildCalendar } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import type { Pause } from './count-days.ts'
import type { DeadlineStep } from './deadline.ts'
import { computeDeadline } from './deadline.ts'
import { handWorkedDates } from './hand-worked-dates.ts'
import { limitFor, timeLimits } from './time-limits.ts'
import { addCalendarDays, addWorkingDays } from './working-days.ts'

const calendar = buildCalendar(calendarDays)
const firstNews = limitFor(timeLimits, 'intake.notify', '2026-11-21')
const reply = limitFor(timeLimits, 'knpa.reply', '2026-11-21')
const filedAt = new Date('2026-11-21T07:30:00Z')

const waiting = (from: Day, to: Day, reason = 'chờ người gửi bổ sung ảnh'): Pause => ({ from, to, reason })

function stepsOf<K extends DeadlineStep['kind']>(steps: DeadlineStep[], kind: K) {
  return steps.filter((step): step is Extract<DeadlineStep, { kind: K }> => step.kind === kind)
}

describe('dates worked out by hand', () => {
  it('are two hundred, each with its own name', () => {
    expect(handWorkedDates).toHaveLength(200)
    expect(new Set(handWorkedDates.map(([id]) => id)).size).toBe(200)
  })

  it.each(handWorkedDates)('%s: %s, %i %s, is due %s (%s)', (_id, start, limit, unit, due) => {
    const addLimit = unit === 'wd' ? addWorkingDays : addCalendarDays
    expect(addLimit(calendar, start, limit)).toBe(due)
    for (const at of [startOfDay(start), new Date(startOfDay(addDays(start, 1)).getTime() - 1)]) {
      expect(computeDeadline({ ...firstNews, limit, unit }, at, calendar).due).toBe(due)
    }
  })
})

describe('a new day off', () => {
  it('moves the first news from 4/12 to 7/12/2026 and leaves the answer where it was', () => {
    const before = buildCalendar(calendarDays.filter(({ day }) => day !== '2026-11-24'))
    expect(computeDeadline(firstNews, filedAt, before).due).toBe('2026-12-04')
    expect(computeDeadline(firstNews, filedAt, calendar).due).toBe('2026-12-07')
    expect(computeDeadline(reply, filedAt, before).due).toBe('2026-12-11')
    expect(computeDeadline(reply, filedAt, calendar).due).toBe('2026-12-11')
  })
})

describe('a clock that stands still', () => {
  it('gives back the paused days: three days, 30/11 to 2/12, move 11/12 to 14/12/2026', () => {
    const { due, steps } = computeDeadline(reply, filedAt, calendar, [waiting('2026-11-30', '2026-12-02')])
    expect(due).toBe('2026-12-14')
    expect(stepsOf(steps, 'pause')).toMatchObject([{ from: '2026-11-30', to: '2026-12-02', days: 3 }])
  })

  it('counts a weekend inside a pause as paused and not again as days off', () => {
    const { due, steps } = computeDeadline(firstNews, filedAt, calendar, [
      waiting('2026-11-27', '2026-11-30'),
    ])
    expect(due).toBe('2026-12-09')
    expect(stepsOf(steps, 'pause')).toMatchObject([{ days: 4 }])
    const skipped = stepsOf(steps, 'skip').flatMap(({ days }) => days.map(({ day }) => day))
    expect(skipped).toEqual(['2026-11-22', '2026-11-24', '2026-12-05', '2026-12-06'])
  })

  it('counts a day in two pauses once, under the pause that began first', () => {
    const pauses = [waiting('2026-12-02', '2026-12-03', 'chờ giám định'), waiting('2026-11-30', '2026-12-02')]
    const { due, steps } = computeDeadline(reply, filedAt, calendar, pauses)
    expect(due).toBe('2026-12-15')
    expect(stepsOf(steps, 'pause')).toMatchObject([
      { from: '2026-11-30', to: '2026-12-02', days: 3 },
      { from: '2026-12-03', to: '2026-12-03', days: 1, reason: 'chờ giám định' },
    ])
  })

  it('leaves out paused days before the start and after the end', () => {
    const pauses = [waiting('2026-11-18', '2026-11-22'), waiting('2026-12-15', '2026-12-20')]
    const { due, steps } = computeDeadline(reply, filedAt, calendar, pauses)
    expect(due).toBe('2026-12-14')
    expect(stepsOf(steps, 'pause')).toMatchObject([{ from: '2026-11-22', to: '2026-11-22', days: 1 }])
    expect(stepsOf(steps, 'start')).toMatchObject([{ firstDay: '2026-11-23' }])
    expect(stepsOf(steps, 'roll')).toMatchObject([{ lastDay: '2026-12-12' }])
  })

  it('does not end on a paused day when the last day is a day off', () => {
    // Twenty days from 25/1/2026 end in the break of Tết; the first working day after it is 23/2.
    const from = startOfDay('2026-01-25')
    const { due, steps } = computeDeadline(reply, from, calendar, [waiting('2026-02-23', '2026-02-24')])
    expect(due).toBe('2026-02-25')
    expect(stepsOf(steps, 'pause')).toMatchObject([{ days: 2 }])
  })
})

describe('the steps of a deadline', () => {
  it('come in the order people read them', () => {
    const limit = { ...reply, limit: 5, unit: 'wd' as const }
    const pause = waiting('2026-01-08', '2026-01-08')
    const { steps } = computeDeadline(limit, startOfDay('2026-01-01'), calendar, [pause])
    expect(steps.map(({ kind }) => kind)).toEqual(['rule', 'start', 'skip', 'swap', 'pause', 'end'])
  })

  it('account for every day between start and end', () => {
    for (const [id, start, limit, unit] of handWorkedDates) {
      const pause = waiting(addDays(start, 1), addDays(start, 2))
      const { due, steps } = computeDeadline({ ...reply, limit, unit }, startOfDay(start), calendar, [pause])
      const skipped = stepsOf(steps, 'skip').flatMap(({ days }) => days).length
      const lastDay = stepsOf(steps, 'roll')[0]?.lastDay ?? due
      expect(stepsOf(steps, 'pause'), id).toMatchObject([{ days: 2 }])
      expect(daysBetween(start, lastDay), id).toBe(limit + skipped + 2)
    }
  })

  it('tell of a swapped Saturday in calendar days only when the limit ends on it', () => {
    const from = (day: Day) => computeDeadline({ ...reply, limit: 10 }, startOfDay(day), calendar).steps
    expect(stepsOf(from('2026-08-12'), 'swap')).toMatchObject([{ days: ['2026-08-22'] }])
    expect(stepsOf(from('2026-08-14'), 'swap')).toEqual([])
  })

  it('do not count a swapped Saturday inside a pause', () => {
    const pause = waiting('2026-08-22', '2026-08-22')
    const { due, steps } = computeDeadline(firstNews, startOfDay('2026-08-17'), calendar, [pause])
    expect(due).toBe('2026-09-03')
    expect(stepsOf(steps, 'swap')).toEqual([])
  })

  it('say when the date rests on a plan that is not official yet', () => {
    const provisional = (day: Day) =>
      stepsOf(computeDeadline(reply, startOfDay(day), calendar).steps, 'provisional')
    expect(provisional('2027-01-16')).toEqual([{ kind: 'provisional', years: [2027] }])
    expect(provisional('2026-11-21')).toEqual([])
    expect(provisional('2027-02-01')).toEqual([])
  })
})
