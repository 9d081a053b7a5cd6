import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { person, roleGrant } from '#db/schema/people.ts'
import { absence } from '#db/schema/work.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Away } from '#domain/people/absence.ts'
import type { Person } from '#domain/people/actor.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

const standIn = alias(person, 'stand_in')

export type AbsenceLine = {
  id: string
  personId: string
  name: string
  title: string
  fromOn: Day
  toOn: Day
  standIn: string | null
}

/** Absences that are not over and not taken back, nearest first: of one person, or of these. */
async function coming(db: Tx, today: Day, of: ReturnType<typeof sql>): Promise<AbsenceLine[]> {
  return db
    .select({
      id: absence.id,
      personId: absence.personId,
      name: person.name,
      title: person.title,
      fromOn: absence.fromOn,
      toOn: absence.toOn,
      standIn: standIn.title,
    })
    .from(absence)
    .innerJoin(person, eq(person.id, absence.personId))
    .leftJoin(standIn, eq(standIn.id, absence.standInId))
    .where(and(of, isNull(absence.endedAt), gte(absence.toOn, today)))
    .orderBy(asc(absence.fromOn), asc(person.name))
}

/** Who is away today, until when, and who stands in: asked before work is given. */
export async function awayOn(db: Tx, today: Day): Promise<Away[]> {
  const now = await coming(db, today, sql`${absence.fromOn} <= ${today}`)
  return now.map(({ personId, title, toOn, standIn }) => ({ id: personId, title, until: toOn, standIn }))
}

export type Colleague = { id: string; name: string; title: string; away: { fromOn: Day; toOn: Day }[] }

/**
 * Who can stand in for somebody: whoever holds the same role in the same office today. Only then do they
 * reach what the other handles.
 */
export async function colleaguesOf(db: Tx, personId: string, today: Day): Promise<Colleague[]> {
  const other = alias(roleGrant, 'other')
  const inForce = (grant: typeof roleGrant | typeof other) =>
    and(lte(grant.fromOn, today), sql`(${grant.toOn} is null or ${grant.toOn} >= ${today})`)
  const found = await db
    .selectDistinct({ id: person.id, name: person.name, title: person.title })
    .from(roleGrant)
    .innerJoin(other, and(eq(other.unitId, roleGrant.unitId), eq(other.role, roleGrant.role)))
    .innerJoin(person, eq(person.id, other.personId))
    .where(
      and(
        eq(roleGrant.personId, personId),
        sql`${other.personId} <> ${personId}`,
        inForce(roleGrant),
        inForce(other),
      ),
    )
    .orderBy(asc(person.name))
  const away = await coming(db, today, sql`true`)
  return found.map((one) => ({ ...one, away: away.filter(({ personId }) => personId === one.id) }))
}

/** People whose office's work this person gives out: for them a head may write down days away. */
export async function peopleLed(db: Tx): Promise<{ id: string; name: string; title: string }[]> {
  return db
    .selectDistinct({ id: person.id, name: person.name, title: person.title })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .where(
      sql`${roleGrant.unitId} in (select acl.units('petition.assign')) and ${roleGrant.fromOn} <= acl.today()
        and (${roleGrant.toOn} is null or ${roleGrant.toOn} >= acl.today())`,
    )
    .orderBy(asc(person.name))
}

/** One's own days away, and who could stand in. */
export function ownAbsences(ctx: Ctx<Person>) {
  const today = dayOf(ctx.at)
  const { personId } = ctx.actor
  return tx(ctx, async (db) => ({
    absences: await coming(db, today, sql`${absence.personId} = ${personId}`),
    colleagues: await colleaguesOf(db, personId, today),
  }))
}

/** Days away of the people whose work this person gives out; whoever was chosen comes with colleagues. */
export function absencesLed(ctx: Ctx<Person>, chosen?: string) {
  const today = dayOf(ctx.at)
  return tx(ctx, async (db) => {
    const people = await peopleLed(db)
    const ids = JSON.stringify(people.map(({ id }) => id))
    const one = people.find(({ id }) => id === chosen)
    return {
      people,
      chosen: one,
      colleagues: one ? await colleaguesOf(db, one.id, today) : [],
      absences: await coming(
        db,
        today,
        sql`${absence.personId} in (select value::uuid from json_array_elements_text(${ids}::json))`,
      ),
    }
  })
}
