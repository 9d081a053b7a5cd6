import { describe, expect, it } from 'vitest'
import { ProposeDialogue, refusalToDecline, refusalToPropose } from './proposal.ts'
import { askedWords, neededOf, shareOn } from './voters.ts'
import { originCodes, originOf, trackOf } from './words.ts'

const today = '2026-10-14'
const typed = (change: Record<string, string> = {}) =>
  ProposeDialogue.parse({
    ...{ unitId: '00000000-0000-4000-8000-000000000001', wishedBy: 'own', topic: 'Thoát nước khu dân cư' },
    ...{ kind: 'regular', scope: 'thematic', audience: 'enterprises', wishedOn: '2026-11-20' },
    ...change,
  })
const ward = { kind: 'government', area: 'ward' } as const
const voters = {
  ...{ wishedBy: 'voters', requested: '1.200', electorate: '12 000', electorateOn: '2026-10-01' },
  electorateSource: 'Danh sách cử tri số 4/UBND',
}
const code = (change: Record<string, string>, organiser: Parameters<typeof refusalToPropose>[1] = ward) =>
  refusalToPropose(typed(change), organiser, today)?.code

describe('a proposal', () => {
  it.each([
    [{}, undefined],
    [{ wishedOn: today }, undefined],
    [{ wishedOn: '2026-10-13' }, 'dialogue.past'],
    [{ kind: 'extraordinary' }, 'dialogue.ground'],
    [{ kind: 'extraordinary', ground: 'Hộ chợ cũ phản đối.' }, undefined],
    [voters, undefined],
    [{ ...voters, requested: '1199' }, 'voters.few'],
    [{ ...voters, requested: '' }, 'voters.count'],
    [{ ...voters, electorate: '' }, 'voters.all'],
    [{ ...voters, electorateOn: '' }, 'voters.day'],
    [{ ...voters, electorateOn: '2026-10-15' }, 'voters.day'],
    [{ ...voters, electorateSource: '' }, 'voters.source'],
    [{ ...voters, requested: '12001' }, 'voters.more'],
  ])('%j: %s', (change, refused) => expect(code(change)).toBe(refused))

  it('is of an office that chairs; what voters ask for is of a commune', () => {
    expect(code({}, { kind: 'front', area: 'ward' })).toBe('dialogue.organiser')
    expect(code({}, { kind: 'council', area: 'ward' })).toBe('dialogue.organiser')
    expect(code({}, { kind: 'department', area: 'province' })).toBeUndefined()
    expect(code({}, { kind: 'party', area: 'province' })).toBeUndefined()
    expect(code(voters, { kind: 'government', area: 'province' })).toBe('voters.commune')
    expect(code(voters, { kind: 'party', area: 'ward' })).toBe('voters.commune')
    expect(code(voters, { kind: 'government', area: 'commune' })).toBeUndefined()
  })

  it('of voters alone cannot be declined', () => {
    const refused = originCodes.filter((origin) => refusalToDecline({ origin }, today))
    expect(refused).toEqual(['voters'])
  })
})

describe('the share of voters', () => {
  const share = shareOn(today)
  it('counts a part of a voter as a whole one', () => {
    if (!share) throw new Error('no share')
    expect([0, 1, 9, 10, 11, 12_000, 12_001].map((n) => neededOf(n, share))).toEqual([
      0, 1, 1, 1, 2, 1200, 1201,
    ])
    expect(askedWords({ requested: 1240, electorate: 12_000, electorateOn: '2026-11-01' }, share)).toBe(
      '1.240 cử tri đã xác nhận đề nghị mở hội nghị; cần 1.200 (10% của 12.000 cử tri, số liệu Chủ nhật 1/11/2026).',
    )
  })
  it('is none before its law', () => expect(shareOn('2020-01-01')).toBeUndefined())
})

it('each kind of office proposes in its place, and chairs on its track', () => {
  const kinds = ['government', 'department', 'party', 'council', 'front', 'organisation', 'board'] as const
  expect(kinds.map(originOf)).toEqual(['office', 'department', 'office', 'office', 'front', 'front', 'front'])
  expect(kinds.map(trackOf)).toEqual([
    'government',
    'department',
    'party',
    'government',
    undefined,
    undefined,
    undefined,
  ])
})
