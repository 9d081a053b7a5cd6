import { and, eq, sql } from 'drizzle-orm'
import { breach, reading } from '#db/schema/privacy.ts'
import { type Tx, tx } from '#db/tx.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { unitsWithin } from '#server/privacy/units-within.ts'

/** Notes that this person opened this petition today; the second time today it changes nothing. */
export async function noteReading(db: Tx, ctx: Ctx, petitionId: string, masked: boolean): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  await db
    .insert(reading)
    .values({
      ...{ petitionId, personId: ctx.actor.personId, onDay: dayOf(ctx.at), at: ctx.at },
      masked: masked ? 'yes' : 'no',
    })
    .onConflictDoNothing()
}

export type ReadingLine = { day: Day; name: string; title: string; number: string; masked: boolean }

/** Days before an incident was found out that are looked at, and rows that one file carries. */
export const daysBefore = 30
const most = 50_000

/**
 * Who opened which petition of the office in the days before an incident was found out and since: what the
 * inquiry starts from. @throws NotFound
 */
export function readingsAround(ctx: Ctx, breachId: string): Promise<ReadingLine[]> {
  return tx(ctx, async (db) => {
    if (!isId(breachId)) throw new NotFound()
    const [found] = await db
      .select()
      .from(breach)
      .where(and(eq(breach.id, breachId), unitsWithin(ctx.actor, 'privacy.read', breach.unitId)))
    if (!found) throw new NotFound()
    const from = addDays(dayOf(found.foundAt), -daysBefore)
    const to = dayOf(found.closedAt ?? ctx.at)
    const read = sql`acl.readings(${found.unitId}::uuid, ${from}::date, ${to}::date, ${most})`
    const rows = await db.execute<Omit<ReadingLine, 'masked'> & { masked: string }>(
      sql`select r.on_day::text as day, p.name, p.title, r.number, r.masked from ${read} r join person p on p.id = r.person_id`,
    )
    return rows.map((row) => ({ ...row, masked: row.masked === 'yes' }))
  })
}
