import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit, unitLineage } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { lastLawfulDay } from '#domain/petitions/assignment.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
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
    assignees: await assigneesOf(db, unitId, today),
    heads: await headsOf(db, unitId, today),
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
        ),
      )
      .orderBy(asc(unit.name)),
  )
}
