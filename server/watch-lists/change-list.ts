import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { watchItem, watchList } from '#db/schema/watch-lists.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import {
  type ChangeList,
  refusalOfTakenName,
  refusalToCover,
  refusalToGive,
} from '#domain/watch-lists/watch-list.ts'
import type { Ctx } from '#server/context.ts'
import { lockList, recordList, refuseBoard, refuseOutside } from './list-row.ts'
import { columnsOf } from './make-list.ts'
import { tellBoard } from './tell-board.ts'

/** Another name, another rule, shared or not. */
export function changeList(ctx: Ctx, id: string, { version, ...input }: ChangeList): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockList(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalToCover(row.kind, input) ?? refusalToGive(row.kind, input.givenTo)
    if (refusal) throw refusal
    await refuseOutside(db, ctx, input.areaCode)
    await refuseBoard(db, ctx, row.unitId, input.givenTo)
    const [taken] = await db
      .select({ id: watchList.id })
      .from(watchList)
      .where(
        and(
          eq(watchList.personId, row.personId),
          eq(watchList.name, input.name),
          ne(watchList.id, id),
          isNull(watchList.endedAt),
        ),
      )
    if (taken) throw refusalOfTakenName(input.name)
    await db
      .update(watchList)
      .set({ ...columnsOf(input), changedAt: ctx.at, version: row.version + 1 })
      .where(eq(watchList.id, id))
    await recordList(db, ctx, id, 'change')
    if (!input.givenTo || input.givenTo === row.givenTo) return
    const [held] = await db.select({ one: sql`1` }).from(watchItem).where(eq(watchItem.listId, id)).limit(1)
    if (held) await tellBoard(db, ctx, row)
  })
}

/** The list is let go of; what stood in it is not touched. */
export function endList(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockList(db, ctx, id)
    sameVersion(row, version)
    await db
      .update(watchList)
      .set({ endedAt: ctx.at, changedAt: ctx.at, version: row.version + 1 })
      .where(eq(watchList.id, id))
    await recordList(db, ctx, id, 'end')
  })
}
