import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import type { Day } from '#lib/dates.ts'
import { type DutyMark, type MarkDuty, refusalToMark } from './duties.ts'
import type { DutyFacts } from './duties-begun.ts'
import { dutiesByLaw, openDuties } from './duties-by-law.ts'

const rules = { calendar: buildCalendar(calendarDays), limits: timeLimits }
const names = { unit: 'UBND phường Sen Hồng', kind: 'khiếu nại' }
const at = (day: Day) => new Date(`${day}T09:00:00+07:00`)

// Signed on Friday 20/11/2026: the weekend and Tue 24/11 are off.
const complaint: DutyFacts = {
  family: 'complaint',
  kind: 'complaint',
  state: 'ANSWERED',
  competence: 'WITHIN',
  source: 'desk',
  remote: false,
  receivedAt: at('2026-10-12'),
  acceptedAt: at('2026-10-14'),
  answeredAt: at('2026-11-20'),
  complainedAgain: false,
  marks: [],
  today: '2026-11-23',
}
const denunciation: DutyFacts = { ...complaint, family: 'denunciation', kind: 'denunciation' }
const due = (it: DutyFacts) =>
  Object.fromEntries(dutiesByLaw(it, rules, names).map((one) => [one.key, one.due]))
const one = (it: DutyFacts, key: string) => dutiesByLaw(it, rules, names).find((found) => found.key === key)
const done = (duty: DutyMark['duty'], on: Day): DutyMark => ({ duty, result: 'done', on })

describe('after a refusal at a reception', () => {
  it('the written notice goes out within three working days, whatever was brought', () => {
    const refused = {
      ...complaint,
      family: 'opinion' as const,
      kind: null,
      state: 'REFUSED' as const,
      answeredAt: null,
    }
    const written = { ...refused, refusalNoticeDueOn: '2026-11-26', closedAt: at('2026-11-20') }
    expect(due(written)).toEqual({ 'refuse.notice': '2026-11-26' })
    expect(due({ ...written, family: 'complaint' })).toEqual({ 'refuse.notice': '2026-11-26' })
    expect(
      openDuties(dutiesByLaw({ ...written, marks: [done('refuse.notice', '2026-11-23')] }, rules, names)),
    ).toEqual([])
    expect(due({ ...refused, closedAt: at('2026-11-20') })).toEqual({})
  })
})

describe('after a decision on a complaint', () => {
  it('the first one is sent, made public, takes effect and is carried out', () => {
    expect(due(complaint)).toEqual({
      'kn1.send': '2026-11-26', // 23, 25, 26/11
      'kn.publish': '2026-12-07', // 5/12 is a Saturday
      'kn.effective': '2026-12-21', // 20/12 is a Sunday
      'kn.execute': '2026-12-29', // in force from 22/12: 23, 24, 25, 28, 29/12
    })
    expect(one(complaint, 'kn.effective')?.words).toBe(
      'Từ thứ Ba 22/12/2026, nếu người khiếu nại không khiếu nại lần hai, không khởi kiện.',
    )
  })

  it('the second one is sent within seven working days', () => {
    const second = { ...complaint, kind: 'complaint-second' }
    expect(due(second)).toMatchObject({ 'kn2.send': '2026-12-02', 'kn.publish': '2026-12-07' })
    expect(due(second)).not.toHaveProperty('kn1.send')
    expect(one(second, 'kn.effective')?.words).toContain('nếu người khiếu nại không khởi kiện.')
  })

  it('far away it takes effect after forty-five days', () => {
    // 4/1/2027 is a Monday; then 6, 7, 8, 11, 12/1 from Tuesday 5/1
    expect(due({ ...complaint, remote: true })).toMatchObject({
      'kn.effective.remote': '2027-01-04',
      'kn.execute': '2027-01-12',
    })
  })

  it('one that was taken further does not take effect', () => {
    expect(Object.keys(due({ ...complaint, complainedAgain: true }))).toEqual(['kn1.send', 'kn.publish'])
  })

  it('nothing is owed before the decision, nor for an opinion', () => {
    expect(dutiesByLaw({ ...complaint, answeredAt: null, state: 'VERIFYING' }, rules, names)).toEqual([])
    expect(
      dutiesByLaw(
        { ...complaint, family: 'opinion', kind: 'feedback', source: 'intermediary' },
        rules,
        names,
      ),
    ).toEqual([])
  })

  it('what was posted stays for at least fifteen days', () => {
    const posted = { ...complaint, marks: [done('kn.publish', '2026-11-27')] }
    expect(one(posted, 'kn.publish.post')).toMatchObject({
      words: 'Ít nhất 15 ngày, đến hết thứ Hai 14/12/2026.', // 12/12 is a Saturday
      name: 'Niêm yết quyết định giải quyết (Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP)',
    })
    expect(one(complaint, 'kn.publish.post')).toBeUndefined()
  })

  it('says how each day came about', () => {
    expect(one(complaint, 'kn1.send')).toMatchObject({
      article: 'Điều 32 Luật Khiếu nại',
      late: { kind: 'soon', days: 2 },
      words: 'Sắp đến hạn: thứ Năm 26/11/2026, còn 2 ngày làm việc.',
    })
    expect(one(complaint, 'kn1.send')?.how.at(-1)).toBe('Hạn: hết ngày thứ Năm 26/11/2026.')
  })
})

describe('after accepting and concluding a denunciation', () => {
  it('both sides hear of the acceptance within five working days', () => {
    expect(due({ ...denunciation, answeredAt: null, state: 'ACCEPTED' })).toEqual({
      'tc.notify': '2026-10-21',
    })
  })

  it('the conclusion is sent, acted on and made public', () => {
    expect(due(denunciation)).toEqual({
      'tc.notify': '2026-10-21', // 15, 16, 19, 20, 21/10
      'tc.conclusion.send': '2026-11-30',
      'tc.handle': '2026-12-02',
      'tc.publish': '2026-12-02',
    })
  })

  it('what was done is reported within five working days of doing it', () => {
    const handled = { ...denunciation, marks: [done('tc.handle', '2026-11-27')] }
    expect(due(handled)).toMatchObject({ 'tc.handle.report': '2026-12-04' })
    const notOwed = {
      ...denunciation,
      marks: [{ ...done('tc.handle', '2026-11-27'), result: 'not-owed' as const }],
    }
    expect(due(notOwed)).not.toHaveProperty('tc.handle.report')
  })

  it('never tells who denounced', () => {
    expect(one(denunciation, 'tc.publish')?.name).toContain('không có gì để lộ người tố cáo')
    expect(one(denunciation, 'tc.notify')?.name).toContain('không để lộ người tố cáo')
  })

  it('one outside competence is to be passed on within five working days of receipt', () => {
    const outside = { ...denunciation, acceptedAt: null, answeredAt: null, competence: 'OUTSIDE' as const }
    const triaged = { ...outside, state: 'TRIAGED' as const, today: '2026-10-20' }
    expect(one(triaged, 'tc.transfer')).toMatchObject({
      due: '2026-10-19',
      late: { kind: 'overdue', days: 1 },
    })
    expect(openDuties(dutiesByLaw(triaged, rules, names))).toEqual([])
    expect(due({ ...outside, state: 'TRANSFERRED' })).toEqual({})
  })

  it('of one that a subordinate let lie a report is to be asked for within five working days', () => {
    const sub = { ...denunciation, acceptedAt: null, answeredAt: null, competence: 'SUBORDINATE' as const }
    expect(due({ ...sub, state: 'TRIAGED' })).toEqual({ 'tc.overdue.request': '2026-10-19' })
  })

  it('a subordinate that was urged reports within five working days', () => {
    const urged = { ...denunciation, acceptedAt: null, answeredAt: null, state: 'TRANSFERRED' as const }
    expect(due({ ...urged, urgedAt: at('2026-11-20') })).toEqual({ 'tc.overdue.report': '2026-11-30' })
  })
})

describe('to whoever forwarded it', () => {
  it.each(['forwarded', 'intermediary'] as const)(
    'the result of a denunciation by both limits: %s',
    (source) => {
      expect(due({ ...denunciation, source })).toMatchObject({
        'tc.forwarder': '2026-11-02', // twenty days from 12/10 end on Sunday 1/11
        'fwd.result': '2026-12-02',
      })
    },
  )

  it('the result of a complaint by one, and nothing where it came straight', () => {
    expect(due({ ...complaint, source: 'intermediary' })).toMatchObject({ 'fwd.result': '2026-12-02' })
    expect(due({ ...complaint, source: 'intermediary' })).not.toHaveProperty('tc.forwarder')
    expect(Object.keys(due(denunciation))).not.toContain('tc.forwarder')
    expect(Object.keys(due(complaint))).not.toContain('fwd.result')
  })

  it('of a denunciation once it is decided what happens to it', () => {
    const atTheDoor = { ...denunciation, source: 'forwarded' as const, acceptedAt: null, answeredAt: null }
    expect(due({ ...atTheDoor, state: 'TRIAGED' })).toEqual({})
    expect(due({ ...atTheDoor, state: 'REFUSED' })).toEqual({ 'tc.forwarder': '2026-11-02' })
  })
})

describe('what is over', () => {
  it('is worked out from today, and ends when it is marked', () => {
    const late = { ...complaint, today: '2026-11-27' }
    expect(one(late, 'kn1.send')).toMatchObject({
      late: { kind: 'overdue', days: 1 },
      words: 'Quá hạn 1 ngày làm việc; hạn là thứ Năm 26/11/2026.',
    })
    const marked = (on: Day) => one({ ...late, marks: [done('kn1.send', on)] }, 'kn1.send')
    expect(marked('2026-11-26')?.words).toBe('Đúng hạn: làm thứ Năm 26/11/2026, hạn thứ Năm 26/11/2026.')
    expect(marked('2026-11-27')?.words).toBe('Quá hạn: làm thứ Sáu 27/11/2026, hạn thứ Năm 26/11/2026.')
    expect(marked('2026-11-27')?.late).toBeUndefined()
  })

  it('leaves what is open to be marked: no event of the law, nothing twice', () => {
    const codes = (it: DutyFacts) => openDuties(dutiesByLaw(it, rules, names)).map(({ code }) => code)
    expect(codes(complaint)).toEqual(['kn1.send', 'kn.publish', 'kn.execute'])
    expect(codes({ ...complaint, marks: [done('kn.publish', '2026-11-23')] })).toEqual([
      'kn1.send',
      'kn.execute',
    ])
  })
})

describe('marking', () => {
  const open = [{ code: 'kn1.send' as const, from: '2026-11-20' }]
  const input: MarkDuty = { version: 1, duty: 'kn1.send', result: 'done', on: '2026-11-23', note: '' }
  const refused = (change: Partial<MarkDuty>) =>
    refusalToMark({ ...input, ...change }, open, '2026-11-24')?.code

  it('is for what is open, on a day since it began, with a reason where it is not owed', () => {
    expect(refused({})).toBeUndefined()
    expect(refused({ duty: 'kn.publish' })).toBe('duty.none')
    expect(refused({ on: '2026-11-19' })).toBe('duty.day')
    expect(refused({ on: '2026-11-25' })).toBe('duty.day')
    expect(refused({ result: 'not-owed' })).toBe('duty.noReason')
    expect(refused({ result: 'not-owed', note: 'Đã khiếu nại lần hai.' })).toBeUndefined()
  })
})
