import { DeadlineBadge, type DeadlineTone } from '#components/petition/deadline-badge.tsx'
import { leftWords } from '#domain/petitions/next-limit.ts'
import type { Lateness } from '#domain/time/lateness.ts'

const tones: Record<Lateness['kind'], DeadlineTone> = {
  ok: 'ok',
  soon: 'soon',
  today: 'soon',
  overdue: 'overdue',
}

/**
 * How many working days are left, or have passed; `words` says it in full. An extended limit has a look
 * of its own until its new day has passed.
 */
export function LimitBadge({
  late,
  words = leftWords(late),
  extended = false,
}: {
  late: Lateness
  words?: string
  extended?: boolean
}) {
  const tone = extended && late.kind !== 'overdue' ? 'extended' : tones[late.kind]
  return <DeadlineBadge words={words} tone={tone} />
}
