import { StatusBadge } from '#components/petition/status-badge.tsx'
import type { BadgeTone } from '#components/ui/badge.tsx'
import { type IntakeOutcome, type State, stateLabel } from '#domain/petitions/words.ts'

const tones: Partial<Record<State, BadgeTone>> = {
  ANSWERED: 'ok',
  CLOSED: 'ok',
  REOPENED: 'soon',
  DISPUTED: 'late',
  REFUSED: 'late',
}

/** The state of a petition with the colour that goes with it. */
export function StateBadge(it: {
  state: State
  intakeOutcome?: IntakeOutcome | null
  offeredUnitId?: string | null
}) {
  return <StatusBadge label={stateLabel(it)} tone={tones[it.state]} />
}
