import { expect, it } from 'vitest'
import { type ContactLine, chosenOf, chosenWord, countBy, linesOf, standingOf } from './ledger.ts'

const line = (no: number, more: Partial<ContactLine> = {}): ContactLine => ({
  ...{ id: String(no), no, meetingId: 'm', village: 'Tổ 1', field: 'drainage', body: 'Mương tắc' },
  ...{ competence: 'commune', outcome: null, answer: '', answeredBy: '', number: '', task: '', office: '' },
  ...{ passedTo: '', dueOn: null, closedOn: null, times: 1, matterId: String(no), standing: 'pending' },
  ...more,
})
const lines = [
  line(1),
  line(2, { field: 'roads', times: 3, standing: 'answered' }),
  line(3, { competence: null, standing: 'overdue' }),
]

it('each figure counts the very lines that its list shows, and together they are all', () => {
  for (const cut of ['linh-vuc', 'tham-quyen', 'trang-thai'] as const) {
    const counted = countBy(lines, cut)
    for (const { value, count } of counted) {
      const pick = chosenOf(chosenWord({ cut, value }))
      expect(linesOf(lines, pick)).toHaveLength(count)
    }
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length)
  }
  expect(linesOf(lines, chosenOf('da-neu-truoc')).map(({ no }) => no)).toEqual([2])
  expect(linesOf(lines, chosenOf('linh-vuc.roads')).map(({ no }) => no)).toEqual([2])
  for (const odd of [undefined, '', 'x.y', 'constructor.a', 'linh-vuc']) expect(chosenOf(odd)).toBe('all')
})

it('what was forwarded stands as its petition stands', () => {
  const sent = {
    outcome: 'forwarded',
    petitionOutcome: null,
    isDisputed: false,
    dueOn: '2026-12-01',
  } as const
  expect(standingOf({ ...sent, outcome: null, state: null, dueOn: null }, '2026-11-01')).toBe('pending')
  expect(standingOf({ ...sent, outcome: 'answered', state: null, dueOn: null }, '2026-11-01')).toBe(
    'answered',
  )
  expect(standingOf({ ...sent, state: 'RECEIVED' }, '2026-12-01')).toBe('open')
  expect(standingOf({ ...sent, state: 'RECEIVED' }, '2026-12-02')).toBe('overdue')
  expect(standingOf({ ...sent, state: 'CLOSED' }, '2026-12-02')).toBe('kept')
  expect(standingOf({ ...sent, state: 'ANSWERED', isDisputed: true }, '2026-11-02')).toBe('disputed')
})
