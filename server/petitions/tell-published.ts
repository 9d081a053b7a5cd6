import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { deskValues } from '#server/notices/values.ts'
import { giveOut, valuesFor } from '#server/notices/write-rows.ts'

const BATCH = 50
const key = 'followedAnswer'
type Taken = { petition_id: string; number: string; unit_id: string }

/**
 * Tells those who follow a published petition of its answer when the minute comes at which everybody may read it: each
 * answer once, and none that was taken back before. Runs as the job 'tell-published', every minute.
 * @returns how many answers were told; the caller runs again until none was
 */
export function tellPublished(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const taken = [
      ...(await db.execute<Taken>(
        sql`select petition_id, number, unit_id from acl.take_published_answers(${BATCH})`,
      )),
    ]
    if (means().sms) for (const one of taken) await tell(db, ctx, one)
    return taken.length
  })
}

async function tell(db: Tx, ctx: Ctx, { petition_id, number, unit_id }: Taken): Promise<void> {
  const [office] = await db.select().from(unit).where(eq(unit.id, unit_id))
  const payload = valuesFor(key, { number, ...deskValues(office) })
  const rows = await db.execute<{ id: string }>(
    sql`select acl.tell_of_published_answer(${petition_id}::uuid, ${JSON.stringify(payload)}::text::jsonb) as id`,
  )
  await giveOut(
    db,
    ctx,
    rows.map(({ id }) => ({ id, key })),
  )
}
