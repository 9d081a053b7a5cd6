import { describe, expect, it } from 'vitest'
import { areaKindCodes, unitKindCodes } from '#domain/people/words.ts'
import { type Counted, type DialogueDuty, dutyIn, dutyStanding } from './duties.ts'
import { dialogueStateCodes } from './words.ts'

describe('who owes dialogues', () => {
  it('is the government of a commune by law, and by rules of the place Party committees and departments of the province', () => {
    const owing = unitKindCodes.flatMap((kind) =>
      areaKindCodes.filter((area) => dutyIn(2026, { kind, area })).map((area) => `${kind} ${area}`),
    )
    const byLaw = owing.filter((one) => one.startsWith('government'))
    expect(byLaw).toEqual(['government ward', 'government commune', 'government special_zone'])
    expect(owing.filter((one) => one.startsWith('department'))).toEqual(['department province'])
    expect(owing.filter((one) => one.startsWith('party')).length).toBe(areaKindCodes.length)
    expect(owing.length).toBe(byLaw.length + 1 + areaKindCodes.length)
    // A board of the Party is no committee.
    expect(dutyIn(2026, { kind: 'party', area: 'province', isUnder: true })).toBeUndefined()
    expect(dutyIn(2026, { kind: 'government', area: null })).toBeUndefined()
    expect(dutyIn(2025, { kind: 'government', area: 'ward' })?.perYear).toBe(1)
    expect(dutyIn(2024, { kind: 'government', area: 'ward' })).toBeUndefined()
  })

  it('is whoever a further row names, in its years', () => {
    const rows: DialogueDuty[] = [
      {
        ...{ track: 'party', where: 'everywhere', perYear: 2, article: 'Quy định' },
        ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
      },
      { track: 'party', where: 'everywhere', perYear: 3, article: 'Quy định', validFrom: '2027-01-01' },
    ]
    const perYear = (year: number) => dutyIn(year, { kind: 'party', area: 'province' }, rows)?.perYear
    expect([2025, 2026, 2027, 2028].map(perYear)).toEqual([undefined, 2, 3, 3])
    expect(dutyIn(2026, { kind: 'council', area: 'ward' }, rows)).toBeUndefined()
  })
})

describe('how an office stands to it', () => {
  const today = '2026-10-14'
  const stands = (dialogues: Counted[], perYear = 1) => dutyStanding({ perYear }, dialogues, 2026, today)
  const one = (state: Counted['state'], day: string | null, wishedOn = '2026-11-20'): Counted => ({
    ...{ state, day, wishedOn },
  })

  it('counts what was held, and what is agreed and still to come', () => {
    const counted = dialogueStateCodes.map((state) => {
      const { held, planned } = stands([one(state, '2026-11-20'), one(state, '2026-03-05')])
      return [state, held, planned]
    })
    expect(counted).toEqual([
      ['proposed', 0, 0],
      ['declined', 0, 0],
      ['approved', 0, 1],
      ['planned', 0, 1],
      ['announced', 1, 1],
      ['in_progress', 1, 1],
      ['held', 2, 0],
      ['postponed', 0, 0],
      ['cancelled', 0, 0],
    ])
  })

  it('is short where the year would end so', () => {
    expect(stands([])).toEqual({ needed: 1, held: 0, planned: 0, missing: 1 })
    expect(stands([one('approved', null)]).missing).toBe(0)
    expect(stands([one('approved', null, '2026-09-01')]).missing).toBe(1)
    expect(stands([one('announced', '2025-12-30')]).missing).toBe(1)
    expect(stands([one('announced', '2027-01-08')]).missing).toBe(1)
    expect(stands([one('postponed', null)]).missing).toBe(1)
    expect(stands([one('announced', '2026-03-05'), one('announced', today)], 3)).toEqual({
      ...{ needed: 3, held: 1, planned: 1, missing: 1 },
    })
    expect(stands([one('announced', '2026-03-05'), one('announced', '2026-04-05')]).missing).toBe(0)
  })
})
