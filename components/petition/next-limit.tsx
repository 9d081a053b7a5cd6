import { DeadlineBadge } from '#components/petition/deadline-badge.tsx'
import { LimitBadge } from '#components/petition/limit-badge.tsx'
import { clockStopped } from '#domain/petitions/lifecycle.ts'
import {
  extendedWords,
  isExtended,
  type LimitDates,
  limitNames,
  nextLimit,
} from '#domain/petitions/next-limit.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { lateness } from '#domain/time/lateness.ts'
import { type Day, formatDay } from '#lib/dates.ts'

/** The day by which the office must act next, and how far it is. */
export function NextLimit({ row, calendar, today }: { row: LimitDates; calendar: Calendar; today: Day }) {
  const limit = nextLimit(row)
  if (clockStopped.includes(row.state)) return <DeadlineBadge words="Đang tạm dừng tính hạn" tone="paused" />
  if (!limit) return <span className="text-than-nhat">Không còn hạn chờ</span>
  const late = lateness(calendar, today, limit.day)
  const extended = isExtended(row, limit.name)
  return (
    <>
      <LimitBadge
        late={late}
        words={extended ? extendedWords(late, limit.day) : undefined}
        extended={extended}
      />
      <span className="block text-than-nhat">
        {limitNames[limit.name]}: {formatDay(limit.day)}
      </span>
    </>
  )
}
