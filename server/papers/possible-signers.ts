import type { PetitionRow } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type Signer, signersOf } from '#server/papers/paper-facts.ts'

/** Who may sign a paper on this petition today. */
export const possibleSigners = (ctx: Ctx, row: PetitionRow): Promise<Signer[]> =>
  tx(ctx, (db) => signersOf(db, row.unitId, dayOf(ctx.at)))
