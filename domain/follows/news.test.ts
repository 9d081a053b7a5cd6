import { describe, expect, it } from 'vitest'
import { digestMoments } from './moments.ts'
import {
  addressOf,
  dialogueSteps,
  type FollowItem,
  groupByCase,
  letterLines,
  petitionEvents,
  promiseEvents,
  sayStep,
} from './news.ts'

const at = (text: string) => new Date(`${text}+07:00`)
const item = (more: Partial<FollowItem> = {}): FollowItem => ({
  ...{ kind: 'moved', about: 'petition', number: '2026-000001', step: 'petition.closed', place: '' },
  at: at('2026-11-20T09:00:00'),
  ...more,
})

describe('a digest', () => {
  it('groups by case, what moved last first, and its steps the newest first', () => {
    const cases = groupByCase([
      item({ at: at('2026-11-20T08:00:00'), step: 'petition.accepted' }),
      item({ number: '2026-000002', at: at('2026-11-20T09:00:00') }),
      item({ at: at('2026-11-20T10:00:00') }),
    ])
    expect(cases.map(({ title, steps }) => [title, ...steps.map(({ said }) => said)])).toEqual([
      ['Hồ sơ 2026-000001', 'đã kết thúc', 'đã được thụ lý'],
      ['Hồ sơ 2026-000002', 'đã kết thúc'],
    ])
  })

  it('has words for everything that is told', () => {
    const all = [
      ...Object.keys(petitionEvents).map((step) => item({ step })),
      ...promiseEvents.map((step) => item({ about: 'promise', step })),
      ...Object.keys(dialogueSteps).map((step) => item({ about: 'dialogue', step })),
      item({ about: 'figures', step: 'counted', place: '2026-10' }),
    ]
    for (const one of all) expect(sayStep(one), one.step).not.toMatch(/^có tin mới$|undefined|NaN/)
  })

  it('says where it is read', () => {
    const office = '00000000-0000-4000-8000-000000000001'
    expect(addressOf(item({ about: 'promise', place: `2026 ${office}` }))).toBe(
      `/viec-da-hua?nam=2026&co-quan=${office}`,
    )
    expect(addressOf(item({ about: 'figures', number: 'hong-lien-ubnd' }))).toBe('/so-lieu/hong-lien-ubnd')
  })

  it('names thirty cases in a letter and says how many are left', () => {
    const many = Array.from({ length: 33 }, (_, n) => item({ number: `2026-${String(n).padStart(6, '0')}` }))
    const lines = letterLines(many, 'https://nam-ro.example')
    expect(lines.match(/Hồ sơ/g)).toHaveLength(30)
    expect(lines).toContain('Còn 3 việc khác')
    expect(lines).toContain('https://nam-ro.example/cong-khai/2026-000001')
  })
})

describe('the moments of digests', () => {
  it.each([
    ['2026-11-20T07:59:59', '2026-11-19T08:00:00', '2026-11-16T08:00:00'],
    ['2026-11-20T08:00:00', '2026-11-20T08:00:00', '2026-11-16T08:00:00'],
    ['2026-11-23T07:30:00', '2026-11-22T08:00:00', '2026-11-16T08:00:00'],
    ['2026-11-23T08:00:00', '2026-11-23T08:00:00', '2026-11-23T08:00:00'],
    ['2027-01-01T03:00:00', '2026-12-31T08:00:00', '2026-12-28T08:00:00'],
  ])('%s: of the day %s, of the week %s', (now, day, week) => {
    expect(digestMoments(at(now))).toEqual({ day: at(day), week: at(week) })
  })
})
