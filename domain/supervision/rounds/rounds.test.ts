import { describe, expect, it } from 'vitest'
import { drawCommand, listFile } from './draw.ts'
import { RecordFinding, refusalOfDay, refusalToReport } from './finding.ts'
import {
  coversWords,
  refusalByNotice,
  refusalInState,
  refusalToDraw,
  refusalToPlan,
  refusalToSeed,
} from './plan.ts'

const days = {
  receivedFrom: '2026-01-01',
  receivedTo: '2026-10-18',
  fromOn: '2026-10-19',
  toOn: '2026-10-30',
}
const today = '2026-10-19'

describe('a plan', () => {
  it('is about what lies behind, and goes to what lies ahead', () => {
    const code = (more: Partial<typeof days>) => refusalToPlan({ ...days, ...more }, today)?.code
    expect(code({})).toBeUndefined()
    expect(code({ receivedTo: today })).toBe('round.receivedLate')
    expect(code({ receivedFrom: '2026-10-19' })).toBe('round.received')
    expect(code({ toOn: '2026-10-18' })).toBe('round.days')
    expect(code({ fromOn: '2026-10-01', toOn: '2026-10-18' })).toBe('round.past')
  })

  it('is published with people and with enough to draw of, by a board in time', () => {
    const round = { state: 'planned' as const, sampleSize: 20 }
    expect(refusalToSeed(round, 1, 20)).toBeUndefined()
    expect(refusalToSeed(round, 0, 20)?.code).toBe('round.nobody')
    expect(refusalToSeed(round, 1, 19)?.code).toBe('round.few')
    // Fewer than five would tell who is meant.
    expect(refusalToSeed({ ...round, sampleSize: 1 }, 1, 4)?.code).toBe('round.few')
    expect(refusalByNotice('2026-10-26', today, today)).toBeUndefined()
    expect(refusalByNotice('2026-10-23', today, '2026-10-16')?.message).toContain('16/10/2026')
  })

  it('says in words what it looks at', () => {
    const row = { ...days, covers: 'promises' as const, field: 'drainage' }
    expect(coversWords(row, { area: 'phường Hồng Liên', office: '' })).toBe(
      'việc đã hứa tại hội nghị đối thoại, lĩnh vực thoát nước, ngập úng, địa bàn phường Hồng Liên, nhận từ 1/1/2026 đến hết 18/10/2026',
    )
  })
})

it('the list is frozen strictly later than its seed', () => {
  const seedAt = new Date('2026-10-19T02:00:00Z')
  const round = { state: 'seeded' as const, sampleSize: 5, seedAt }
  expect(refusalToDraw(round, 5, seedAt)?.code).toBe('round.soon')
  expect(refusalToDraw(round, 5, new Date(seedAt.getTime() + 1))).toBeUndefined()
  expect(refusalToDraw(round, 4, new Date(seedAt.getTime() + 1))?.code).toBe('round.few')
  expect(refusalInState('drawn', ['seeded'])?.code).toBe('round.state')
})

it('the printed line names the seed and how many; the list is numbers, one a line', () => {
  const command = drawCommand('ab12', 20)
  expect(command).toContain('"ab12:$so"')
  expect(command).toContain('head -n 20')
  expect(listFile(['2026-000001', '2026-000002'])).toBe('so_ho_so\n2026-000001\n2026-000002\n')
})

describe('a finding', () => {
  const typed = {
    ...{ version: '3', day: today, place: 'Tổ 5', present: 'Tổ trưởng tổ 5' },
    ...{ seen: 'Đã đến xem mương tổ 5.', missing: '' },
  }
  const wrong = (result: string) =>
    RecordFinding.safeParse({ ...typed, result }).error?.issues.map(({ path }) => path.join('.'))

  it('that is less than done says what is missing', () => {
    expect(wrong('done')).toBeUndefined()
    expect(wrong('unseen')).toBeUndefined()
    for (const result of ['partly', 'not', 'form']) expect(wrong(result)).toEqual(['missing'])
    expect(wrong('')).toContain('result')
  })

  it('is of a day of the round that has come', () => {
    expect(refusalOfDay(today, days, today)).toBeUndefined()
    expect(refusalOfDay('2026-10-20', days, today)?.code).toBe('round.visitDay')
    expect(refusalOfDay('2026-10-18', days, today)?.code).toBe('round.visitDay')
  })

  it('is there of each before the report', () => {
    expect(refusalToReport(5, 4)?.code).toBe('round.unseen')
    expect(refusalToReport(5, 5)).toBeUndefined()
  })
})
