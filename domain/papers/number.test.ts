import { describe, expect, it } from 'vitest'
import { longDay } from './date-words.ts'
import { numberLine, numberPattern, symbolOf } from './number.ts'

const office = { layout: 'state', symbol: 'UBND', drafting: 'TCD' } as const
const party = { layout: 'party', symbol: 'TU', drafting: 'VP' } as const

describe('numbers', () => {
  it('of the state and of the Party', () => {
    expect(numberPattern('acceptance-notice', 'feedback', office)).toBe('{nn}/TB-UBND')
    expect(numberPattern('answer-letter', 'feedback', office)).toBe('{nn}/UBND-TCD')
    expect(numberPattern('extension-notice', 'feedback', office)).toBe('{nn}/TB-UBND')
    expect(numberPattern('extension-notice', 'denunciation', office)).toBe('{nn}/QĐ-UBND')
    expect(numberPattern('answer-letter', 'feedback', party)).toBe('{n}-CV/TU')
    expect(numberLine('state', '05/TB-UBND')).toBe('Số: 05/TB-UBND')
    expect(numberLine('party', '12-CV/TU')).toBe('Số 12-CV/TU')
    expect(numberLine('state', '{nn}/TB-UBND')).toBe('Số: …/TB-UBND')
  })

  it('carry the short form of the office', () => {
    expect(symbolOf({ name: 'Ủy ban nhân dân phường Hồng Liên', kind: 'government' })).toBe('UBND')
    expect(symbolOf({ name: 'Tỉnh ủy Đông Sen', kind: 'party' })).toBe('TU')
    expect(symbolOf({ name: 'Đảng ủy phường Hồng Liên', kind: 'party' })).toBe('ĐU')
    expect(symbolOf({ name: 'Sở Xây dựng tỉnh Đông Sen', kind: 'department' })).toBe('SXD')
    expect(symbolOf({ name: 'Ban Tiếp công dân tỉnh Đông Sen', kind: 'board' })).toBe('BTCD')
  })
})

describe('days', () => {
  it('below ten and months 1 and 2 have a zero before them', () => {
    expect(longDay('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026')
    expect(longDay('2026-03-12')).toBe('ngày 12 tháng 3 năm 2026')
    expect(longDay('2026-11-30')).toBe('ngày 30 tháng 11 năm 2026')
  })
})
