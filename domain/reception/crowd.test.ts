import { describe, expect, it } from 'vitest'
import { representativesFor } from '#domain/petitions/group.ts'
import { askCrowd, authorisationWarning, type Crowd, NameCrowd, noCrowd, refusalOfCrowd } from './crowd.ts'

const day = '2026-10-14'
const speakers = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ name: `Người Thứ ${'abcdefghi'[at]}`, address: 'Tổ 5' }))
const crowd = (change: Partial<Crowd> & { people: number }) => ({
  ...noCrowd,
  ...{ paper: 'nomination' as const, signedByAll: 'yes' as const, keptAt: 'Tập tháng 10' },
  ...change,
})

describe('who speaks for a crowd', () => {
  // Điều 29 Luật Tiếp công dân, every number of people around its bounds.
  it.each([
    [4, undefined],
    [5, 2],
    [6, 2],
    [9, 2],
    [10, 2],
    [11, 5],
    [30, 5],
    [100_000, 5],
  ])('%s people name up to %s', (people, max) => {
    expect(representativesFor(people)?.max).toBe(max)
    for (let n = 1; n <= 6; n++) {
      const refused = refusalOfCrowd(crowd({ people, representatives: speakers(n) }), 5, day)
      const expected = max === undefined ? 'group.tooFew' : n > max ? 'group.representatives' : undefined
      expect(refused?.code, `${people} people, ${n} representatives`).toBe(expected)
    }
  })

  it('may be nobody yet: the crowd is received, and asked', () => {
    expect(refusalOfCrowd({ ...noCrowd, people: 30 }, 5, day)).toBeUndefined()
    expect(askCrowd(30, [], 5)).toContain('mời cử từ 1 đến 5 người đại diện')
    expect(askCrowd(30, speakers(1), 5)).toBeUndefined()
    expect(askCrowd(4, [], 5)).toBeUndefined()
  })

  it.each([
    ['nobody is named', { representatives: [] }, 'crowd.nobody'],
    ['there is no paper', { paper: '' as const }, 'crowd.noPaper'],
    ['the paper is an authorisation', { paper: 'authorisation' as const }, 'crowd.authorisation'],
    ['not all signed', { signedByAll: '' as const }, 'crowd.unsigned'],
    ['nobody knows where it is', { keptAt: '' }, 'crowd.keptAt'],
    ['somebody is no member', { members: speakers(2) }, 'crowd.stranger'],
    ['there are more members than people', { members: speakers(9), people: 8 }, 'crowd.members'],
    ['one stands there twice', { representatives: [...speakers(1), ...speakers(1)] }, 'group.twice'],
  ])('is refused when %s', (_why, change, code) => {
    const it = crowd({ people: 30, representatives: speakers(3), ...change })
    const within = 'people' in change ? { ...it, representatives: speakers(2) } : it
    expect(refusalOfCrowd(within, 5, day)?.code).toBe(code)
  })

  it('is one of the crowd by name, with and without marks', () => {
    const it = crowd({
      people: 12,
      representatives: [{ name: 'Nguyễn Thị Mẫu', address: '' }],
      members: [{ name: 'nguyen thi mau', address: '' }],
    })
    expect(refusalOfCrowd(it, 5, day)).toBeUndefined()
  })

  it('an authorisation is notarised or certified, notarised until the end of 2026', () => {
    expect(authorisationWarning('2026-12-31')).toContain('công chứng hoặc chứng thực')
    expect(authorisationWarning('2027-01-01')).toContain('phải được chứng thực')
    expect(authorisationWarning('2027-01-01')).not.toContain('công chứng')
  })

  it('reads a name to a line', () => {
    const read = NameCrowd.parse({ version: '1', representatives: 'Lò Văn A, tổ 5\nLò Thị B', paper: '' })
    expect(read.representatives).toEqual([
      { name: 'Lò Văn A', address: 'tổ 5' },
      { name: 'Lò Thị B', address: '' },
    ])
  })
})
