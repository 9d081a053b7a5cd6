import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { coveredBody } from './covered-body.ts'
import { openSealed, sealOne } from './sealed-rows.ts'

/**
 * What the sender of a denunciation adds goes into the vault like the letter itself; the office reads it
 * without what gives them away. Anybody else's note stays as it was written.
 */
export async function noteForOffice(
  db: Tx,
  row: PetitionRow,
  eventId: string,
  note: string,
  at: Date,
): Promise<string> {
  const known = row.restricted ? await openSealed(db, row.id) : undefined
  if (!known) return note
  await sealOne(db, row.id, 'note', { body: note }, at, { eventId })
  return coveredBody(
    note,
    known.sender,
    known.representatives.map(({ name }) => name),
  )
}
