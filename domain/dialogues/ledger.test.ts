import { describe, expect, it } from 'vitest'
import { outcomeCodes, outcomes, stateCodes } from '#domain/petitions/words.ts'
import {
  isLedgerList,
  type LedgerLine,
  type LedgerList,
  ledgerLists,
  ledgerSum,
  linesOfList,
  type PromiseState,
  promiseState,
} from './ledger.ts'

const today = '2026-11-27'

describe('how a promise stands', () => {
  it('is kept when it is closed with nothing left for later', () => {
    for (const outcome of outcomeCodes) {
      const it = { state: 'CLOSED' as const, outcome, isDisputed: false, dueOn: '2026-11-30' }
      expect(promiseState(it, today), outcome).toBe(outcomes[outcome].later ? 'open' : 'kept')
      expect(promiseState({ ...it, dueOn: '2026-11-26' }, today), outcome).toBe(
        outcomes[outcome].later ? 'overdue' : 'kept',
      )
    }
  })

  it('is disputed whatever the office says', () => {
    for (const state of stateCodes) {
      const it = { state, outcome: 'settled' as const, isDisputed: true, dueOn: '2026-11-01' }
      expect(promiseState(it, today), state).toBe('disputed')
    }
    expect(promiseState({ state: 'DISPUTED', outcome: null, isDisputed: false, dueOn: today }, today)).toBe(
      'disputed',
    )
  })

  it('is overdue from the day after its own, unless the office has reported it done', () => {
    const it = { state: 'ASSIGNED' as const, outcome: null, isDisputed: false }
    expect(promiseState({ ...it, dueOn: today }, today)).toBe('open')
    expect(promiseState({ ...it, dueOn: '2026-11-26' }, today)).toBe('overdue')
    expect(promiseState({ ...it, state: 'ANSWERED', outcome: 'settled', dueOn: '2026-11-01' }, today)).toBe(
      'open',
    )
    expect(promiseState({ ...it, state: 'ANSWERED', outcome: 'planned', dueOn: '2026-11-01' }, today)).toBe(
      'overdue',
    )
  })
})

const promise = (no: number, state: PromiseState): LedgerLine => ({
  ...{ no, site: 'Hội trường', outcome: 'promise', body: 'Sửa đường', answer: '', answeredBy: '' },
  promise: {
    number: `2026-00000${no}`,
    task: 'Sửa đường',
    office: 'Phòng',
    dueOn: today,
    state,
    closedOn: null,
  },
})
const answered = (no: number): LedgerLine => ({
  ...{ no, site: 'Hội trường', outcome: 'answered', body: 'Hỏi', answer: 'Trả lời', answeredBy: '' },
})
const lines = [
  ...[answered(1), promise(2, 'kept'), promise(3, 'kept'), promise(4, 'overdue')],
  ...[promise(5, 'disputed'), promise(6, 'open'), { ...answered(7), outcome: null }],
]

describe('the sum of a dialogue', () => {
  it('counts each line once', () => {
    expect(ledgerSum(lines)).toEqual({
      ...{ opinions: 7, answered: 1, promises: 5, kept: 2, open: 1, overdue: 1, disputed: 1, percent: 40 },
    })
  })

  it('rounds down: what is not whole is not said to be', () => {
    expect(ledgerSum([promise(1, 'kept'), promise(2, 'kept'), promise(3, 'open')]).percent).toBe(66)
    expect(ledgerSum([]).percent).toBe(0)
  })

  it('says of each figure exactly what its list holds', () => {
    const sum = ledgerSum(lines)
    const count = (list: LedgerList) => linesOfList(lines, list).length
    expect(count('y-kien')).toBe(sum.opinions)
    expect(count('da-tra-loi')).toBe(sum.answered)
    expect(count('viec-da-hua')).toBe(sum.promises)
    expect(count('da-thuc-hien')).toBe(sum.kept)
    expect(count('dang-thuc-hien')).toBe(sum.open)
    expect(count('qua-han')).toBe(sum.overdue)
    expect(count('con-y-kien')).toBe(sum.disputed)
    expect(Object.keys(ledgerLists)).toHaveLength(7)
  })

  it('knows its lists by their names in addresses', () => {
    expect(isLedgerList('qua-han')).toBe(true)
    expect(isLedgerList('toString')).toBe(false)
    expect(isLedgerList(undefined)).toBe(false)
  })
})
