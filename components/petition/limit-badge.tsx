import { DeadlineBadge, type DeadlineTone } from '#components/petition/deadline-badge.tsx'
import { leftWords } from '#domain/petitions/next-limit.ts'
import type { Lateness } from '#domain/time/lateness.ts'

const tones: Record<Lateness['kind'], DeadlineTone> = {
  ok: 'ok',
  soon: 'soon',
  today: 'soon',
  overdue: 'overdue',
}

/** How many working days are left, or have passed. */
export function LimitBadge({ late }: { late: Lateness }) {
  return <DeadlineBadge words={leftWords(late)} tone={tones[late.kind]} />
}
