import { describe, expect, it } from 'vitest'
import { count, type Measured, measureCodes, measureOf, share } from './measures.ts'

const period = { from: '2026-10-01', to: '2026-10-31' }
const plain: Measured = {
  kind: 'feedback',
  family: 'opinion',
  state: 'ANSWERED',
  competence: 'WITHIN',
  intakeOutcome: null,
  receivedOn: '2026-10-05',
  answeredOn: '2026-10-20',
  firstAnsweredOn: '2026-10-20',
  answerDueOn: '2026-10-26',
  answerDueOriginal: '2026-10-26',
  extensions: 0,
  outcome: 'settled',
  disputedOn: null,
  notCount: 0,
  reopened: false,
  rating: null,
}
const waiting: Partial<Measured> = {
  state: 'VERIFYING',
  answeredOn: null,
  firstAnsweredOn: null,
  outcome: null,
}
const counted = (code: (typeof measureCodes)[number], ...changes: Partial<Measured>[]) => {
  const { numerator, denominator } = count(
    code,
    changes.map((change) => ({ ...plain, ...change })),
    period,
  )
  return denominator === null ? `${numerator}` : `${numerator}/${denominator}`
}

describe('each measure', () => {
  it('says what it counts, out of what, how it is rounded and where it comes from', () => {
    for (const code of measureCodes) {
      const { label, counts, of, rounding, source, denominator } = measureOf(code)
      expect(label && counts && source).toBeTruthy()
      expect(of !== undefined, code).toBe(denominator !== undefined)
      expect(rounding, code).toBe(denominator ? 'one decimal' : 'whole')
    }
  })

  it('received: by the day of receipt, both ends of the period included', () => {
    const on = (receivedOn: string) => ({ receivedOn })
    expect(counted('received', on('2026-09-30'), on('2026-10-01'), on('2026-10-31'), on('2026-11-01'))).toBe(
      '2',
    )
  })

  it('a refusal at a reception is no petition received, settled or open', () => {
    const refused = { ...waiting, state: 'REFUSED', intakeOutcome: 'REFUSE_RECEPTION' } as const
    const shares = measureCodes.map((code) => counted(code, refused).replace(/^0(\/0)?$/, 'none'))
    expect(new Set(shares)).toEqual(new Set(['none']))
    expect(counted('within-competence', refused, {})).toBe('1/1')
  })

  it('within competence: out of all that was received, what is not decided yet too', () => {
    expect(counted('within-competence', {}, { competence: 'OUTSIDE' }, { competence: null })).toBe('1/3')
  })

  it('on time and late: by the first answer; the last day is in time, an extension moves it', () => {
    const answered = [
      { firstAnsweredOn: '2026-10-26' },
      { firstAnsweredOn: '2026-10-27' },
      { firstAnsweredOn: '2026-10-30', answerDueOn: '2026-11-05', extensions: 1 },
      { firstAnsweredOn: '2026-11-02' },
    ]
    expect(counted('settled-on-time', ...answered)).toBe('2/3')
    expect(counted('late', ...answered)).toBe('1/3')
    expect(counted('extended', ...answered)).toBe('1/4')
  })

  it('open: not answered by the end, and not ended at the door', () => {
    expect(
      counted('open', waiting, { ...waiting, state: 'GUIDED' }, {}, { firstAnsweredOn: '2026-11-02' }),
    ).toBe('2')
  })

  it('overdue by age: 1 to 10, 11 to 30, over 30 days at the end of the period', () => {
    const due = (answerDueOn: string | null) => ({ ...waiting, answerDueOn })
    const all = ['2026-10-31', '2026-10-30', '2026-10-21', '2026-10-20', '2026-10-01', '2026-09-30'].map(due)
    expect(counted('overdue-to-10', ...all, due(null))).toBe('2/7')
    expect(counted('overdue-to-30', ...all)).toBe('2/6')
    expect(counted('overdue-over-30', ...all)).toBe('1/6')
  })

  it('explained, reopened, satisfied: out of what was answered; silence is no satisfaction', () => {
    expect(counted('explained', { outcome: 'explained' }, {}, waiting)).toBe('1/2')
    expect(counted('reopened', { reopened: true }, {}, {})).toBe('1/3')
    expect(counted('satisfied', { rating: 5 }, { rating: 4 }, { rating: 3 }, { rating: null })).toBe('2/3')
  })
})

describe('a share', () => {
  it.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 8, 12.5],
    [1, 16, 6.3],
    [0, 4, 0],
  ])('%i of %i is %d', (numerator, denominator, expected) => {
    expect(share({ numerator, denominator })).toBe(expected)
  })

  it('of nothing is nothing', () => {
    expect(share({ numerator: 0, denominator: 0 })).toBeNull()
    expect(share({ numerator: 7, denominator: null })).toBeNull()
  })
})
