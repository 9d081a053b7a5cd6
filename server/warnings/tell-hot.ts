import { and, isNull, sql } from 'drizzle-orm'
import { warningFlag } from '#db/schema/warnings.ts'
import type { Tx } from '#db/tx.ts'
import { fieldWord } from '#domain/petitions/words.ts'
import { type Hot, hotNews } from '#domain/warnings/sentence.ts'
import type { Ctx } from '#server/context.ts'
import { insertNotices } from '#server/notices/write-rows.ts'

type Told = { unit_id: string; people: string[]; hot: (Hot & { label: string | null })[] }

/**
 * Tells each of those who watch a place once, in their own pages, which places and fields in it became hot; the head hears
 * of it as the Front does.
 */
export async function tellHot(db: Tx, ctx: Ctx): Promise<void> {
  const untold = await db
    .update(warningFlag)
    .set({ toldAt: ctx.at })
    .where(and(isNull(warningFlag.toldAt), isNull(warningFlag.endedAt), isNull(warningFlag.petitionId)))
    .returning({ id: warningFlag.id })
  if (untold.length === 0) return
  const ids = JSON.stringify(untold.map(({ id }) => id))
  const told = await db.execute<Told>(sql`select unit_id, people, hot from acl.hot_audience(
    array(select value::uuid from json_array_elements_text(${ids}::json)))`)
  for (const { unit_id: unitId, people, hot } of told) {
    const named = hot.map(({ label, ...one }) => ({
      ...one,
      field: fieldWord({ field: one.field, fieldLabel: label }),
    }))
    await insertNotices(db, ctx, {
      petition: { id: null, unitId },
      eventId: null,
      values: { lines: hotNews(named) },
      addressed: people.map((personId) => ({ key: 'warning.hot', personId, channel: 'app' })),
    })
  }
}
