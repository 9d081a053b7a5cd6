import type { BadgeTone } from '#components/ui/badge.tsx'
import type { Finding, RoundState } from '#domain/supervision/rounds/words.ts'

export const roundTones: Record<RoundState, BadgeTone> = {
  ...{ planned: 'action', seeded: 'action', drawn: 'ok', reported: 'neutral', cancelled: 'neutral' },
}
export const findingTones: Record<Finding, BadgeTone> = {
  ...{ done: 'ok', partly: 'soon', not: 'late', form: 'late', unseen: 'neutral' },
}
