import { DeadlineBadge, type DeadlineTone } from '#components/petition/deadline-badge.tsx'
import { leftWords } from '#domain/petitions/next-limit.ts'
import type { Lateness } from '#domain/time/lateness.ts'

const tones: Record<Lateness['kind'], DeadlineTone> = {
  ok: 'ok',
  soon: 'soon',
  today: 'soon',
  overdue: 'overdue',
}

/** How many working days are left, or have passed; `words` says it in full. */
export function LimitBadge({ late, words = leftWords(late) }: { late: Lateness; words?: string }) {
  return <DeadlineBadge words={words} tone={tones[late.kind]} />
}
