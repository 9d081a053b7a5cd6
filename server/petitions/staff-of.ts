import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { person, roleGrant } from '#db/schema/people.ts'
import { unitLineage } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'

export type StaffMember = { id: string; name: string; title: string }

const inForce = (today: string) =>
  and(lte(roleGrant.fromOn, today), or(isNull(roleGrant.toOn), sql`${roleGrant.toOn} >= ${today}`))

/** Handlers and heads who hold a role in this unit today: who may be given the work. */
export async function assigneesOf(db: Tx, unitId: string, today: string): Promise<StaffMember[]> {
  return db
    .selectDistinct({ id: person.id, name: person.name, title: person.title })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .where(and(eq(roleGrant.unitId, unitId), eq(roleGrant.role, 'unit_handler'), inForce(today)))
    .orderBy(asc(person.name))
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
