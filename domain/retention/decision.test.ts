import { describe, expect, it } from 'vitest'
import {
  AnswerDestruction,
  eraseFrom,
  HoldPetition,
  mostFiles,
  ProposeDestruction,
  refusalOfDay,
  refusalToAnswer,
  standing,
} from './decision.ts'
import { SetTerm } from './set-term.ts'

const typed = {
  number: '12/QĐ-UBND',
  decidedOn: '2042-11-03',
  committee: 'Hội đồng ba người thống nhất, biên bản số 4.',
  'file-2026-000001': 'yes',
  'file-2026-000002': 'yes',
}
const wrong = (change: Record<string, string>) =>
  ProposeDestruction.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path[0])

describe('a proposal', () => {
  it('names its files, its paper and what the committee found', () => {
    expect(ProposeDestruction.parse(typed).petitions).toEqual(['2026-000001', '2026-000002'])
    expect(wrong({ number: '' })).toEqual(['number'])
    expect(wrong({ decidedOn: '2042-02-30' })).toEqual(['decidedOn'])
    expect(wrong({ committee: 'Đồng ý.' })).toEqual(['committee'])
    expect(wrong({ 'file-2026-000001': '', 'file-2026-000002': '' })).toEqual(['files'])
    const many = Object.fromEntries(Array.from({ length: mostFiles }, (_, i) => [`file-${i}`, 'yes']))
    expect(wrong(many)).toEqual(['files'])
  })

  it('is not of tomorrow', () => {
    expect(refusalOfDay('2042-11-03', '2042-11-03')).toBeUndefined()
    expect(refusalOfDay('2042-11-04', '2042-11-03')?.code).toBe('destruction.future')
  })
})

describe('an answer', () => {
  const open = { proposedBy: 'a', approvedAt: null, droppedAt: null }
  it('is given once, by another person', () => {
    expect(refusalToAnswer(open, 'b')).toBeUndefined()
    expect(refusalToAnswer(open, 'a')?.code).toBe('destruction.same')
    expect(refusalToAnswer({ ...open, approvedAt: new Date() }, 'b')?.code).toBe('destruction.answered')
    expect(refusalToAnswer({ ...open, droppedAt: new Date() }, 'b')?.code).toBe('destruction.answered')
  })

  it('approves only what is understood to be for good, and sends back only with a reason', () => {
    const parsed = (input: Record<string, string>) => AnswerDestruction.safeParse(input).success
    expect(parsed({ answer: 'approve', understood: 'yes' })).toBe(true)
    expect(parsed({ answer: 'approve' })).toBe(false)
    expect(parsed({ answer: 'drop', reason: 'Hồ sơ còn dùng.' })).toBe(true)
    expect(parsed({ answer: 'drop', understood: 'yes' })).toBe(false)
    expect(parsed({ understood: 'yes', reason: 'Hồ sơ còn dùng.' })).toBe(false)
  })

  it('lets the wait begin', () => {
    const at = new Date('2042-11-05T23:30:00+07:00')
    expect(eraseFrom(at, 30)).toBe('2042-12-05')
    expect(standing({ approvedAt: at, droppedAt: null, eraseFrom: '2042-12-05' })).toContain('5/12/2042')
    expect(standing({ approvedAt: null, droppedAt: null, eraseFrom: null })).toBe('chờ duyệt')
  })
})

describe('a hold and a term', () => {
  it('say why, and for how long', () => {
    expect(HoldPetition.safeParse({ reason: 'Tòa án cần hồ sơ.' }).success).toBe(true)
    expect(HoldPetition.safeParse({ reason: 'Cần.' }).success).toBe(false)
    const term = { subject: 'family:complaint', validFrom: '2027-01-01', years: '', article: 'Điều 5' }
    expect(SetTerm.parse(term).years).toBeNull()
    expect(SetTerm.parse({ ...term, years: '20' }).years).toBe(20)
    for (const years of ['0', '201', '-5', 'x'])
      expect(SetTerm.safeParse({ ...term, years }).success, years).toBe(false)
    expect(SetTerm.safeParse({ ...term, article: '' }).success).toBe(false)
  })
})
