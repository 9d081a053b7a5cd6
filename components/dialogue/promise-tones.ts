import type { BadgeTone } from '#components/ui/badge.tsx'
import type { PromiseState } from '#domain/dialogues/ledger.ts'

/** How a promise stands, as its badge looks wherever it is read. */
export const promiseTones: Record<PromiseState, BadgeTone> = {
  ...{ kept: 'ok', open: 'action', overdue: 'late', disputed: 'soon' },
}
