import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit, unitLineage } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { lastLawfulDay } from '#domain/petitions/assignment.ts'
import { hopsDone, MOST_HOPS } from '#domain/petitions/offering.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { hopsOf } from '#server/petitions/hops-of.ts'
import { superiorOf } from '#server/petitions/offer-petition.ts'
import { decideTargets, type OpenTarget, offerTargets } from '#server/petitions/offer-targets.ts'
import { assigneesOf, headsOf, type StaffMember } from '#server/petitions/staff-of.ts'

export type AssignChoices = {
  assignees: StaffMember[]
  heads: StaffMember[]
  limitDay: string
  today: string
}

/** Who may be named when the work is given out today, and until when. */
export function assignChoices(ctx: Ctx, row: PetitionRow): Promise<AssignChoices> {
  const today = dayOf(ctx.at)
  const unitId = row.handlingUnitId ?? row.unitId
  return tx(ctx, async (db) => ({
    // Nobody whom it is about, nor anybody of their office, is there to be chosen.
    assignees: (await assigneesOf(db, unitId, today)).filter(
      (one) => one.id !== row.concernsPersonId && one.unitId !== row.concernsUnitId,
    ),
    heads: (await headsOf(db, unitId, today)).filter(({ id }) => id !== row.concernsPersonId),
    limitDay: lastLawfulDay(row),
    today,
  }))
}

/** Offices that can handle a petition which this office received: itself and those below. */
export function handlingUnits(ctx: Ctx, row: PetitionRow): Promise<{ id: string; name: string }[]> {
  return tx(ctx, (db) =>
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .innerJoin(unitLineage, eq(unitLineage.unitId, unit.id))
      .where(
        and(
          eq(unitLineage.ancestorId, row.unitId),
          inArray(unit.kind, ['government', 'department']),
          isNull(unit.validTo),
          row.concernsUnitId ? ne(unit.id, row.concernsUnitId) : undefined,
        ),
      )
      .orderBy(asc(unit.name)),
  )
}

/** Whom the petition may be offered to today; after two answered hops only the superior, by name. */
export function offerChoices(
  ctx: Ctx,
  row: PetitionRow,
): Promise<{ open: OpenTarget[]; times: number; superior?: string }> {
  const today = dayOf(ctx.at)
  return tx(ctx, async (db) => {
    const hops = await hopsOf(db, row.id)
    const times = hopsDone(hops)
    const superior = times >= MOST_HOPS ? await superiorOf(db, row, hops, today) : undefined
    return { open: await offerTargets(db, row, today), times, superior: superior?.name }
  })
}

/** Departments of the office that was asked, for the one that will handle it. */
export function partsOfOffered(ctx: Ctx, row: PetitionRow): Promise<{ id: string; name: string }[]> {
  if (!row.offeredUnitId) return Promise.resolve([])
  const asked = row.offeredUnitId
  return tx(ctx, (db) =>
    db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(and(eq(unit.parentId, asked), eq(unit.kind, 'department'), isNull(unit.validTo)))
      .orderBy(asc(unit.name)),
  )
}

/** Offices that the superior may name today. */
export function decideChoices(ctx: Ctx, row: PetitionRow): Promise<OpenTarget[]> {
  if (!row.offeredUnitId) return Promise.resolve([])
  const superior = row.offeredUnitId
  return tx(ctx, (db) => decideTargets(db, row, superior, dayOf(ctx.at)))
}
