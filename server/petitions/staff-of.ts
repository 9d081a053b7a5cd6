import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { person, roleGrant } from '#db/schema/people.ts'
import { unit, unitLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'

export type StaffMember = { id: string; name: string; title: string }
/** A handler with the office in which they handle. */
export type Assignee = StaffMember & { unitId: string }

const inForce = (today: string) =>
  and(lte(roleGrant.fromOn, today), or(isNull(roleGrant.toOn), sql`${roleGrant.toOn} >= ${today}`))

/**
 * Handlers of this unit and of the departments directly under it today: who may be given the work. A
 * committee works through its departments; what lies further down is not its own work.
 */
export async function assigneesOf(db: Tx, unitId: string, today: string): Promise<Assignee[]> {
  const found = await db
    .select({ id: person.id, name: person.name, title: person.title, unitId: roleGrant.unitId })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(
      and(
        or(eq(unit.id, unitId), and(eq(unit.parentId, unitId), eq(unit.kind, 'department'))),
        eq(roleGrant.role, 'unit_handler'),
        or(isNull(unit.validTo), sql`${unit.validTo} >= ${today}`),
        inForce(today),
      ),
    )
    .orderBy(asc(person.name))
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Handlers of one office today. */
export async function handlersOfUnit(db: Tx, unitId: string, today: string): Promise<Assignee[]> {
  return (await handlersEverywhere(db, today, eq(roleGrant.unitId, unitId))) as Assignee[]
}

/** Handlers of every office today, each once: anybody of them can help with a petition. */
export async function handlersEverywhere(db: Tx, today: string, more?: SQL): Promise<Assignee[]> {
  const found = await db
    .select({ id: person.id, name: person.name, title: person.title, unitId: roleGrant.unitId })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .where(and(eq(roleGrant.role, 'unit_handler'), inForce(today), more))
    .orderBy(asc(person.name))
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Who heads this very unit today. */
export async function ownHeadsOf(db: Tx, unitId: string, today: string): Promise<string[]> {
  const found = await db
    .selectDistinct({ id: roleGrant.personId })
    .from(roleGrant)
    .where(
      and(eq(roleGrant.unitId, unitId), inArray(roleGrant.role, ['unit_head', 'gov_head']), inForce(today)),
    )
  return found.map(({ id }) => id)
}

/** Heads of this unit and of those above it today: who may answer for the work. */
export async function headsOf(db: Tx, unitId: string, today: string): Promise<StaffMember[]> {
  return db
    .selectDistinct({ id: person.id, name: person.name, title: person.title })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .innerJoin(unitLineage, eq(unitLineage.ancestorId, roleGrant.unitId))
    .where(
      and(eq(unitLineage.unitId, unitId), inArray(roleGrant.role, ['unit_head', 'gov_head']), inForce(today)),
    )
    .orderBy(asc(person.name))
}

/** Everybody with a role in this unit or one below it today, each once with an office of theirs. */
export function staffUnder(
  db: Tx,
  unitId: string,
  today: string,
): Promise<(StaffMember & { unit: string })[]> {
  return db
    .selectDistinctOn([person.name, person.id], {
      ...{ id: person.id, name: person.name, title: person.title, unit: unit.shortName },
    })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .innerJoin(unitLineage, eq(unitLineage.unitId, unit.id))
    .where(and(eq(unitLineage.ancestorId, unitId), inForce(today)))
    .orderBy(asc(person.name), person.id)
}
