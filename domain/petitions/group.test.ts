import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  askForRepresentatives,
  becomesGroup,
  groupFrom,
  NameRepresentatives,
  type Representative,
  refusalOfGroup,
  representativeLines,
  representativesFor,
} from './group.ts'

const people = (n: number): Representative[] =>
  Array.from({ length: n }, (_, at) => ({ name: `Người thứ ${at + 1}`, address: 'tổ 3' }))
const refused = (headCount: number, representatives: Representative[], from = groupFrom) =>
  refusalOfGroup({ headCount, representatives }, from)?.code

describe('many people with one content (Điều 29 Luật Tiếp công dân)', () => {
  it('name representatives from five people on', () => {
    expect(representativesFor(4)).toBeUndefined()
    expect(representativesFor(5)).toEqual({ min: 1, max: 2 })
  })

  it('of five to ten people: one or two', () => {
    for (const n of [5, 7, 10]) {
      expect(refused(n, people(1))).toBeUndefined()
      expect(refused(n, people(2))).toBeUndefined()
      expect(refused(n, people(3))).toBe('group.representatives')
    }
  })

  it('of more than ten people: up to five', () => {
    expect(refused(11, people(5))).toBeUndefined()
    expect(refused(11, people(6))).toBe('group.representatives')
    expect(refusalOfGroup({ headCount: 1030, representatives: people(7) }, groupFrom)?.message).toBe(
      '1.030 người cùng nội dung thì cử từ 1 đến 5 người đại diện (Điều 29 Luật Tiếp công dân). Đang ghi 7.',
    )
  })

  it('may come without them, and are then asked', () => {
    expect(refused(30, [])).toBeUndefined()
    expect(askForRepresentatives({ headCount: 30, representativeCount: 0 }, groupFrom)).toContain('mời cử')
    expect(askForRepresentatives({ headCount: 30, representativeCount: 2 }, groupFrom)).toBeUndefined()
    expect(askForRepresentatives({ headCount: 4, representativeCount: 0 }, groupFrom)).toBeUndefined()
  })

  it('fewer than five name nobody', () => {
    expect(refused(4, people(1))).toBe('group.tooFew')
  })

  it('write nobody twice and nobody without a name', () => {
    expect(refused(20, [...people(1), ...people(1)])).toBe('group.twice')
    expect(refused(20, [{ name: '', address: 'tổ 3' }])).toBe('group.unnamed')
  })

  it('count from the number that the installation sets', () => {
    expect(refused(4, people(1), 4)).toBeUndefined()
    expect(refused(9, people(1), 10)).toBe('group.tooFew')
  })

  it('are reported once, when the number is reached', () => {
    expect([becomesGroup(1, 5, 5), becomesGroup(1, 4, 5), becomesGroup(6, 30, 5)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

it('a line is a name and where they live, and reads back as it was typed', () => {
  const typed = 'Lường Thị Hoa, bản Nà Mường\n\n  Cầm Văn Sao ; tổ 4, phường Hồng Liên\nTòng Thị Ban'
  const { representatives } = NameRepresentatives.parse({
    version: '1',
    headCount: '30',
    representatives: typed,
  })
  expect(representatives).toEqual([
    { name: 'Lường Thị Hoa', address: 'bản Nà Mường' },
    { name: 'Cầm Văn Sao', address: 'tổ 4, phường Hồng Liên' },
    { name: 'Tòng Thị Ban', address: '' },
  ])
  const again = NameRepresentatives.parse({
    version: '1',
    headCount: '30',
    representatives: representativeLines(representatives),
  })
  expect(again.representatives).toEqual(representatives)
})

it('no list breaks the reading', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), (typed, headCount) => {
      const read = NameRepresentatives.safeParse({ version: '1', headCount, representatives: typed })
      if (read.success) refusalOfGroup(read.data, groupFrom)
    }),
  )
})
