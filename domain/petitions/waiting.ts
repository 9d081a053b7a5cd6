import { z } from 'zod'
import { lengthOf } from '#domain/petitions/answer-course.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { type Calendar, isWorkingDay } from '#domain/time/calendar.ts'
import type { TimeLimit } from '#domain/time/time-limit.ts'
import { addDays, type Day, formatDay, formatNumber, isDay } from '#lib/dates.ts'

/** The clock stands still while the sender is asked for something. */
export const WaitForSender = z.object({
  version,
  missing: longText
    .refine(
      (text) => text.length >= 10,
      'Chưa ghi cần bổ sung gì. Người gửi đọc được câu này: giấy tờ nào, thông tin nào, nộp ở đâu.',
    )
    .refine((text) => text.length <= 2000, 'Dài hơn 2.000 ký tự. Xin rút gọn.'),
  until: lineText.refine(isDay, 'Chưa chọn ngày người gửi bổ sung chậm nhất.'),
})
export type WaitForSender = z.infer<typeof WaitForSender>

type Span = { from: Day; to: Day }
const counts = (cap: Pick<TimeLimit, 'unit'>, calendar: Calendar, day: Day) =>
  cap.unit === 'cd' || isWorkingDay(calendar, day)

/** How much of the cap the pauses so far have used. */
export function usedOf(cap: TimeLimit, calendar: Calendar, pauses: readonly Span[]): number {
  if (cap.unit === 'cd') return pauses.reduce((sum, one) => sum + lengthOf(one), 0)
  return pauses.reduce((sum, { from, to }) => {
    let days = 0
    for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days++
    return sum + days
  }, 0)
}

/** The last day that a pause from today may last; undefined when the cap is used up. */
export function lastPausedDay(
  cap: TimeLimit,
  calendar: Calendar,
  pauses: readonly Span[],
  today: Day,
): Day | undefined {
  let left = cap.limit - usedOf(cap, calendar, pauses)
  if (left <= 0) return undefined
  let day = today
  for (;;) {
    if (counts(cap, calendar, day)) left--
    if (left <= 0) return day
    day = addDays(day, 1)
  }
}

/** @returns the first reason not to, by the field it stands at */
export function refusalToWait(
  running: Day | null,
  input: Pick<WaitForSender, 'until'>,
  facts: { cap: TimeLimit; calendar: Calendar; pauses: readonly Span[]; today: Day },
): Refusal | undefined {
  const { cap, calendar, pauses, today } = facts
  if (running && running < today) {
    return fieldRefusal(
      'pause.afterDue',
      'until',
      `Hạn đã qua ngày ${formatDay(running)} nên không còn hạn để tạm dừng. Hỏi người gửi bằng cách ghi tiến độ; hồ sơ vẫn ghi quá hạn.`,
    )
  }
  const latest = lastPausedDay(cap, calendar, pauses, today)
  const most = `Tạm dừng nhiều nhất ${formatNumber(cap.limit)} ${cap.unit === 'wd' ? 'ngày làm việc' : 'ngày'} (${cap.article}), đã dùng ${formatNumber(usedOf(cap, calendar, pauses))}.`
  if (!latest) return fieldRefusal('pause.overCap', 'until', `${most} Hạn chạy tiếp.`)
  if (input.until < today) {
    return fieldRefusal('pause.past', 'until', 'Ngày bổ sung phải từ hôm nay trở đi.')
  }
  if (input.until > latest) {
    return fieldRefusal(
      'pause.overCap',
      'until',
      `${most} Chọn ngày không muộn hơn ${formatDay(latest)}; hạn chạy tiếp từ ${formatDay(addDays(latest, 1))}.`,
    )
  }
}
