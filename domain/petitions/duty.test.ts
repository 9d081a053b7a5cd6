import { describe, expect, it } from 'vitest'
import { refusalForAbsent, refusalToTell, TellAbsence } from '#domain/people/absence.ts'
import { buildCalendar } from '#domain/time/calendar.ts'
import { heldByOther, isAlive, mayWrite } from './edit-lock.ts'
import {
  HandOver,
  refusalToEndUnit,
  refusalToHandOver,
  refusalToLeave,
  refusalToReceive,
} from './handover.ts'
import { ended } from './lifecycle.ts'
import { AddMember, refusalToAddMember, refusalToEndMember } from './members.ts'
import { AddSubtask, progressOf, refusalOverOpenParts, refusalToDivide } from './subtasks.ts'

const [one, two, three] = ['1', '2', '3'].map((n) => `0199e3a0-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]

describe('helpers and followers', () => {
  const input = { version: 1, role: 'collaborator' as const, personId: one, bodyName: '' }
  const facts = { members: [], assigneeId: three, handlers: [{ id: one }, { id: three }], restricted: false }
  const body = { ...input, personId: '' as const, bodyName: 'Công ty cấp nước' }

  it('are a person of any office, or a body without an account', () => {
    expect(refusalToAddMember(input, facts)).toBeUndefined()
    expect(refusalToAddMember(body, facts)).toBeUndefined()
    expect(AddMember.safeParse(input).success).toBe(true)
  })

  it.each([
    [{ ...input, personId: '' as const }, {}, 'member.nobody'],
    [{ ...body, personId: one }, {}, 'member.both'],
    [{ ...input, personId: three }, {}, 'member.accountable'],
    [{ ...input, personId: two }, {}, 'member.noRole'],
    [input, { members: [{ personId: one, bodyName: '', role: 'watcher' as const }] }, 'member.twice'],
    [
      body,
      { members: [{ personId: null, bodyName: 'CÔNG TY cấp nước', role: 'watcher' as const }] },
      'member.twice',
    ],
    [input, { restricted: true }, 'member.restricted'],
  ])('%j is refused', (wrong, change, code) => {
    expect(refusalToAddMember(wrong, { ...facts, ...change })?.code).toBe(code)
  })

  it('stay while a part of the work is theirs', () => {
    expect(refusalToEndMember(0)).toBeUndefined()
    expect(refusalToEndMember(1)?.code).toBe('member.openSubtask')
  })
})

describe('parts of the work', () => {
  const at = new Date('2026-10-14T02:00:00Z')
  const part = (weight: number, change: object = {}) => ({ weight, doneAt: null, waivedAt: null, ...change })

  it('count by their weight; what was let go counts no more', () => {
    expect(progressOf([part(30, { doneAt: at }), part(50), part(20, { waivedAt: at })])).toEqual({
      done: 30,
      all: 80,
      percent: 37,
      open: 1,
    })
    expect(progressOf([])).toMatchObject({ percent: 100, open: 0 })
    // Nearly all is not all.
    expect(progressOf([part(100, { doneAt: at }), part(1)]).percent).toBe(99)
  })

  const input = {
    version: 1,
    title: 'Đo mương',
    weight: 40,
    dueOn: '2026-10-20',
    personId: one,
    bodyName: '',
  }
  const facts = {
    today: '2026-10-14',
    dueOn: '2026-10-28',
    calendar: buildCalendar([]),
    people: [{ id: one }],
    parts: 0,
  }

  it.each([
    [{ dueOn: '2026-10-13' }, 'subtask.past'],
    [{ dueOn: '2026-10-18' }, 'subtask.off'],
    [{ dueOn: '2026-10-29' }, 'subtask.late'],
    [{ personId: two }, 'subtask.outsider'],
    [{ personId: '' as const }, 'subtask.nobody'],
    [{ bodyName: 'Tổ 5' }, 'subtask.nobody'],
  ])('%j is refused', (change, code) => {
    expect(refusalToDivide({ ...input, ...change }, facts)?.code).toBe(code)
  })

  it('are given within the day of the whole', () => {
    expect(refusalToDivide({ ...input, dueOn: '2026-10-28' }, facts)).toBeUndefined()
    expect(refusalToDivide(input, { ...facts, parts: 30 })?.code).toBe('subtask.many')
  })

  it.each(['0', '101', '1.5', '-1', ''])('weigh no “%s”', (weight) => {
    const read = AddSubtask.safeParse({ ...input, weight })
    expect(read.error?.issues[0]?.path).toEqual(['weight'])
  })

  it('keep the answer from going out, with who may let them go', () => {
    expect(refusalOverOpenParts(0, null)).toBeUndefined()
    expect(refusalOverOpenParts(2, 'Chủ tịch UBND phường')).toMatchObject({
      code: 'close.openSubtask',
      message: expect.stringMatching(/Còn 2 việc con.*Chủ tịch UBND phường/),
    })
  })
})

describe('days away', () => {
  const input = { personId: '' as const, fromOn: '2026-10-14', toOn: '2026-10-16', standInId: one }
  const facts = { today: '2026-10-14', own: [], colleagues: [{ id: one, away: [] }] }
  const span = { fromOn: '2026-10-16', toOn: '2026-10-20' }

  it.each([
    [{ toOn: '2026-10-13' }, {}, 'absence.order'],
    [{ fromOn: '2026-10-01', toOn: '2026-10-13' }, {}, 'absence.past'],
    [{ toOn: '2027-12-01' }, {}, 'absence.long'],
    [{}, { own: [span] }, 'absence.twice'],
    [{ standInId: two }, {}, 'absence.stranger'],
    [{}, { colleagues: [{ id: one, away: [span] }] }, 'absence.standInAway'],
  ])('%j is refused', (change, more, code) => {
    expect(refusalToTell({ ...input, ...change }, { ...facts, ...more })?.code).toBe(code)
  })

  it('are told with a stand-in or without', () => {
    expect(refusalToTell(input, facts)).toBeUndefined()
    expect(refusalToTell({ ...input, standInId: '' }, facts)).toBeUndefined()
    expect(TellAbsence.safeParse({ fromOn: '2026-02-30', toOn: '' }).success).toBe(false)
  })

  it('keep work from being given, and name the day and the stand-in', () => {
    const away = [{ id: one, title: 'Chuyên viên', until: '2026-10-16', standIn: 'Chuyên viên khác' }]
    expect(refusalForAbsent(two, away)).toBeUndefined()
    expect(refusalForAbsent(one, away)).toMatchObject({
      code: 'assign.personAway',
      fields: { assigneeId: expect.stringMatching(/nghỉ đến hết .*16\/10\/2026.*Chuyên viên khác/) },
    })
  })
})

describe('handing over', () => {
  const typed = { fromId: one, toId: two, which: 'chosen', reason: 'Nghỉ thai sản' }

  it('reads the chosen petitions from fields of their own', () => {
    const read = HandOver.parse({
      ...typed,
      'ho-so-2026-000007': 'yes',
      'ho-so-2026-000008': 'yes',
      other: '1',
    })
    expect(read.numbers).toEqual(['2026-000007', '2026-000008'])
    expect(HandOver.safeParse({ ...typed, reason: ' ' }).error?.issues[0]?.path).toEqual(['reason'])
  })

  it('goes to somebody else, of something', () => {
    const input = HandOver.parse({ ...typed, 'ho-so-2026-000007': 'yes' })
    expect(refusalToHandOver(input, 1)).toBeUndefined()
    expect(refusalToHandOver({ ...input, toId: one }, 1)?.code).toBe('handover.same')
    expect(refusalToHandOver({ ...input, numbers: [] }, 1)?.code).toBe('handover.none')
    expect(refusalToHandOver(input, 0)?.code).toBe('handover.nothing')
  })

  it('finds a handler of the same office whom it is not about', () => {
    const row = { number: '2026-000007', concernsPersonId: null, concernsUnitId: null }
    const handlers = [{ id: two, unitId: 'roads' }]
    expect(refusalToReceive(row, two, handlers)).toBeUndefined()
    expect(refusalToReceive(row, three, handlers)?.code).toBe('handover.stranger')
    for (const about of [{ concernsPersonId: two }, { concernsUnitId: 'roads' }])
      expect(refusalToReceive({ ...row, ...about }, two, handlers)?.code).toBe('handover.concerned')
  })

  it('comes before leaving: the number is said', () => {
    expect(refusalToLeave(0, '')).toBeUndefined()
    expect(refusalToLeave(3, two)).toBeUndefined()
    expect(refusalToLeave(3, '')?.message).toContain('3 hồ sơ')
    expect(refusalToEndUnit(3, '')?.code).toBe('unit.openWork')
    expect(refusalToEndUnit(0, '')).toBeUndefined()
  })

  it('knows the same open states as the rest', () => expect(ended).toHaveLength(9))
})

describe('who writes', () => {
  const at = new Date('2026-10-14T02:05:00Z')
  const lock = (seconds: number) => ({
    personId: one,
    since: new Date('2026-10-14T02:00:00Z'),
    beatAt: new Date(at.getTime() - seconds * 1000),
  })
  it('is one at a time, until there is no sign of life for two minutes', () => {
    expect(mayWrite(undefined, two, at)).toBe(true)
    expect(mayWrite(lock(10), one, at)).toBe(true)
    expect(mayWrite(lock(119), two, at)).toBe(false)
    expect(mayWrite(lock(120), two, at)).toBe(true)
    expect(isAlive(lock(121), at)).toBe(false)
    expect(heldByOther('Chuyên viên', lock(0).since)).toMatchObject({
      code: 'lock.held',
      message: expect.stringContaining('Chuyên viên đang sửa từ 9 giờ'),
    })
  })
})
