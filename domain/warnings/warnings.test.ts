import { describe, expect, it } from 'vitest'
import { stateCodes } from '#domain/petitions/words.ts'
import { readWarnings, warningsAddress } from './filter.ts'
import { hotFigures } from './hot.ts'
import { type Facts, rulesOn, rulesPrint, ruleVersions, warningsOf } from './rules.ts'
import { hotNews, warningSentence } from './sentence.ts'
import { readThresholds, warningSettings } from './thresholds.ts'
import { warningCodes } from './words.ts'

const today = '2026-11-20'
const thresholds = readThresholds(new Map())
const plain: Facts = {
  ...{
    state: 'VERIFYING',
    source: 'online',
    competence: 'WITHIN',
    movedDown: false,
    receivedOn: '2026-11-02',
  },
  ...{
    acceptedOn: '2026-11-03',
    answered: false,
    extensions: 0,
    heads: 1,
    letters: 1,
    leads: true,
    visits: 0,
  },
}
const rules = (change: Partial<Facts>, on = today) =>
  warningsOf({ ...plain, ...change }, thresholds, on).map(({ rule }) => rule)

describe('a petition', () => {
  it('of the ordinary kind is warned of by nothing', () => {
    expect(rules({})).toEqual([])
  })

  it('is repeated from the second time on, in letters or at the desk, while it is open', () => {
    expect(rules({ letters: 2 })).toEqual(['repeated'])
    expect(rules({ visits: 1 })).toEqual(['repeated'])
    expect(rules({ letters: 2, state: 'CLOSED' })).toEqual([])
    // One warning for one matter.
    expect(rules({ letters: 2, leads: false })).toEqual([])
  })

  it('is a crowd from five people on: what the law asks representatives of', () => {
    expect(rules({ heads: 4 })).toEqual([])
    expect(rules({ heads: 5 })).toEqual(['crowd'])
    expect(rules({ heads: 50, state: 'WITHDRAWN' })).toEqual([])
  })

  it('was sent above its level when it belongs below, not when it lies above the powers of the office', () => {
    expect(rules({ competence: 'SUBORDINATE' })).toEqual(['above-level'])
    expect(rules({ movedDown: true })).toEqual(['above-level'])
    expect(rules({ competence: 'ABOVE' })).toEqual([])
    expect(rules({ competence: 'OUTSIDE' })).toEqual([])
    // The office that it was sent to is done with it at once; what it tells stays for ninety days.
    expect(rules({ competence: 'SUBORDINATE', state: 'TRANSFERRED' })).toEqual(['above-level'])
    expect(rules({ competence: 'SUBORDINATE' }, '2027-01-31')).toEqual(['above-level'])
    expect(rules({ competence: 'SUBORDINATE' }, '2027-02-01')).not.toContain('above-level')
    // Nobody turned to the wrong level who came by way of another office, or spoke at a dialogue.
    for (const source of ['dialogue', 'forwarded', 'intermediary', 'supervision'] as const)
      expect(rules({ competence: 'SUBORDINATE', source }), source).toEqual([])
  })

  it('is prolonged from ninety days after it was accepted or two extensions on, without an answer', () => {
    expect(rules({}, '2027-01-31')).toEqual([])
    expect(rules({}, '2027-02-01')).toEqual(['prolonged'])
    expect(rules({ answered: true }, '2027-02-01')).toEqual([])
    expect(rules({ acceptedOn: null }, '2027-02-01')).toEqual([])
    expect(rules({ extensions: 2 })).toEqual(['prolonged'])
    expect(rules({ extensions: 1 })).toEqual([])
    // A promise has the day that was agreed.
    expect(rules({ source: 'dialogue' }, '2027-06-01')).toEqual([])
    expect(rules({ source: 'dialogue', extensions: 2 })).toEqual(['prolonged'])
  })

  it('is warned of by several rules at once, each with its figures and version', () => {
    const raised = warningsOf({ ...plain, heads: 12, letters: 3, visits: 1 }, thresholds, today)
    expect(raised).toEqual([
      {
        ...{ rule: 'repeated', version: 1, checkOn: null },
        figures: { times: 4, letters: 3, visits: 1, from: 2 },
      },
      { rule: 'crowd', version: 1, checkOn: null, figures: { heads: 12, from: 5 } },
    ])
  })

  it('in no state breaks a rule', () => {
    for (const state of stateCodes) expect(() => rules({ state })).not.toThrow()
  })
})

describe('a place or a field', () => {
  const hot = (now: number, before: number, periods = 6) => hotFigures({ now, before, periods }, thresholds)

  it('is hot when it receives twice as many as in its own former periods, and ten at least', () => {
    expect(hot(10, 30)).toEqual({ now: 10, mean: 5, periods: 6, days: 30, least: 10, times: 2 })
    expect(hot(9, 0)).toBeUndefined()
    expect(hot(10, 31)).toBeUndefined()
    expect(hot(100, 301)).toBeUndefined()
  })

  it('is never hot against nothing: two periods lie behind it', () => {
    expect(hot(50, 0, 1)).toBeUndefined()
    expect(hot(50, 0, 2)).toBeDefined()
  })
})

describe('the rules', () => {
  it('have one version each in force on a day, with a ground', () => {
    expect(
      rulesOn(today)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...warningCodes].sort())
    for (const { ground } of ruleVersions) expect(ground.length).toBeGreaterThan(20)
  })

  it('of another day hold on that day: a version that ended raises nothing', () => {
    const old = ruleVersions.map((one) => ({ ...one, validTo: '2026-06-30' }))
    expect(warningsOf({ ...plain, heads: 9 }, thresholds, '2026-06-30', old)).toHaveLength(1)
    expect(warningsOf({ ...plain, heads: 9 }, thresholds, '2026-07-01', old)).toEqual([])
  })

  it('leave another print where a threshold is changed', () => {
    const other = readThresholds(new Map([['warning.repeated', '3']]))
    expect(other).toEqual({ ...thresholds, repeated: 3 })
    expect(rulesPrint(other, today)).not.toBe(rulesPrint(thresholds, today))
    expect(readThresholds(new Map([['warning.prolonged', 'x']])).prolongedDays).toBe(
      warningSettings['warning.prolonged'],
    )
  })
})

describe('the sentence beside a warning', () => {
  const days = { acceptedOn: '2026-08-01', extensions: 1, days: 90, times: 2 }
  it('says why, with the figures and the threshold', () => {
    expect(warningSentence('repeated', { times: 4, letters: 3, visits: 1, from: 2 }, today)).toBe(
      'Cùng một việc đã gửi, đã đến 4 lần: 3 đơn, 1 lượt tiếp. Cảnh báo từ 2 lần.',
    )
    expect(warningSentence('crowd', { heads: 1200, from: 5 }, today)).toBe(
      '1.200 người cùng một nội dung. Cảnh báo từ 5 người.',
    )
    expect(warningSentence('above-level', { receivedOn: '2026-11-02', days: 90 }, today)).toBe(
      'Gửi lên cấp trên, thẩm quyền ở cấp dưới; nhận thứ Hai 02/11/2026. Cảnh báo trong 90 ngày.'.replace(
        '02/11',
        '2/11',
      ),
    )
    expect(warningSentence('prolonged', days, today)).toBe(
      'Thụ lý 111 ngày chưa trả lời, gia hạn 1 lần. Cảnh báo từ 90 ngày hoặc 2 lần gia hạn.',
    )
    const hot = { now: 24, mean: 7.5, periods: 6, days: 30, least: 10, times: 2 }
    expect(warningSentence('hot-place', hot, today)).toBe(
      '30 ngày qua nhận 24 đơn; 6 kỳ trước trung bình 7,5 đơn. Cảnh báo từ 10 đơn và gấp 2 lần.',
    )
  })
})

describe('news of what became hot', () => {
  it('names places first, then fields in them, each rule in a sentence', () => {
    expect(
      hotNews([
        { rule: 'hot-field', place: 'phường A', field: 'Đất đai' },
        { rule: 'hot-place', place: 'phường A', field: '' },
      ]),
    ).toBe('Địa bàn nóng: phường A. Lĩnh vực nóng: Đất đai (phường A).')
  })

  it('names five of many, and says how many more', () => {
    const places = Array.from({ length: 8 }, (_, at) => ({
      ...{ rule: 'hot-place' as const, place: `xã ${at + 1}`, field: '' },
    }))
    expect(hotNews(places)).toBe('Địa bàn nóng: xã 1, xã 2, xã 3, xã 4, xã 5 và 3 nơi khác.')
    expect(hotNews(places.slice(0, 5))).toBe('Địa bàn nóng: xã 1, xã 2, xã 3, xã 4, xã 5.')
    expect(hotNews([])).toBe('')
  })
})

it('an address of warnings reads back what it says, and nothing that it does not understand', () => {
  const filter = { rule: 'crowd', areaCode: '90101', field: 'land', ended: true } as const
  const after = '01900000-0000-7000-8000-000000000000'
  const query = Object.fromEntries(new URL(warningsAddress(filter, after), 'http://a').searchParams)
  expect(readWarnings(query)).toEqual({ filter, after })
  expect(readWarnings({ loai: 'x', noi: "'", 'linh-vuc': 'A', sau: '1' })).toEqual({
    filter: { rule: undefined, areaCode: undefined, field: undefined, ended: false },
    after: undefined,
  })
  expect(warningsAddress({ ended: false })).toBe('/supervision/warnings')
})
