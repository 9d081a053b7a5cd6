import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { DeclineOffer } from '#domain/petitions/offering.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { askedIn } from '#server/petitions/hops-of.ts'
import { answerHop, answersFor, lockOffer } from '#server/petitions/lock-offer.ts'

/** The office that was asked does not take it; the giver goes on, and the sender reads why. */
export function declineOffer(ctx: Ctx, number: string, input: DeclineOffer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, hop } = await lockOffer(db, ctx, number, input.version, answersFor(ctx))
    await answerHop(db, ctx, hop, { state: 'declined' })
    // Recorded while the office still sees the petition: it gives it back with the last statement.
    await record(db, ctx, {
      type: 'petition.offer-declined',
      petition: row,
      payload: { hop: hop.hop, from: hop.from, to: askedIn(hop) },
      note: input.reason,
    })
    await db.execute(sql`select acl.give_back(${row.id}::uuid)`)
  })
}
