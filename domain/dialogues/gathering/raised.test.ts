import { expect, it } from 'vitest'
import {
  countRaised,
  firstRaised,
  raisedAddress,
  raisedListCodes,
  raisedLists,
  raisedStates,
  readRaised,
} from './raised.ts'

it('every state of an opinion stands in one list', () => {
  const listed = raisedListCodes.flatMap((list) => [...raisedLists[list].states])
  expect(listed.toSorted()).toEqual(Object.keys(raisedStates).toSorted())
})

it('a list says how many its states hold together', () => {
  expect(countRaised({ unanswered: 2, off: 1, kept: 4 })).toMatchObject({
    ...{ 'chua-tra-loi': 3, 'da-xong': 4, 'qua-han': 0 },
  })
})

it.each([
  [{}, 'chua-tra-loi'],
  [{ kept: 3 }, 'da-xong'],
  [{ kept: 3, waiting: 1 }, 'cho-hop'],
  [{ waiting: 9, open: 2, overdue: 1 }, 'qua-han'],
  [{ overdue: 1, 'left-out': 1 }, 'chua-tra-loi'],
] as const)('of %j the list %s is looked at first', (counts, list) => {
  expect(firstRaised(countRaised(counts))).toBe(list)
})

it.each([
  [{}, { year: 2026, list: undefined, page: 1 }],
  [
    { nam: '2025', muc: 'qua-han', trang: '3' },
    { year: 2025, list: 'qua-han', page: 3 },
  ],
  [
    { nam: '99', muc: 'khac', trang: '-1' },
    { year: 2026, list: undefined, page: 1 },
  ],
  [
    { nam: ['2025', '2024'], muc: ['qua-han'], trang: '0' },
    { year: 2026, list: undefined, page: 1 },
  ],
])('the address %j is read as %j', (query, view) => {
  expect(readRaised(query, 2026)).toEqual(view)
})

it('an address that is made is read again as the same view', () => {
  for (const list of raisedListCodes) {
    for (const page of [1, 2, 40]) {
      const view = { year: 2025, list, page }
      const query = Object.fromEntries(new URL(raisedAddress(view), 'http://x').searchParams)
      expect(readRaised(query, 2026)).toEqual(view)
    }
  }
})
