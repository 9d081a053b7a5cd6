import { Badge } from '#components/ui/badge.tsx'
import { timeLeft } from '#domain/privacy/breach.ts'
import { formatInstant } from '#lib/dates.ts'

/** Whether the competent body was told in time, or how many hours are left. */
export function BreachTimer({
  breach: { notifyDueAt, notifiedAt },
  now,
}: {
  breach: { notifyDueAt: Date; notifiedAt: Date | null }
  now: Date
}) {
  if (notifiedAt) {
    const late = notifiedAt > notifyDueAt
    return (
      <Badge
        tone={late ? 'late' : 'ok'}
        label={`${late ? 'báo quá hạn' : 'đã báo'} ${formatInstant(notifiedAt)}`}
      />
    )
  }
  const { text, late } = timeLeft(notifyDueAt, now)
  return <Badge tone={late ? 'late' : 'soon'} label={text} />
}
