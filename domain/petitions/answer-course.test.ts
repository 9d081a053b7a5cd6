import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import {
  type Answering,
  answerCourse,
  type Extended,
  lengthOf,
  movedByWorkingDays,
  movedDay,
} from './answer-course.ts'
import { type KindRule, shippedKinds } from './kinds.ts'

const calendar = buildCalendar(calendarDays)
const rules = { calendar, limits: timeLimits }
const clocksOf = (code: string) => (shippedKinds.find((one) => one.code === code) as KindRule).clocks
const at = (text: string) => new Date(`${text}+07:00`)
const pause = (from: string, to: string) => ({ from, to, reason: 'chờ người gửi bổ sung' })
const extended = (day: string, fromDue: string, toDue: string): Extended => ({
  ...{ at: at(`${day}T09:00:00`), fromDue, toDue, ground: 'once', decisionNo: '12/QĐ-UBND', decisionOn: day },
})

const feedback: Answering = { family: 'opinion', receivedAt: at('2026-11-21T14:30:00'), acceptedAt: null }
const accepted = (family: Answering['family'], day: string): Answering => ({
  ...{ family, receivedAt: at('2026-11-23T09:00:00'), acceptedAt: at(`${day}T09:00:00`) },
})
const due = (
  it: Answering,
  kind: string,
  pauses: ReturnType<typeof pause>[] = [],
  extensions: Extended[] = [],
  remote = false,
) => answerCourse(it, { clocks: clocksOf(kind), remote }, rules, pauses, extensions)?.due

describe('the answer’s running day', () => {
  it('moves by the days on which the clock stood still', () => {
    expect(due(feedback, 'feedback')).toBe('2026-12-11')
    expect(due(feedback, 'feedback', [pause('2026-11-30', '2026-12-02')])).toBe('2026-12-14')
    expect(due(feedback, 'feedback', [pause('2026-12-12', '2026-12-15')])).toBe('2026-12-11')
  })

  it('is the longer limit of a complex complaint, counted from acceptance, over the turn of the year', () => {
    const it = accepted('complaint', '2026-12-03')
    const found = [extended('2026-12-28', '2027-01-04', '2027-01-18')]
    expect(due(it, 'complaint')).toBe('2027-01-04') // 2/1/2027 is a Saturday
    expect(due(it, 'complaint', [], found)).toBe('2027-01-18') // 17/1/2027 is a Sunday
    // three days from the Sunday, not from the Monday it had rolled to
    expect(due(it, 'complaint', [pause('2027-01-11', '2027-01-13')], found)).toBe('2027-01-20')
    expect(due(it, 'complaint', [], found, true)).toBe('2027-02-01') // 60 days
    expect(due(it, 'complaint-second', [], found)).toBe('2027-02-01')
    expect(due(it, 'complaint-second', [], found, true)).toBe('2027-02-12') // 70 days: Tết ends on 11/2
  })

  it('is the day that a decision names for a denunciation, and moves on from it', () => {
    const it = accepted('denunciation', '2026-12-10')
    expect(due(it, 'denunciation')).toBe('2027-01-11') // 9/1/2027 is a Saturday
    const once = [extended('2027-01-08', '2027-01-11', '2027-02-03')]
    expect(due(it, 'denunciation', [], once)).toBe('2027-02-03')
    // Two days later is 5/2, in Tết; the first working day after it is 12/2.
    expect(due(it, 'denunciation', [pause('2027-02-01', '2027-02-02')], once)).toBe('2027-02-12')
    const twice = [...once, extended('2027-02-03', '2027-02-03', '2027-03-05')]
    expect(due(it, 'denunciation', [], twice)).toBe('2027-03-05')
    expect(due(it, 'denunciation', [pause('2026-12-20', '2026-12-22')], twice)).toBe('2027-03-05')
    expect(due(it, 'denunciation', [pause('2027-03-01', '2027-03-01')], twice)).toBe('2027-03-08')
  })

  it('says each step in its place', () => {
    const first = extended('2026-12-09', '2026-12-14', '2026-12-24')
    const stops = [pause('2026-11-30', '2026-12-02'), pause('2026-12-21', '2026-12-22')]
    const course = answerCourse(feedback, { clocks: clocksOf('feedback'), remote: false }, rules, stops, [
      first,
    ])
    expect(course?.steps.map(({ kind }) => kind)).toEqual(['counted', 'extended', 'moved'])
    expect(course?.due).toBe('2026-12-28') // 26/12 is a Saturday
    expect(course?.steps[0]).toMatchObject({ deadline: { due: '2026-12-14' } })
  })

  it('does not run before acceptance', () => {
    expect(due({ ...feedback, family: 'complaint' }, 'complaint')).toBeUndefined()
  })
})

describe('a day that was set by hand', () => {
  it('moves by calendar days and ends on a working day', () => {
    expect(movedDay(calendar, '2027-02-03', [pause('2027-02-01', '2027-02-02')])).toBe('2027-02-12')
    expect(movedDay(calendar, '2026-11-23', [pause('2026-11-20', '2026-11-20')])).toBe('2026-11-25') // 24/11 is off
    expect(movedDay(calendar, '2026-01-09', [pause('2026-01-08', '2026-01-08')])).toBe('2026-01-10') // swapped in
    expect(movedDay(calendar, '2026-01-09', [pause('2026-01-10', '2026-01-20')])).toBe('2026-01-09')
  })

  it('moves by working days where it was counted in them', () => {
    expect(movedByWorkingDays(calendar, '2026-01-09', [pause('2026-01-05', '2026-01-06')])).toBe('2026-01-12')
    expect(movedByWorkingDays(calendar, '2026-12-31', [pause('2026-12-26', '2026-12-28')])).toBe('2027-01-04')
    expect(movedByWorkingDays(calendar, '2026-12-25', [pause('2026-12-26', '2026-12-28')])).toBe('2026-12-25')
  })

  it('counts both ends of a pause', () => {
    expect(lengthOf({ from: '2026-11-30', to: '2026-12-02' })).toBe(3)
    expect(lengthOf({ from: '2026-11-30', to: '2026-11-29' })).toBe(0)
  })
})
