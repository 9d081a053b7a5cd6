import { describe, expect, it } from 'vitest'
import { openWords } from './open-figures.ts'

describe('figures for everybody', () => {
  it('say a share with one decimal', () => {
    expect(openWords({ numerator: 1, denominator: 8 })).toBe('12,5 %')
    expect(openWords({ numerator: 1234, denominator: null })).toBe('1.234')
  })

  it('never tell fewer than five apart', () => {
    expect(openWords({ numerator: 4, denominator: null })).toBe('ít hơn 5')
    expect(openWords({ numerator: 0, denominator: 4 })).toBe('ít hơn 5 đơn')
    expect(openWords({ numerator: 0, denominator: 5 })).toBe('0 %')
  })
})
