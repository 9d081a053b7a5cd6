import { describe, expect, it } from 'vitest'
import type { Day } from '#lib/dates.ts'
import { buildCalendar } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import { answeredWords, lateness, lateWords } from './lateness.ts'

const calendar = buildCalendar(calendarDays)
const due = '2026-12-11'
const on = (today: Day) => lateness(calendar, today, due)

describe('where a limit stands', () => {
  it.each([
    ['2026-11-21', 'ok', 14],
    ['2026-12-07', 'ok', 4],
    ['2026-12-08', 'soon', 3],
    ['2026-12-10', 'soon', 1],
    ['2026-12-11', 'today', 0],
    ['2026-12-12', 'overdue', 0],
    ['2026-12-13', 'overdue', 0],
    ['2026-12-14', 'overdue', 1],
    ['2026-12-21', 'overdue', 6],
  ])('on %s it is %s with %i working days', (today, kind, days) => {
    expect(on(today)).toEqual({ kind, days })
  })

  it('is said with the date and the working days', () => {
    expect(lateWords(on('2026-11-21'), due)).toBe('Hạn trả lời: thứ Sáu 11/12/2026, còn 14 ngày làm việc.')
    expect(lateWords(on('2026-11-21'), due, { name: 'Hạn phân loại' })).toBe(
      'Hạn phân loại: thứ Sáu 11/12/2026, còn 14 ngày làm việc.',
    )
    expect(lateWords(on('2026-12-08'), due)).toBe('Sắp đến hạn: thứ Sáu 11/12/2026, còn 3 ngày làm việc.')
    expect(lateWords(on('2026-12-11'), due)).toBe('Hôm nay là ngày cuối của hạn (thứ Sáu 11/12/2026).')
  })

  it('is owned up to when overdue, once the head has been told', () => {
    const late = on('2026-12-16')
    expect(lateWords(late, due)).toBe('Quá hạn 3 ngày làm việc; hạn là thứ Sáu 11/12/2026.')
    expect(lateWords(late, due, { unit: 'UBND phường', head: 'Chủ tịch UBND phường' })).toBe(
      'Quá hạn 3 ngày làm việc; hạn là thứ Sáu 11/12/2026. UBND phường xin lỗi ông/bà. Việc này đã báo Chủ tịch UBND phường.',
    )
  })

  it('says no number on the weekend after the due day', () => {
    expect(lateWords(on('2026-12-12'), due)).toBe('Quá hạn; hạn là thứ Sáu 11/12/2026.')
  })

  it('is kept with the answer', () => {
    expect(answeredWords(calendar, '2026-12-11', due)).toBe('Đã trả lời đúng hạn, thứ Sáu 11/12/2026.')
    expect(answeredWords(calendar, '2026-12-12', due)).toBe('Đã trả lời thứ Bảy 12/12/2026, quá hạn.')
    expect(answeredWords(calendar, '2026-12-16', due)).toBe(
      'Đã trả lời thứ Tư 16/12/2026, quá hạn 3 ngày làm việc.',
    )
  })
})
