import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { watchList } from '#db/schema/watch-lists.ts'
import { type Tx, tx } from '#db/tx.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import {
  type MakeList,
  refusalOfTakenName,
  refusalToCover,
  refusalToGive,
  refusalToKeep,
} from '#domain/watch-lists/watch-list.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { personOf } from '#server/reception/desk.ts'
import { keepsFor, recordList, refuseBoard, refuseOutside } from './list-row.ts'

/** A new list of the actor, in the name of one of their bodies. @returns its id */
export function makeList(ctx: Ctx, input: MakeList): Promise<string> {
  return tx(ctx, async (db) => {
    if (keepsFor(ctx).length === 0) {
      throw new Refusal(
        'may.not',
        'Danh sách theo dõi dành cho người giám sát và người đứng đầu. Hỏi quản trị để được cấp vai trò.',
      )
    }
    const kept = await countKept(db, personOf(ctx))
    if (!keepsFor(ctx).some(({ unitId }) => unitId === input.unitId)) {
      throw fieldRefusal(
        'watchList.body',
        'unitId',
        'Ông/bà không làm ở cơ quan, tổ chức này. Chọn nơi mình đang làm.',
      )
    }
    const refusal =
      refusalToKeep(kept) ?? refusalToCover(input.kind, input) ?? refusalToGive(input.kind, input.givenTo)
    if (refusal) throw refusal
    await refuseOutside(db, ctx, input.areaCode)
    await refuseBoard(db, ctx, input.unitId, input.givenTo)
    const id = newId()
    const made = await db
      .insert(watchList)
      .values({
        ...{ id, personId: personOf(ctx), unitId: input.unitId, kind: input.kind },
        ...{ ...columnsOf(input), at: ctx.at, changedAt: ctx.at },
      })
      .onConflictDoNothing()
      .returning({ id: watchList.id })
    if (made.length === 0) throw refusalOfTakenName(input.name)
    await recordList(db, ctx, id, 'make')
    return id
  })
}

/** One after the other for one person, so that two at once do not make one too many. */
async function countKept(db: Tx, personId: string): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`watch_list ${personId}`}, 0))`)
  const [found] = await db
    .select({ n: count() })
    .from(watchList)
    .where(and(eq(watchList.personId, personId), isNull(watchList.endedAt)))
  return found?.n ?? 0
}

type Covers = Pick<MakeList, 'name' | 'shared' | 'areaCode' | 'field' | 'officeId' | 'headId' | 'givenTo'>
export const columnsOf = (it: Covers) => ({
  ...{ name: it.name, shared: it.shared, areaCode: it.areaCode || null, field: it.field || null },
  ...{ officeId: it.officeId || null, headId: it.headId || null, givenTo: it.givenTo || null },
})
