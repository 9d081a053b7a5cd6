import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellWords,
  leastRanked,
  monthBefore,
  noTally,
  openCell,
  openColumn,
  rankedByLateness,
  shareWords,
  shownMonths,
  sumOf,
  untold,
} from './open-figures.ts'

const numbers = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
  {
    maxLength: 24,
  },
)

describe('numbers whose sum is told', () => {
  it('hide every small one, and never leave a small one as the rest of the sum', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const hidden = untold(all)
        const rest = all.filter((_, at) => hidden[at])
        all.forEach((n, at) => {
          if (n > 0 && n < 5) expect(hidden[at]).toBe(true)
          if (n === 0) expect(hidden[at]).toBe(false)
        })
        const alone = all.filter((n) => n > 0).length === 1
        if (rest.length > 0 && !alone) expect(rest.length).toBeGreaterThanOrEqual(2)
        if (rest.length > 0 && all.reduce((sum, n) => sum + n, 0) >= 5)
          expect(rest.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  it('are all told where none is small, and no more are hidden than it takes', () => {
    expect(untold([5, 0, 40])).toEqual([false, false, false])
    expect(untold([3, 0, 40, 9])).toEqual([true, false, false, true])
    expect(untold([3, 4, 40, 9])).toEqual([true, true, false, false])
    expect(untold([1, 1, 40, 9])).toEqual([true, true, false, true])
    expect(untold([3])).toEqual([true])
  })
})

describe('a figure', () => {
  const tally = {
    ...noTally(),
    received: 100,
    due: 60,
    missed: 12,
    answered: 60,
    explained: 3,
    rated: 20,
    satisfied: 18,
  }

  it('is told with its share where it is large enough', () => {
    expect(openCell('received', tally)).toEqual({ code: 'received', whole: null, shown: 'exact', n: 100 })
    expect(cellWords(openCell('missed', tally))).toBe('12')
    expect(shareWords(openCell('missed', tally))).toBe('20 %')
    expect(shareWords(openCell('received', tally))).toBe('')
  })

  it('below five is told as that, its share as a bound', () => {
    expect(cellWords(openCell('explained', tally))).toBe('ít hơn 5')
    expect(shareWords(openCell('explained', tally))).toBe('dưới 9 %')
    expect(cellWords(openCell('explained', { ...tally, explained: 0 }))).toBe('0')
  })

  it('is withheld where the few that are left over would be told by it', () => {
    expect(cellWords(openCell('satisfied', tally))).toBe('không nêu riêng')
    expect(shareWords(openCell('satisfied', tally))).toBe('')
    expect(shareWords(openCell('satisfied', { ...tally, satisfied: 20 }))).toBe('100 %')
  })

  it('of few cases says neither the number nor the share', () => {
    const small = { ...tally, due: 3, missed: 2 }
    expect(openCell('missed', small)).toEqual({ code: 'missed', whole: null, shown: 'few' })
    expect(shareWords(openCell('missed', small))).toBe('')
    expect(openCell('missed', { ...small, missed: 0 })).toMatchObject({ shown: 'exact', n: 0, whole: null })
  })

  it('of a column tells nothing of a small neighbour', () => {
    const column = openColumn(
      'missed',
      [3, 7, 30].map((missed) => ({ ...tally, due: 90, missed })),
    )
    expect(column.map(({ shown }) => shown)).toEqual(['few', 'withheld', 'exact'])
    const dues = [3, 20, 90].map((due) => ({ ...tally, due, missed: Math.min(due, 9) === 3 ? 0 : 9 }))
    expect(openColumn('due', dues).map(({ shown }) => shown)).toEqual(['few', 'withheld', 'exact'])
    expect(openColumn('missed', dues).map(shareWords)).toEqual(['', '', '10 %'])
  })
})

it('offices are ranked by lateness from so many cases on, the others stand behind by name', () => {
  const office = (name: string, due: number, missed: number) => ({
    name,
    tally: { ...noTally(), due, missed },
  })
  const ranked = rankedByLateness([
    office('Ánh', leastRanked - 1, 0),
    office('Bình', 100, 20),
    office('Am', 4, 4),
    office('Châu', leastRanked, 3),
  ])
  expect(ranked.map(({ name }) => name)).toEqual(['Châu', 'Bình', 'Am', 'Ánh'])
})

it('twelve months end with this one, across the year', () => {
  expect(monthBefore('2026-01-31', 1)).toBe('2025-12-01')
  const months = shownMonths('2026-11-21')
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-12-01', '2026-11-01'])
  expect(
    sumOf([
      { ...noTally(), due: 2 },
      { ...noTally(), due: 3 },
    ]).due,
  ).toBe(5)
})
