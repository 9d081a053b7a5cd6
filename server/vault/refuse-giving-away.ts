import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { givesAway } from '#domain/petitions/vault.ts'
import { saysMarked } from '#lib/vault.ts'
import { sealedParts } from './sealed-rows.ts'

/**
 * Staff may have met the denouncer, and type what they know: what is kept of a denunciation says neither
 * name nor address nor phone. Nobody opens anything for that: the words are compared by their keyed hashes.
 * @throws Refusal vault.givesAway
 */
export async function refuseGivingAway(
  db: Tx,
  row: Pick<PetitionRow, 'id' | 'restricted'>,
  ...texts: (string | null | undefined)[]
): Promise<void> {
  if (!row.restricted) return
  const typed = texts.filter((one): one is string => Boolean(one))
  if (typed.length === 0) return
  const parts = await sealedParts(db, row.id)
  if (parts && typed.some((text) => saysMarked(row.id, parts.marks, text))) throw givesAway()
}
