import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { areaLineage } from '#db/schema/places.ts'
import { watchList } from '#db/schema/watch-lists.ts'
import type { Tx } from '#db/tx.ts'
import { table } from '#domain/people/permissions.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { ListAct } from '#domain/watch-lists/words.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

export type ListRow = typeof watchList.$inferSelect

/** The bodies in whose name the actor keeps lists, with their areas. */
export const keepsFor = ({ actor }: Ctx): { unitId: string; areaCode: string }[] =>
  actor.kind === 'person'
    ? actor.grants.flatMap(({ role, unitId, areaCode }) =>
        areaCode && table[role]['watch-list.keep'] === 'area' ? [{ unitId, areaCode }] : [],
      )
    : []

/** The actor's own lists and those that others of their bodies share: what the policies say once more. */
export function listsWithin(ctx: Ctx): SQL {
  const units = keepsFor(ctx).map(({ unitId }) => unitId)
  if (units.length === 0) return sql`false`
  const own = eq(watchList.personId, personOf(ctx))
  const bodies = sql`${watchList.unitId} in (select value::uuid from json_array_elements_text(${JSON.stringify(units)}::json))`
  return sql`(${and(bodies, isNull(watchList.endedAt), or(own, eq(watchList.shared, true)))})`
}

/** The list where the actor reads it. @throws NotFound */
export async function seenList(db: Tx, ctx: Ctx, id: string): Promise<ListRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(watchList)
    .where(and(eq(watchList.id, id), listsWithin(ctx)))
  if (!row) throw new NotFound()
  return row
}

export const ownsList = (ctx: Ctx, { personId }: Pick<ListRow, 'personId'>): boolean =>
  ctx.actor.kind === 'person' && ctx.actor.personId === personId

/** The list, locked for its owner: one change at a time. @throws NotFound, Refusal may.not */
export async function lockList(db: Tx, ctx: Ctx, id: string): Promise<ListRow> {
  const seen = await seenList(db, ctx, id)
  if (!ownsList(ctx, seen)) {
    throw new Refusal(
      'may.not',
      'Danh sách này của người khác trong cơ quan, chỉ xem được. Lập danh sách của mình nếu cần sửa.',
    )
  }
  const [row] = await db
    .select()
    .from(watchList)
    .where(and(eq(watchList.id, id), listsWithin(ctx)))
    .for('update')
  if (!row) throw new NotFound()
  return row
}

/** A list covers a place within the areas of its keeper, so that it says nothing of what they do not watch. */
export async function refuseOutside(db: Tx, ctx: Ctx, areaCode: string): Promise<void> {
  if (!areaCode) return
  const own = JSON.stringify(keepsFor(ctx).map((one) => one.areaCode))
  const [inside] = await db
    .select({ one: sql`1` })
    .from(areaLineage)
    .where(
      and(
        eq(areaLineage.code, areaCode),
        sql`${areaLineage.ancestorCode} in (select value from json_array_elements_text(${own}::json))`,
      ),
    )
    .limit(1)
  if (inside) return
  throw fieldRefusal(
    'watchList.area',
    'areaCode',
    'Nơi này ngoài địa bàn của ông/bà. Chọn lại trong danh sách.',
  )
}

/** The boards that a list of this body may be given to, by name. */
export async function boardsToGive(
  db: Tx,
  ctx: Ctx,
  unitId?: string,
): Promise<{ value: string; label: string }[]> {
  if (unitId && !givesFor(ctx, unitId)) return []
  return [
    ...(await db.execute<{ value: string; label: string }>(
      sql`select unit_id as value, name as label from acl.boards_to_give() order by name`,
    )),
  ]
}

const givesFor = ({ actor }: Ctx, unitId: string): boolean =>
  actor.kind === 'person' &&
  actor.grants.some((one) => one.unitId === unitId && table[one.role]['watch-list.give'] === 'area')

/** A list is given to a board of the body's own place, by who may give it. */
export async function refuseBoard(db: Tx, ctx: Ctx, unitId: string, givenTo: string): Promise<void> {
  if (!givenTo) return
  const boards = await boardsToGive(db, ctx, unitId)
  if (boards.some(({ value }) => value === givenTo)) return
  throw fieldRefusal(
    'watchList.board',
    'givenTo',
    'Ban này ngoài địa bàn, hoặc danh sách này không giao được. Chọn lại, hoặc để trống.',
  )
}

export async function recordList(db: Tx, ctx: Ctx, listId: string, act: ListAct): Promise<void> {
  await record(db, ctx, { type: 'watch-list.step', payload: { listId, act }, title: await titleOf(db, ctx) })
}
