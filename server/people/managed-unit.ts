import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { can, type Permission, type Place, plainPlace } from '#domain/people/permissions.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type UnitRow = typeof unit.$inferSelect

/**
 * Lock, then may, for acts on an office and its people.
 * @throws NotFound absent, or not this actor's to manage
 */
export async function lockManagedUnit(
  db: Tx,
  ctx: Ctx,
  unitId: string,
  permission: Permission,
): Promise<UnitRow> {
  if (!isId(unitId)) throw new NotFound()
  const [row] = await db.select().from(unit).where(eq(unit.id, unitId)).for('update')
  if (!row || !can(ctx.actor, permission, await placeOfUnit(db, unitId))) throw new NotFound()
  return row
}

async function placeOfUnit(db: Tx, unitId: string): Promise<Place> {
  const rows = await db.execute<{ id: string }>(
    sql`select ancestor_id as id from unit_lineage where unit_id = ${unitId}`,
  )
  const unitLineage = rows.map((row) => row.id)
  return { ...plainPlace, unitIds: [unitId], unitLineage, areaLineage: [], assigneeId: null }
}
