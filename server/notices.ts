import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import type { EventType } from '#domain/events.ts'
import type { Ctx } from '#server/context.ts'

/** Writes one notice row for each reader that the event concerns, and gives out the sending. */
export async function writeNotices(
  _db: Tx,
  _ctx: Ctx,
  _event: { id: string; type: EventType; petition: PetitionRow },
): Promise<void> {}
