import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { State } from '#domain/petitions/words.ts'
import { buildCalendar } from '#domain/time/calendar.ts'
import { InboxTable } from './inbox-table.tsx'

const calendar = buildCalendar([])
const base = {
  ...{
    number: '2026-000001',
    kind: 'feedback',
    kindLabel: null,
    field: 'roads',
    fieldLabel: null,
    headCount: 1,
  },
  ...{ clarity: 'person', assigneeTitle: 'Chuyên viên', task: 'x', headTitle: 'y', expectedResult: 'z' },
  ...{ authority: null, proofAt: null, triageDueOn: '2026-10-20', firstAnswerDueOn: '2026-10-28' },
  ...{
    answerDueOn: '2026-11-13',
    dueOn: '2026-11-13',
    answeredAt: null,
    disputeDueOn: null,
    disputeRepliedAt: null,
  },
  ...{ state: 'VERIFYING' as State, extensions: 1 },
}
const shown = (change: Partial<typeof base>, today: string) =>
  renderToStaticMarkup(
    <InboxTable
      caption="Danh sách"
      rows={[{ row: { ...base, ...change }, words: 'Mương tắc.', areaName: 'Tổ 5', unitName: 'UBND' }]}
      calendar={calendar}
      today={today}
    />,
  )

describe('a limit in the list', () => {
  it('reads as extended while the new day is to come, and never as overdue', () => {
    const html = shown({}, '2026-11-10')
    expect(html).toContain('Được gia hạn đến thứ Sáu 13/11/2026, còn 3 ngày làm việc')
    expect(html).not.toContain('quá hạn')
    expect(shown({ extensions: 0 }, '2026-11-10')).not.toContain('gia hạn')
  })

  it('is overdue as any other once the new day has passed', () => {
    expect(shown({}, '2026-11-16')).toContain('quá hạn 1 ngày làm việc')
    expect(shown({}, '2026-11-16')).not.toContain('Được gia hạn')
  })

  it('stands still while the office waits, or by decision', () => {
    for (const state of ['WAITING', 'SUSPENDED'] as const) {
      expect(shown({ state }, '2026-12-20')).toContain('Đang tạm dừng tính hạn')
      expect(shown({ state }, '2026-12-20')).not.toContain('quá hạn')
    }
  })
})
