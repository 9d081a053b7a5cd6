import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import {
  groundOrRefusal,
  groundsOn,
  groundWordsOf,
  refusalOfDecisionDay,
  type StopPetition,
  stopGrounds,
} from './stopping.ts'

const codes = (...it: Parameters<typeof groundsOn>) => groundsOn(...it).map(({ code }) => code)

describe('the grounds to halt and to end', () => {
  it('are those of the law on the day of the decision', () => {
    expect(codes('complaint', 'suspend', '2026-07-01')).toEqual(['obstacle', 'awaits-result'])
    expect(codes('complaint', 'terminate', '2026-07-01')).toEqual([
      'withdrawn',
      'no-successor',
      'no-object',
      'court',
    ])
    expect(codes('complaint', 'suspend', '2026-06-30')).toEqual([])
    expect(codes('complaint', 'terminate', '2026-06-30')).toEqual(['withdrawn'])
    expect(codes('denunciation', 'suspend', '2026-06-30')).toEqual(['awaits-body', 'reassessed'])
    expect(codes('denunciation', 'terminate', '2026-12-01')).toEqual([
      'withdrawn',
      'denounced-died',
      'settled',
    ])
    expect(codes('opinion', 'suspend', '2026-12-01')).toEqual([])
    expect(codes('complaint', 'resume', '2026-12-01')).toEqual([])
  })

  it('name an article each, and never two of one code on one day', () => {
    for (const day of ['2026-06-30', '2026-07-01', '2027-01-01']) {
      for (const { family, act } of stopGrounds) {
        const found = codes(family, act, day)
        expect(new Set(found).size).toBe(found.length)
      }
    }
    for (const one of stopGrounds) expect(one.article).toMatch(/^Điều \d+/)
    const words = groundWordsOf('complaint', 'terminate', 'withdrawn', '2026-06-30')
    expect(words).toBe('người khiếu nại rút khiếu nại')
    expect(groundWordsOf('complaint', 'terminate', 'gone', '2026-07-01')).toBe('gone')
  })

  it('are looked up on the day of the decision, not of today', () => {
    const input = { decisionOn: '2026-06-30', ground: 'court' } as StopPetition
    expect(groundOrRefusal('complaint', 'terminate', input)).toBeInstanceOf(Refusal)
    expect(groundOrRefusal('complaint', 'terminate', { ...input, decisionOn: '2026-07-01' })).toMatchObject({
      code: 'court',
      article: 'Điều 11a khoản 2 Luật Khiếu nại (sửa đổi năm 2025)',
    })
  })

  it('are not dated before the clock ran, nor ahead', () => {
    expect(refusalOfDecisionDay('2026-12-01', '2026-12-01', '2026-12-01')).toBeUndefined()
    expect(refusalOfDecisionDay('2026-11-30', '2026-12-01', '2026-12-02')).toMatchObject({
      code: 'stop.decisionDay',
    })
    expect(refusalOfDecisionDay('2026-12-03', '2026-12-01', '2026-12-02')).toMatchObject({
      code: 'stop.decisionDay',
    })
  })
})
