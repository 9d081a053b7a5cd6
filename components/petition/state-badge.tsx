import { StatusBadge } from '#components/petition/status-badge.tsx'
import type { BadgeTone } from '#components/ui/badge.tsx'
import { type State, states } from '#domain/petitions/words.ts'

const tones: Partial<Record<State, BadgeTone>> = {
  ANSWERED: 'ok',
  CLOSED: 'ok',
  REOPENED: 'soon',
  DISPUTED: 'late',
  REFUSED: 'late',
}

/** The state of a petition with the colour that goes with it. */
export function StateBadge({ state }: { state: State }) {
  return <StatusBadge label={states[state].label} tone={tones[state]} />
}
