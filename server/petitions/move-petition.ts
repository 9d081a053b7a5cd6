import { eq } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { after } from '#domain/petitions/lifecycle.ts'
import type { Ctx } from '#server/context.ts'
import { answerDates } from '#server/petitions/accept-petition.ts'
import { changeRow } from '#server/petitions/petition-row.ts'

/** The work is given out anew by whoever has it now: nothing of the five points goes with it. */
const noWork = {
  assigneeId: null,
  assigneeTitle: null,
  task: null,
  dueOn: null,
  headId: null,
  headTitle: null,
  expectedResult: null,
  authority: null,
  assignedAt: null,
}

/**
 * Puts the petition into the hands of the office that took it or was named. Another office that
 * receives petitions becomes its office, and the giver follows it; a department only handles it.
 * @param partId a department of that office which handles it there
 */
export async function moveTo(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  unitId: string,
  partId?: string,
): Promise<PetitionRow> {
  const [office] = await db.select({ receives: unit.receives }).from(unit).where(eq(unit.id, unitId))
  const leaves = office?.receives && unitId !== row.unitId
  return changeRow(db, row, {
    ...noWork,
    ...(await answerDates(db, row, ctx.at)),
    ...(leaves ? { unitId, originUnitId: row.unitId } : {}),
    state: after(row.state, 'take-over'),
    handlingUnitId: partId ?? unitId,
    offeredUnitId: null,
    competence: 'WITHIN',
    intakeOutcome: 'ACCEPT',
    acceptedAt: row.acceptedAt ?? ctx.at,
    firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
  })
}
