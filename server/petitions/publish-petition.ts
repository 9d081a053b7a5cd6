import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { publication } from '#db/schema/following.ts'
import { petitionMasked } from '#db/schema/petition-words.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import {
  notPublished,
  type PassForPublic,
  refusalToPublish,
  type TakeFromPublic,
} from '#domain/petitions/publication.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision, NotFound } from '#server/petitions/petition-row.ts'

/** What a text was when somebody read it. */
export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * An officer passes the covered text for everybody, and the covered answer with it where there is one, as they
 * stand now: covered anew, they have to be passed anew.
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
    const passed = {
      ...{ bodySha256: checksumOf(masked.body), checkedBy: ctx.actor.personId, checkedAt: ctx.at },
      ...(masked.answer
        ? { answerSha256: checksumOf(masked.answer), answerFrom: ctx.at }
        : { answerSha256: null, answerFrom: null }),
      takenBackAt: null,
    }
    await db
      .insert(publication)
      .values({ petitionId: row.id, ...passed })
      .onConflictDoUpdate({ target: publication.petitionId, set: passed })
    const changed = await changeRow(db, row, {})
    await record(db, ctx, { type: 'petition.passed-for-public', petition: changed, payload: {} })
  })
}

/** The office takes the public page back, with a reason that the sender reads. @throws Refusal publish.none */
export function takeFromPublic(ctx: Ctx, number: string, input: TakeFromPublic): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    if (!(await isPassed(db, row.id))) throw notPublished()
    await db.update(publication).set({ takenBackAt: ctx.at }).where(eq(publication.petitionId, row.id))
    const changed = await changeRow(db, row, {})
    await record(db, ctx, {
      ...{ type: 'petition.taken-from-public', petition: changed, payload: {}, note: input.reason },
    })
  })
}

/** Did an officer pass it, and the office not take it back? For whoever reads the petition. */
export async function isPassed(db: Tx, petitionId: string): Promise<boolean> {
  const rows = await db
    .select({ id: publication.petitionId })
    .from(publication)
    .where(and(eq(publication.petitionId, petitionId), isNull(publication.takenBackAt)))
  return rows.length > 0
}

/** The covered text and answer of a petition, for whoever may read them. */
export const coveredText = (ctx: Ctx, id: string): Promise<{ body: string; answer: string | null }> =>
  tx(ctx, async (db) => {
    const [row] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, id))
    return { body: row?.body ?? '', answer: row?.answer ?? null }
  })
