import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { unit, unitLineage } from '#db/schema/places.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { receptionVisit } from '#db/schema/reception-visits.ts'
import type { Tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import { can, type Permission, type Place, plainPlace, table } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type SittingRow = typeof receptionSitting.$inferSelect
export type VisitRow = typeof receptionVisit.$inferSelect
type ReceptionPermission = Extract<Permission, `reception.${string}`>

const refusalByRole = () =>
  new Refusal(
    'may.not',
    'Việc này do người có vai trò khác ở nơi tiếp công dân làm. Hỏi thủ trưởng đơn vị hoặc quản trị để được cấp vai trò.',
  )

/** Offices in which a role of this person itself gives the permission. */
const unitsOf = (actor: Actor, permission: ReceptionPermission): string[] =>
  actor.kind === 'person'
    ? actor.grants.filter(({ role }) => table[role][permission]).map(({ unitId }) => unitId)
    : []

/**
 * The office at whose desk this person works; of several the government.
 * @throws Refusal for everybody without one
 */
export async function deskUnit(db: Tx, { actor }: Ctx, permission: ReceptionPermission): Promise<string> {
  const units = unitsOf(actor, permission)
  if (units.length === 0) throw refusalByRole()
  const [found] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(inArray(unit.id, units))
    .orderBy(sql`${unit.kind} <> 'government'`, asc(unit.id))
    .limit(1)
  if (!found) throw refusalByRole()
  return found.id
}

/** Where an office stands, for `can()`. */
export async function placeOfUnit(db: Tx, unitId: string): Promise<Place> {
  const above = await db
    .select({ id: unitLineage.ancestorId })
    .from(unitLineage)
    .where(eq(unitLineage.unitId, unitId))
  return {
    ...plainPlace,
    unitIds: [unitId],
    unitLineage: above.map(({ id }) => id),
    areaLineage: [],
    assigneeId: null,
  }
}

/** @throws NotFound for who does not read there; Refusal for who reads and may not do this. */
export async function mayThere(
  db: Tx,
  ctx: Ctx,
  unitId: string,
  ...permissions: [ReceptionPermission, ...ReceptionPermission[]]
): Promise<void> {
  const place = await placeOfUnit(db, unitId)
  if (permissions.some((one) => can(ctx.actor, one, place))) return
  throw can(ctx.actor, 'reception.read', place) ? refusalByRole() : new NotFound()
}

/** Entries of the offices that the actor reads, as a condition: the same that the policies say. */
export function visitsWithin(actor: Actor): SQL {
  if (actor.kind !== 'person') return sql`false`
  const within = (permission: 'reception.read' | 'restricted.read') =>
    unitCondition(actor.grants, permission, sql`${receptionVisit.unitId}`)
  return sql`(${within('reception.read')} and (not ${receptionVisit.restricted} or ${within('restricted.read')}))`
}

/** The same of sittings. */
export const sittingsWithin = (actor: Actor): SQL =>
  actor.kind === 'person'
    ? unitCondition(actor.grants, 'reception.read', sql`${receptionSitting.unitId}`)
    : sql`false`

type Grants = Extract<Actor, { kind: 'person' }>['grants']

function unitCondition(grants: Grants, permission: Permission, column: SQL): SQL {
  const parts = grants.flatMap(({ role, unitId }) => {
    const scope = table[role][permission]
    if (scope === 'unit') return [sql`${column} = ${unitId}`]
    if (scope !== 'tree') return []
    return [
      sql`${column} in (select ${unitLineage.unitId} from ${unitLineage} where ${unitLineage.ancestorId} = ${unitId})`,
    ]
  })
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
}

/** The sitting, locked. @throws NotFound */
export async function lockSitting(
  db: Tx,
  ctx: Ctx,
  id: string,
  ...permissions: [ReceptionPermission, ...ReceptionPermission[]]
): Promise<SittingRow> {
  if (!isId(id)) throw new NotFound()
  const [seen] = await db
    .select({ unitId: receptionSitting.unitId })
    .from(receptionSitting)
    .where(eq(receptionSitting.id, id))
  if (!seen) throw new NotFound()
  await mayThere(db, ctx, seen.unitId, ...permissions)
  const [row] = await db.select().from(receptionSitting).where(eq(receptionSitting.id, id)).for('update')
  if (!row) throw new NotFound()
  return row
}

/** The entry, locked by whoever records; the head who concludes reads it. @throws NotFound */
export async function lockVisit(
  db: Tx,
  ctx: Ctx,
  id: string,
  ...permissions: [ReceptionPermission, ...ReceptionPermission[]]
): Promise<VisitRow> {
  if (!isId(id)) throw new NotFound()
  const [seen] = await db.select().from(receptionVisit).where(eq(receptionVisit.id, id))
  if (!seen) throw new NotFound()
  await mayThere(db, ctx, seen.unitId, ...permissions)
  if (!permissions.includes('reception.record')) return seen
  const [row] = await db.select().from(receptionVisit).where(eq(receptionVisit.id, id)).for('update')
  if (!row) throw new NotFound()
  return row
}

/** The office title of the person who acts. */
export async function titleOf(db: Tx, { actor }: Ctx): Promise<string> {
  const personId = actor.kind === 'person' ? actor.personId : null
  const [found] = await db.execute<{ title: string }>(
    sql`select title from person where id = ${personId}::uuid`,
  )
  return found?.title ?? ''
}

/** Who acts, by id. @throws NotFound when it is no person */
export function personOf({ actor }: Ctx): string {
  if (actor.kind !== 'person') throw new NotFound()
  return actor.personId
}

/** Counts the entry up, so that the slower of two is told. */
export async function raiseVisit(db: Tx, visit: VisitRow): Promise<void> {
  await db
    .update(receptionVisit)
    .set({ version: visit.version + 1 })
    .where(eq(receptionVisit.id, visit.id))
}
