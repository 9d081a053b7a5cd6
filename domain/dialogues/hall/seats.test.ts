import { describe, expect, it } from 'vitest'
import { mostSeats, SeatQuery, seatName, seatRange } from './seats.ts'

describe('seats to be printed', () => {
  it('are named by their place where there are several', () => {
    expect(seatName(1, 1, 15)).toBe('15')
    expect(seatName(2, 2, 15)).toBe('2-15')
  })

  it('run from one to another, never more than a page bears', () => {
    expect(seatRange(3, 5)).toEqual([3, 4, 5])
    expect(seatRange(5, 3)).toEqual([])
    expect(seatRange(1, 9999)).toHaveLength(mostSeats)
  })

  it('are read from whatever stands in the address', () => {
    expect(SeatQuery.parse({ from: 'x', to: '-4', each: '99' })).toEqual({
      site: '',
      from: 1,
      to: 0,
      each: 12,
    })
    expect(SeatQuery.parse({ from: '2', to: '30', each: '20' })).toMatchObject({ from: 2, to: 30, each: 20 })
  })
})
