import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import type { RecallOffer } from '#domain/petitions/offering.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { askedIn } from '#server/petitions/hops-of.ts'
import { answerHop, lockOffer } from '#server/petitions/lock-offer.ts'
import { changeRow } from '#server/petitions/petition-row.ts'

/** Takes the offer back before it is answered: the petition goes on where it is. It counts as no hop. */
export function recallOffer(ctx: Ctx, number: string, input: RecallOffer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, hop } = await lockOffer(db, ctx, number, input.version, (place) =>
      can(ctx.actor, 'petition.transfer', place),
    )
    await answerHop(db, ctx, hop, { state: 'recalled' })
    const changed = await changeRow(db, row, { offeredUnitId: null })
    await record(db, ctx, {
      type: 'petition.offer-recalled',
      petition: changed,
      payload: { hop: hop.hop, from: hop.from, to: askedIn(hop) },
    })
  })
}
