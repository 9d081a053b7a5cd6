import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit, unitLineage } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type NameConcerned, refusalToNameConcerned } from '#domain/petitions/concerned.ts'
import { decisions } from '#domain/petitions/decisions.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { type StaffMember, staffUnder } from '#server/petitions/staff-of.ts'

/**
 * Writes down whom a letter that few read is about: from then on they and their office neither see nor handle
 * it, the head of the government excepted, who is competent by law (Điều 13 Luật Tố cáo).
 */
export function nameConcerned(ctx: Ctx, number: string, input: NameConcerned): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, ...decisions.concerned.permissions)
    sameVersion(row, input.version)
    const state = after(row.state, 'name-concerned')
    const { actor } = ctx
    if (actor.kind !== 'person') throw new Error('only a person says whom a letter is about')
    const refusal = refusalToNameConcerned(row, input, {
      ...(await concernable(db, row, dayOf(ctx.at))),
      me: actor.personId,
      myUnits: actor.grants.filter(({ role }) => role !== 'gov_head').map(({ unitId }) => unitId),
    })
    if (refusal) throw refusal
    const changed = await changeRow(db, row, {
      ...{ state, concernsPersonId: input.personId || null, concernsUnitId: input.unitId || null },
    })
    const named = input.personId !== '' || input.unitId !== ''
    await record(db, ctx, { type: 'petition.concerned-named', petition: changed, payload: { named } })
  })
}

export type Concernable = {
  people: (StaffMember & { unit: string })[]
  units: { id: string; name: string }[]
}

/** Who and which offices of the receiving office a letter can be about today, for the form. */
export const concernChoices = (ctx: Ctx, row: PetitionRow): Promise<Concernable> =>
  tx(ctx, (db) => concernable(db, row, dayOf(ctx.at)))

async function concernable(db: Tx, row: PetitionRow, today: string): Promise<Concernable> {
  const units = await db
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .innerJoin(unitLineage, eq(unitLineage.unitId, unit.id))
    .where(
      and(eq(unitLineage.ancestorId, row.unitId), or(isNull(unit.validTo), sql`${unit.validTo} >= ${today}`)),
    )
    .orderBy(asc(unit.name))
  return { people: await staffUnder(db, row.unitId, today), units }
}

/** Whom it is about, as a title and an office, for those who may read the letter. */
export async function concernedWords(db: Tx, row: PetitionRow): Promise<string | undefined> {
  const { concernsPersonId, concernsUnitId } = row
  if (!concernsPersonId && !concernsUnitId) return undefined
  const [who] = concernsPersonId
    ? await db
        .select({ name: person.name, title: person.title })
        .from(person)
        .where(eq(person.id, concernsPersonId))
    : []
  const [office] = concernsUnitId
    ? await db.select({ name: unit.name }).from(unit).where(eq(unit.id, concernsUnitId))
    : []
  return [who && `${who.name}, ${who.title}`, office?.name].filter(Boolean).join('; ')
}
