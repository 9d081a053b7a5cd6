import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import type { ListRow } from './list-row.ts'

/**
 * Tells a board, in its pages, that it was given something to supervise. Whoever has not looked since they were last told is
 * told no more: a list that is filled in one sitting is one piece of news.
 */
export async function tellBoard(db: Tx, ctx: Ctx, list: Pick<ListRow, 'id' | 'unitId'>): Promise<void> {
  const people = await db.execute<{ person_id: string; unit_id: string }>(
    sql`select person_id, unit_id from acl.board_people(${list.id}::uuid, true)`,
  )
  const [first] = people
  if (!first) return
  const [giver] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, list.unitId))
  await insertNotices(db, ctx, {
    petition: { id: null, unitId: first.unit_id },
    eventId: null,
    values: { unit: giver?.name ?? '' },
    addressed: people.map(({ person_id: personId }) => ({ key: 'board.given', personId, channel: 'app' })),
  })
}
