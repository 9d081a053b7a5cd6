import { eq } from 'drizzle-orm'
import { dataRequest } from '#db/schema/privacy.ts'
import { tx } from '#db/tx.ts'
import { type ExtendData, refusalToExtendData } from '#domain/privacy/data-request.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { loadRules } from '#server/places/rules.ts'
import { askedPetition, lockDataRequest } from '#server/privacy/data-requests.ts'

/**
 * Puts the answer to a request off, once, with a reason that the sender reads.
 * @throws NotFound · Refusal data.closed, data.extended, data.until
 */
export function extendDataRequest(ctx: Ctx, id: string, input: ExtendData): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDataRequest(db, ctx, id)
    const { limit } = limitFor((await loadRules(db)).limits, 'data.extend', dayOf(row.at))
    const refusal = refusalToExtendData(row, input, limit)
    if (refusal) throw refusal
    const about = await askedPetition(db, row)
    await db
      .update(dataRequest)
      .set({ extendedTo: input.until, extensionReason: input.reason })
      .where(eq(dataRequest.id, row.id))
    const { until } = input
    await record(db, ctx, {
      ...{ type: 'data.extended', petition: about, payload: { kind: row.kind, until }, due: until },
    })
  })
}
