import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import { noticeDue, noticeWords, refusalByNotice, refusalToPutOff } from './announcing.ts'
import type { DialogueKind, Track } from './words.ts'

const rules = { limits: timeLimits, calendar: buildCalendar(calendarDays) }
/** The same with other days for the Party and the departments, as a unit may set. */
const withOwn = (party: number, department: number) => ({
  ...rules,
  limits: timeLimits.map((one) =>
    one.key === 'dlg.notice.party'
      ? { ...one, limit: party }
      : one.key === 'dlg.notice.department'
        ? { ...one, limit: department }
        : one,
  ),
})
const day = '2026-10-28'
const told = (tracks: Track[], kind: DialogueKind = 'regular', ground = '') => ({ tracks, kind, ground })
const code = (tracks: Track[], today: string, kind?: DialogueKind, ground?: string, own = withOwn(3, 2)) =>
  refusalByNotice(told(tracks, kind, ground), day, today, own)?.code

describe('how long before people are told', () => {
  it.each([
    [['government'], '2026-10-21'],
    [['party'], '2026-10-23'], // 25/10 is a Sunday: the Friday before
    [['department'], '2026-10-26'],
    [['party', 'government'], '2026-10-21'],
    [['department', 'party'], '2026-10-23'],
    [['government', 'party', 'department'], '2026-10-21'],
  ] as [Track[], string][])('%j: by %s', (tracks, due) => {
    expect(noticeDue(tracks, day, withOwn(3, 2)).due).toBe(due)
    expect(code(tracks, due)).toBeUndefined()
    const after = `2026-10-${Number(due.slice(8)) + 1}`
    expect(code(tracks, after)).toBe('dialogue.notice')
    // A hurry with its reason is told at any time; without one, or as a regular one, it is not.
    expect(code(tracks, day, 'extraordinary', 'Hộ chợ cũ phản đối.')).toBeUndefined()
    expect(code(tracks, after, 'extraordinary', 'gấp')).toBe('dialogue.notice')
    expect(code(tracks, after, 'regular', 'Hộ chợ cũ phản đối.')).toBe('dialogue.notice')
  })

  it('counts a longer rule of a unit too', () => {
    expect(noticeDue(['government', 'party'], day, withOwn(15, 2)).due).toBe('2026-10-13')
  })

  it('cites the law for the government and the rule of the unit for the others', () => {
    expect(noticeWords(noticeDue(['government'], day, rules))).toContain('7 ngày (Điều 43')
    expect(noticeWords(noticeDue(['party'], day, rules))).toBe('ít nhất 7 ngày (quy định của cơ quan)')
    expect(() => noticeDue([], day, rules)).toThrow()
  })
})

describe('putting off', () => {
  const it5 = { ...told(['government']), state: 'announced', day }
  const refused = (
    before: Partial<typeof it5> | { day: null; state: string },
    input: { day?: string; newDayBy?: string },
  ) => refusalToPutOff({ ...it5, ...before }, { day: '', newDayBy: '', ...input }, '2026-10-26', rules)?.code

  it.each([
    [{}, { day: '2026-11-11' }, undefined],
    [{}, { day, newDayBy: '' }, 'dialogue.later'],
    [{}, { day: '2026-10-27' }, 'dialogue.later'],
    [{}, { day: '2026-10-30' }, 'dialogue.notice'],
    [{ kind: 'extraordinary' as const, ground: 'Hộ chợ cũ phản đối.' }, { day: '2026-10-30' }, undefined],
    [{}, { day: '2027-01-01' }, 'dialogue.holiday'],
    [{}, {}, 'dialogue.newDayBy'],
    [{}, { newDayBy: '2026-10-25' }, 'dialogue.newDayBy'],
    [{}, { newDayBy: '2026-11-20' }, undefined],
    [{ state: 'postponed' }, { newDayBy: '2026-11-20' }, 'dialogue.noDay'],
    [{ state: 'postponed' }, { day: '2026-11-11' }, undefined],
    [{ state: 'postponed' }, { day: '2026-10-20' }, 'dialogue.later'],
  ])('%j with %j: %s', (before, input, code) => expect(refused(before, input)).toBe(code))
})
