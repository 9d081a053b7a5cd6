import { eq, sql } from 'drizzle-orm'
import { dataRequest, dataRestriction } from '#db/schema/privacy.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type DecideData, refusalToDecide } from '#domain/privacy/data-request.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { askedPetition, type DataRequestRow, lockDataRequest } from '#server/privacy/data-requests.ts'

/**
 * Answers a request about data, once; what was asked for is done in the same breath: the sender's name and
 * ways to reach them are corrected, or the use of the data restricted.
 * @throws NotFound · Refusal data.closed, data.result, data.article
 */
export function decideDataRequest(ctx: Ctx, id: string, input: DecideData): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDataRequest(db, ctx, id)
    const refusal = refusalToDecide(row, input)
    if (refusal) throw refusal
    if (ctx.actor.kind !== 'person') throw new NotFound()
    const about = await askedPetition(db, row)
    if (row.kind === 'correct' && input.result === 'done') {
      await db.execute(sql`select acl.correct_sender(${row.id}::uuid)`)
    }
    if (restricts(row, input)) await restrict(db, ctx, row)
    const { result, article, reply } = input
    await db
      .update(dataRequest)
      .set({ result, article, reply, decidedAt: ctx.at, decidedBy: ctx.actor.personId })
      .where(eq(dataRequest.id, row.id))
    await record(db, ctx, { type: 'data.decided', petition: about, payload: { kind: row.kind, result } })
  })
}

const restricts = ({ kind }: DataRequestRow, { result }: DecideData): boolean =>
  result === 'restricted' || (kind === 'restrict' && result === 'done')

/** Asked twice, restricted once. */
const restrict = (db: Tx, ctx: Ctx, row: DataRequestRow): Promise<unknown> =>
  db
    .insert(dataRestriction)
    .values({ petitionId: row.petitionId, requestId: row.id, at: ctx.at })
    .onConflictDoNothing()
