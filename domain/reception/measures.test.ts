import { describe, expect, it } from 'vitest'
import { countReceptions, type MeasuredSitting, type MeasuredVisit } from './measures.ts'

const october = { from: '2026-10-01', to: '2026-10-31' }
const plain: MeasuredVisit = {
  day: '2026-10-14',
  leader: 'official',
  present: 1,
  isFirst: true,
  isRefused: false,
}
const count = (changes: Partial<MeasuredVisit>[], sittings: MeasuredSitting[] = []) =>
  countReceptions(
    changes.map((change) => ({ ...plain, ...change })),
    sittings,
    october,
    5,
  )

describe('the figures of the reception', () => {
  it('one entry is one visit, whatever the number of people', () => {
    expect(count([{}, { present: 3 }]).all).toMatchObject({ visits: 2, people: 4 })
  })

  it('both ends of the period count, the days beside it do not', () => {
    const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map((day) => ({ day }))
    expect(count(days).all.visits).toBe(2)
  })

  it('new and old together are all visits', () => {
    const { all } = count([{}, { isFirst: false }, { isFirst: false }])
    expect(all).toMatchObject({ visits: 3, 'new-matters': 1, 'old-matters': 2 })
  })

  it('groups are counted apart and stand inside the totals', () => {
    expect(count([{}, { present: 4 }, { present: 5 }, { present: 30 }]).all).toMatchObject({
      visits: 4,
      people: 40,
      groups: 2,
      'group-people': 35,
    })
  })

  it('whoever was turned away was not received', () => {
    expect(count([{}, { isRefused: true, present: 7 }]).all).toMatchObject({
      visits: 1,
      people: 1,
      groups: 0,
      refused: 1,
    })
  })

  it('desk, head and delegate add up to the total', () => {
    const { all, regular, head, delegate } = count([
      {},
      { leader: 'head' },
      { leader: 'head' },
      { leader: 'delegate' },
    ])
    expect([regular.visits, head.visits, delegate.visits, all.visits]).toEqual([1, 2, 1, 4])
  })

  it('sittings count when they were held, not when they were only planned or put off', () => {
    const sitting = (state: MeasuredSitting['state'], leader: MeasuredSitting['leader'] = 'head') => ({
      day: '2026-10-20',
      leader,
      state,
    })
    const { all, head } = count(
      [],
      [sitting('closed'), sitting('open', 'official'), sitting('planned'), sitting('postponed')],
    )
    expect([all.sittings, head.sittings]).toEqual([2, 1])
  })
})
