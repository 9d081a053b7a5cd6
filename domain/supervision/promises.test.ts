import { describe, expect, it } from 'vitest'
import { type PromiseSum, promisesAddress, readPromises, sumPromises } from './promises.ts'

const one = (standing: PromiseSum['standing'], promises: number): PromiseSum => ({
  ...{ officeId: 'a', office: 'UBND', areaCode: '1', area: 'P', standing, promises },
})

describe('the address of the ledger', () => {
  it('reads back what it says', () => {
    const filter = { year: 2025, area: '90101', list: 'qua-han' as const, page: 2, office: undefined }
    const query = Object.fromEntries(new URL(promisesAddress(filter), 'http://a').searchParams)
    expect(readPromises(query, 2026)).toEqual(filter)
  })

  it('leaves out what it does not understand', () => {
    expect(readPromises({ nam: 'x', 'co-quan': "'", noi: '1;', xem: 'tat', trang: '-1' }, 2026)).toEqual({
      ...{ year: 2026, office: undefined, area: undefined, list: undefined, page: 1 },
    })
  })
})

it('the figures add up', () => {
  const sum = sumPromises([one('kept', 2), one('disputed', 1), one('kept', 3)])
  expect(sum).toEqual({ kept: 5, open: 0, overdue: 0, disputed: 1, all: 6 })
})
