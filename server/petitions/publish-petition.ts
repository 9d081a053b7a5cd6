import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { publication } from '#db/schema/following.ts'
import { petitionMasked } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { type PassForPublic, refusalToPublish } from '#domain/petitions/publication.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision, NotFound } from '#server/petitions/petition-row.ts'

/**
 * An officer passes the covered text for everybody, as it stands now: covered anew, it has to be passed anew.
 * @throws Refusal publish.kind, publish.state, publish.consent
 */
export function publishPetition(ctx: Ctx, number: string, input: PassForPublic): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    const refusal = refusalToPublish(row)
    if (refusal) throw refusal
    const [masked] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, row.id))
    if (!masked?.body || ctx.actor.kind !== 'person') throw new NotFound()
    const bodySha256 = createHash('sha256').update(masked.body).digest('hex')
    const passed = { bodySha256, checkedBy: ctx.actor.personId, checkedAt: ctx.at }
    await db
      .insert(publication)
      .values({ petitionId: row.id, ...passed })
      .onConflictDoUpdate({ target: publication.petitionId, set: passed })
    const changed = await changeRow(db, row, {})
    await record(db, ctx, { type: 'petition.passed-for-public', petition: changed, payload: {} })
  })
}

/** The covered text of a petition, for whoever may read it. */
export const coveredText = (ctx: Ctx, id: string): Promise<string> =>
  tx(ctx, async (db) => {
    const [row] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, id))
    return row?.body ?? ''
  })
