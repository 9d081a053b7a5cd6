import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { petition } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { can, type Permission, type Place } from '#domain/people/permissions.ts'
import { refusalWhileOffered } from '#domain/petitions/offering.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { openOfferOf } from '#server/petitions/hops-of.ts'
import { refuseWhileJoint } from '#server/petitions/merged.ts'

/** The petition if the actor may see that it exists; the policies decide. */
export async function findRow(db: Tx, number: string): Promise<PetitionRow | undefined> {
  const [row] = await db.select().from(petition).where(eq(petition.number, number))
  return row
}

/** Where the petition stands in the trees of offices and areas, for `can()`. */
export async function placeOf(db: Tx, row: PetitionRow): Promise<Place> {
  const units = [row.unitId, row.handlingUnitId ?? row.unitId]
  const seenBy = [row.offeredUnitId, row.originUnitId].filter((id) => id !== null)
  const offered = row.offeredUnitId ? [row.offeredUnitId] : []
  const lineage = (
    ids: string[],
  ) => sql`(select coalesce(json_agg(distinct ancestor_id), '[]') from unit_lineage
    where unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json)))`
  const [found] = await db.execute<{
    units: string[]
    seen: string[]
    offered: string[]
    areas: string[]
    members: string[]
    collaborators: string[]
    standIns: string[]
    given: string[]
  }>(sql`
    select ${lineage(units)} as units, ${lineage(seenBy)} as seen,
      ${lineage(offered)} as offered,
      (select coalesce(json_agg(ancestor_code), '[]') from area_lineage where code = ${row.areaCode}) as areas,
      (select coalesce(json_agg(person_id), '[]') from petition_member
        where petition_id = ${row.id} and ended_at is null and person_id is not null) as members,
      (select coalesce(json_agg(person_id), '[]') from petition_member
        where petition_id = ${row.id} and ended_at is null and person_id is not null and role = 'collaborator') as collaborators,
      (select coalesce(json_agg(stand_in_id), '[]') from acl.standing() where person_id = ${row.assigneeId}::uuid) as "standIns",
      (select coalesce(json_agg(distinct unit_id), '[]') from acl.given() where petition_id = ${row.id}) as given`)
  return {
    unitIds: units,
    unitLineage: found?.units ?? [],
    areaLineage: found?.areas ?? [],
    assigneeId: row.assigneeId,
    seenBy,
    seenLineage: found?.seen ?? [],
    offeredTo: { unitIds: offered, unitLineage: found?.offered ?? [] },
    memberIds: found?.members ?? [],
    collaboratorIds: found?.collaborators ?? [],
    standInIds: found?.standIns ?? [],
    givenTo: found?.given ?? [],
    restricted: row.restricted,
    concernsPersonId: row.concernsPersonId,
    concernsUnitId: row.concernsUnitId,
  }
}

/** The petition is not there for this actor: absent and out of scope give the same answer. */
export class NotFound extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}

/**
 * Lock, then may: the first two steps of every decision of staff. Any of the permissions is enough.
 * Nobody decides anything about a petition that waits for another office to take it; only a lost code is
 * replaced all the same.
 * @throws NotFound out of scope or absent
 * @throws Refusal may.not when the petition is seen but this is for another role
 * @throws Refusal transfer.waiting while it is offered to another office
 * @throws Refusal merge.joint when the work is done in the petition that it is settled together with
 */
export async function lockForDecision(
  db: Tx,
  ctx: Ctx,
  number: string,
  ...permissions: [Permission, ...Permission[]]
): Promise<{ row: PetitionRow; place: Place }> {
  const [row] = await db.select().from(petition).where(eq(petition.number, number)).for('update')
  if (!row) throw new NotFound()
  const place = await placeOf(db, row)
  if (!permissions.some((one) => can(ctx.actor, one, place))) throw refusalByRole(ctx, place)
  if (!permissions.includes('petition.replace-code')) await refuseWhileOffered(db, row)
  if (permissions.every((one) => together.includes(one))) await refuseWhileJoint(db, row)
  return { row, place }
}

/** What is done once for all letters that are settled together. */
const together: Permission[] = [
  'petition.assign',
  'petition.progress',
  'petition.draft',
  'petition.approve',
  'petition.issue',
  'petition.pause',
  'petition.extend',
]

/** @throws Refusal transfer.waiting */
export async function refuseWhileOffered(db: Tx, row: PetitionRow): Promise<void> {
  const offer = await openOfferOf(db, row)
  if (offer) throw refusalWhileOffered(offer)
}

/** Seen, but for another role; or not there at all for this actor. */
export function refusalByRole(ctx: Ctx, place: Place): Error {
  if (!can(ctx.actor, 'petition.read', place)) return new NotFound()
  return new Refusal(
    'may.not',
    'Việc này do người có vai trò khác làm. Hỏi thủ trưởng đơn vị hoặc quản trị để được cấp vai trò.',
  )
}

/** Writes the change and counts the version up; returns the row as it now stands. */
export async function changeRow(
  db: Tx,
  row: PetitionRow,
  change: Partial<typeof petition.$inferInsert>,
): Promise<PetitionRow> {
  const [changed] = await db
    .update(petition)
    .set({ ...change, version: row.version + 1 })
    .where(eq(petition.id, row.id))
    .returning()
  if (!changed) throw new NotFound()
  return changed
}

/** The columns of a table by name alone, for rows that come out of a function and not of the table. */
export const byName = (table: PgTable) =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [
      key,
      sql`${sql.identifier(column.name)}`.mapWith(column),
    ]),
  )
