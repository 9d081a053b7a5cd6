import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { Target } from '#domain/petitions/offering.ts'
import type { Day } from '#lib/dates.ts'

/** An office that may be asked; `own`: the office that received the petition, or a department of it. */
export type OpenTarget = { id: string; name: string; receives: boolean; own: boolean }

const standsOn = (today: Day) =>
  sql`${unit.validFrom} <= ${today} and (${unit.validTo} is null or ${unit.validTo} >= ${today})`
const ownOf = (row: PetitionRow) =>
  sql<boolean>`(${unit.id} = ${row.unitId} or (${unit.kind} = 'department' and ${unit.parentId} = ${row.unitId})) is true`

/** Who has the petition in hand: where an offer inside the office starts from. */
export const handOf = (row: PetitionRow): string => row.handlingUnitId ?? row.unitId

/**
 * Offices of today that may be asked to take a petition over: those that receive petitions, and the
 * departments of one's own office and of the governments above it. A department of another commune is
 * reached through its commune.
 */
export async function offerTargets(db: Tx, row: PetitionRow, today: Day): Promise<OpenTarget[]> {
  const parentIsAbove = sql`exists (select 1 from unit_lineage l where l.unit_id = ${row.unitId} and l.ancestor_id = ${unit.parentId})`
  const found = await targetsWhere(db, row, today, sql`(${unit.kind} = 'department' and ${parentIsAbove})`)
  return found.filter(({ id }) => id !== handOf(row))
}

/**
 * Offices of today that the superior may name: those below it that receive petitions, its own
 * departments, those of the office that has the petition now, and that office itself.
 */
export async function decideTargets(
  db: Tx,
  row: PetitionRow,
  superiorId: string,
  today: Day,
): Promise<OpenTarget[]> {
  const below = sql`exists (select 1 from unit_lineage l where l.unit_id = ${unit.id} and l.ancestor_id = ${superiorId})`
  const department = sql`(${unit.kind} = 'department' and ${unit.parentId} in (${row.unitId}, ${superiorId}))`
  return targetsWhere(db, row, today, sql`(${department} or ${unit.id} = ${handOf(row)})`, below)
}

const targetsWhere = (db: Tx, row: PetitionRow, today: Day, part: SQL, within?: SQL): Promise<OpenTarget[]> =>
  db
    .select({ id: unit.id, name: unit.name, receives: unit.receives, own: ownOf(row) })
    .from(unit)
    .where(and(standsOn(today), or(eq(unit.receives, true), part), within))
    .orderBy(sql`${ownOf(row)} desc`, desc(unit.receives), asc(unit.name))

/** The office of this id as it stands, ended or not, with who carries on. */
export async function targetOf(db: Tx, id: string): Promise<Target | undefined> {
  const next = alias(unit, 'next')
  const [found] = await db
    .select({ id: unit.id, name: unit.name, validTo: unit.validTo, successor: next.name })
    .from(unit)
    .leftJoin(next, eq(next.id, unit.successorId))
    .where(eq(unit.id, id))
  return found
}

/** The nearest government of today that is, or stands above, every one of these offices. */
export async function commonSuperior(
  db: Tx,
  unitIds: readonly string[],
  today: Day,
): Promise<{ id: string; name: string } | undefined> {
  const ids = sql`json_array_elements_text(${JSON.stringify([...new Set(unitIds)])}::json)`
  const [nearest] = await db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      and(
        eq(unit.kind, 'government'),
        standsOn(today),
        sql`not exists (select 1 from ${ids} as one where not exists (
          select 1 from unit_lineage l where l.unit_id = one::uuid and l.ancestor_id = ${unit.id}))`,
      ),
    )
    .orderBy(sql`(select count(*) from unit_lineage up where up.unit_id = ${unit.id}) desc`)
    .limit(1)
  return nearest
}
