import { and, asc, eq, exists, gt, gte, inArray, lt, not } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { petition } from '#db/schema/petitions.ts'
import { transfer } from '#db/schema/transfers.ts'
import { type Tx, tx } from '#db/tx.ts'
import { transitions } from '#domain/petitions/lifecycle.ts'
import { openHop } from '#domain/petitions/offering.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { askedIn, hopsOf } from '#server/petitions/hops-of.ts'

const BATCH = 100

/**
 * Tells the heads of the office that was asked, and the giver, of an offer that nobody answered in time:
 * once for each offer. Runs as the job 'remind-offers'.
 * @param after the last petition of the batch before
 * @returns the last petition looked at; undefined when there are no more
 */
export function remindOffers(ctx: Ctx, after?: string): Promise<string | undefined> {
  return tx(ctx, async (db) => {
    const late = await unanswered(db, ctx, after)
    for (const row of late) {
      const hop = openHop(await hopsOf(db, row.id))
      if (!hop) continue
      await record(db, ctx, {
        type: 'petition.offer-late',
        petition: row,
        payload: { hop: hop.hop, to: askedIn(hop), dueOn: hop.dueOn },
        due: hop.dueOn,
      })
    }
    return late.at(-1)?.id
  })
}

async function unanswered(db: Tx, ctx: Ctx, after?: string) {
  const reminded = db
    .select({ id: notice.id })
    .from(notice)
    .where(
      and(
        eq(notice.petitionId, petition.id),
        eq(notice.key, 'staff.transferLate'),
        gte(notice.at, transfer.at),
      ),
    )
  const rows = await db
    .select({ row: petition })
    .from(petition)
    .innerJoin(transfer, eq(transfer.petitionId, petition.id))
    .where(
      and(
        inArray(petition.state, transitions.offer.from),
        inArray(transfer.state, ['waiting', 'superior']),
        lt(transfer.dueOn, dayOf(ctx.at)),
        not(exists(reminded)),
        after ? gt(petition.id, after) : undefined,
      ),
    )
    .orderBy(asc(petition.id))
    .limit(BATCH)
  return rows.map(({ row }) => row)
}
