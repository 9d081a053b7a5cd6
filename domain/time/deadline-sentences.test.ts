import { describe, expect, it } from 'vitest'
import type { Day } from '#lib/dates.ts'
import { startOfDay } from '#lib/dates.ts'
import { buildCalendar } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import type { Pause } from './count-days.ts'
import { computeDeadline } from './deadline.ts'
import { dueWords, explainDeadline, lengthWords } from './deadline-sentences.ts'
import { handWorkedDates } from './hand-worked-dates.ts'
import type { LimitKey, TimeLimit } from './time-limits.ts'
import { limitFor, timeLimits } from './time-limits.ts'

const calendar = buildCalendar(calendarDays)
const filedAt = new Date('2026-11-21T07:30:00Z')
const names = { unit: 'UBND phường Sen Hồng', kind: 'phản ánh' }
const limit = (key: LimitKey) => limitFor(timeLimits, key, '2026-11-21')

function explain(rule: TimeLimit, at: Date, pauses: Pause[] = []) {
  return explainDeadline(computeDeadline(rule, at, calendar, pauses), names)
}

const workingDays = (n: number): TimeLimit => ({ ...limit('intake.notify'), limit: n })
const days = (n: number): TimeLimit => ({ ...limit('intake.triage'), limit: n })
const from = (day: Day) => startOfDay(day)

describe('how a date came about', () => {
  it('first news on a petition filed at 14:30 on Saturday 21/11/2026', () => {
    expect(explain(limit('intake.notify'), filedAt)).toEqual([
      'Hạn 10 ngày làm việc, theo Điều 28 khoản 1 Luật Tiếp công dân.',
      'Bắt đầu: tiếp nhận lúc 14 giờ 30, thứ Bảy 21/11/2026. Ngày này không tính; ngày thứ nhất là thứ Hai 23/11/2026.',
      'Không tính 6 ngày nghỉ: Chủ nhật 22/11, thứ Ba 24/11 (Ngày Văn hóa Việt Nam), thứ Bảy 28/11, Chủ nhật 29/11, thứ Bảy 5/12, Chủ nhật 6/12.',
      'Hạn: hết ngày thứ Hai 7/12/2026.',
    ])
  })

  it('the answer to it, paused for three days', () => {
    const pause = { from: '2026-11-30', to: '2026-12-02', reason: 'chờ người gửi bổ sung ảnh' }
    expect(explain(limit('knpa.reply'), filedAt, [pause])).toEqual([
      'Luật chưa đặt hạn chung cho phản ánh; UBND phường Sen Hồng áp dụng 20 ngày theo quy định của cơ quan.',
      'Bắt đầu: tiếp nhận lúc 14 giờ 30, thứ Bảy 21/11/2026. Ngày này không tính; ngày thứ nhất là Chủ nhật 22/11/2026.',
      'Không tính 3 ngày tạm dừng, từ thứ Hai 30/11 đến hết thứ Tư 2/12/2026: chờ người gửi bổ sung ảnh.',
      'Hạn: hết ngày thứ Hai 14/12/2026.',
    ])
  })

  it('a last day that is a day off', () => {
    expect(explain(days(30), from('2026-12-03')).slice(2)).toEqual([
      'Ngày cuối là thứ Bảy 2/1/2027, ngày nghỉ; hạn kết thúc vào ngày làm việc kế tiếp.',
      'Hạn: hết ngày thứ Hai 4/1/2027.',
    ])
  })

  it('a swapped Saturday', () => {
    expect(explain(workingDays(5), from('2026-01-06')).slice(2)).toEqual([
      'Không tính 1 ngày nghỉ: Chủ nhật 11/1.',
      'Có tính thứ Bảy 10/1/2026 vì là ngày làm việc hoán đổi.',
      'Hạn: hết ngày thứ Hai 12/1/2026.',
    ])
  })

  it('a break of Tết as one span, and that its plan is awaited', () => {
    expect(explain(workingDays(2), from('2027-02-03')).slice(2)).toEqual([
      'Không tính 7 ngày nghỉ: từ thứ Sáu 5/2 đến hết thứ Năm 11/2 (Tết Nguyên đán, nghỉ bù Tết Nguyên đán).',
      'Lịch nghỉ năm 2027 còn tạm tính; khi có lịch chính thức, hạn này được tính lại.',
      'Hạn: hết ngày thứ Sáu 12/2/2027.',
    ])
  })

  it('a holiday on a Sunday by its name', () => {
    expect(explain(workingDays(1), from('2026-04-24'))[2]).toBe(
      'Không tính 3 ngày nghỉ: từ thứ Bảy 25/4 đến hết thứ Hai 27/4 (Giỗ Tổ Hùng Vương, nghỉ bù Giỗ Tổ Hùng Vương).',
    )
  })

  it('days off on both sides of a new year, with their years', () => {
    expect(explain(workingDays(8), from('2026-12-22'))[2]).toBe(
      'Không tính 5 ngày nghỉ: thứ Bảy 26/12/2026, Chủ nhật 27/12/2026, từ thứ Sáu 1/1/2027 đến hết Chủ nhật 3/1/2027 (Tết Dương lịch).',
    )
  })

  it('a limit counted back from its event', () => {
    expect(explain(limit('sched.post'), from('2026-11-30'))).toEqual([
      'Ít nhất 5 ngày làm việc trước ngày tiếp, theo Điều 24 khoản 4 Luật Tiếp công dân.',
      'Đếm ngược từ ngày tiếp thứ Hai 30/11/2026. Ngày này không tính; ngày thứ nhất là thứ Sáu 27/11/2026.',
      'Không tính 5 ngày nghỉ: thứ Bảy 21/11, Chủ nhật 22/11, thứ Ba 24/11 (Ngày Văn hóa Việt Nam), thứ Bảy 28/11, Chủ nhật 29/11.',
      'Chậm nhất: thứ Sáu 20/11/2026.',
    ])
    expect(explain(limit('dlg.notice'), from('2026-12-05')).slice(2)).toEqual([
      'Ngày cuối là thứ Bảy 28/11/2026, ngày nghỉ; làm xong trong ngày làm việc liền trước.',
      'Chậm nhất: thứ Sáu 27/11/2026.',
    ])
  })

  it('a swapped Saturday before an event, and a break whose plan is awaited', () => {
    expect(explain(limit('sched.post'), from('2026-08-25')).slice(2)).toEqual([
      'Không tính 1 ngày nghỉ: Chủ nhật 23/8.',
      'Có tính thứ Bảy 22/8/2026 vì là ngày làm việc hoán đổi.',
      'Chậm nhất: thứ Tư 19/8/2026.',
    ])
    expect(explain(limit('sched.post'), from('2027-02-17')).at(-2)).toMatch(/^Lịch nghỉ năm 2027/)
  })

  it('a limit that lasts at least so long', () => {
    expect(explain(limit('kn.publish.post'), from('2026-11-06'))).toEqual([
      'Niêm yết quyết định giải quyết ít nhất 15 ngày, theo Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP.',
      'Bắt đầu: niêm yết thứ Sáu 6/11/2026. Ngày này không tính; ngày thứ nhất là thứ Bảy 7/11/2026.',
      'Ngày cuối là thứ Bảy 21/11/2026, ngày nghỉ; hạn kết thúc vào ngày làm việc kế tiếp.',
      'Ít nhất đến hết ngày thứ Hai 23/11/2026.',
    ])
  })

  it('the limit and its day in few words', () => {
    const words = (key: LimitKey, day: Day) =>
      dueWords(limit(key), computeDeadline(limit(key), from(day), calendar).due)
    expect(words('kn1.send', '2026-11-20')).toBe('chậm nhất thứ Năm 26/11/2026')
    expect(words('sched.post', '2026-11-30')).toBe(
      'chậm nhất thứ Sáu 20/11/2026, ít nhất 5 ngày làm việc trước ngày tiếp',
    )
    expect(words('ldc.post', '2026-10-25')).toBe('ít nhất 30 ngày, đến hết thứ Tư 25/11/2026')
    expect(lengthWords(limit('ldc.post'))).toBe('ít nhất 30 ngày, từ khi niêm yết')
    expect(lengthWords(limit('kn1.send'))).toBe('3 ngày làm việc, từ khi ký quyết định')
  })

  it('every limit of the catalogue reads whole', () => {
    for (const rule of timeLimits) {
      for (const words of [...explain(rule, filedAt), `Hạn ${lengthWords(rule)}.`]) {
        expect(words, rule.key).toMatch(/^\p{Lu}.+[^.]\.$/u)
        expect(words, rule.key).not.toMatch(/undefined|NaN|null|trước trước|ngày ngày/)
      }
    }
  })

  it('every rule of the unit names what the law leaves open', () => {
    for (const rule of timeLimits.filter(({ isUnitRule }) => isUnitRule)) {
      expect(explain(rule, filedAt)[0]).toMatch(
        /^Luật chưa đặt hạn chung cho .+; UBND phường Sen Hồng áp dụng (ít nhất )?\d+ ngày( làm việc)?( trước ngày hội nghị)? theo quy định của cơ quan\.$/,
      )
    }
  })

  it('every sentence of every worked date is whole and in composed letters', () => {
    for (const [id, start, n, unit] of handWorkedDates) {
      for (const said of explain({ ...limit('intake.triage'), limit: n, unit }, from(start))) {
        expect(said, id).toMatch(/^\p{Lu}.+[^.]\.$/u)
        expect(said, id).not.toMatch(/undefined|NaN|null/)
        expect(said, id).toBe(said.normalize('NFC'))
      }
    }
  })
})
