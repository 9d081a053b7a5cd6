import { desc, eq, inArray } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { unit } from '#db/schema/places.ts'
import { fieldVisit, followUp, visitFile } from '#db/schema/supervision.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type RecordVisit, refusalOfVisitDay } from '#domain/supervision/follow-up.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { fileView } from '#server/petitions/petition-content.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { lockFollowUp } from './follow-up.ts'

/** Writes down who went and what was seen. The id is made where it is written: sent twice, it is one visit. */
export const recordVisit = (ctx: Ctx, number: string, input: RecordVisit): Promise<void> =>
  tx(ctx, async (db) => recordVisitWithin(db, ctx, await lockFollowUp(db, ctx, number), input))

/** The same in a file that is locked already: of a finding of a round. */
export async function recordVisitWithin(
  db: Tx,
  ctx: Ctx,
  { row, open, body }: Awaited<ReturnType<typeof lockFollowUp>>,
  input: RecordVisit,
): Promise<void> {
  const [there] = await db.select({ id: fieldVisit.id }).from(fieldVisit).where(eq(fieldVisit.id, input.id))
  if (there) return
  const refusal = refusalOfVisitDay(input.day, dayOf(ctx.at))
  if (refusal) throw refusal
  const { id, day, place, position, present, seen } = input
  await db.insert(fieldVisit).values({
    ...{ id, followUpId: open.id, petitionId: row.id, day, place, position, present, seen },
    ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    writtenAt: input.writtenAt ? new Date(input.writtenAt) : ctx.at,
  })
  await record(db, ctx, { type: 'supervision.visit', petition: row, payload: { unit: body.name, day } })
}

/** Visits to a petition, newest first, with their pictures. */
export async function visitsOf(db: Tx, petitionId: string) {
  const rows = await db
    .select({ row: fieldVisit, body: unit.name, unitId: unit.id })
    .from(fieldVisit)
    .innerJoin(followUp, eq(followUp.id, fieldVisit.followUpId))
    .innerJoin(unit, eq(unit.id, followUp.unitId))
    .where(eq(fieldVisit.petitionId, petitionId))
    .orderBy(desc(fieldVisit.day), desc(fieldVisit.at))
  if (rows.length === 0) return []
  const files = await db
    .select({ visitId: visitFile.visitId, ...fileView })
    .from(visitFile)
    .innerJoin(file, eq(file.id, visitFile.fileId))
    .where(
      inArray(
        visitFile.visitId,
        rows.map(({ row }) => row.id),
      ),
    )
  return rows.map(({ row, body, unitId }) => ({
    ...{ ...row, body, unitId },
    files: files.filter(({ visitId }) => visitId === row.id),
  }))
}
