import { and, eq } from 'drizzle-orm'
import { critiqueAnswer, critiquePoint } from '#db/schema/critiques.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { type RecordIssued, refusalInState, refusalToRecord } from '#domain/supervision/critiques/draft.ts'
import { type AnswerPoint, refusalToClose } from '#domain/supervision/critiques/point.ts'
import { dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockCritique, writeCritique } from './critique-row.ts'
import { pointsOf } from './find-critique.ts'
import { tellSide } from './tell.ts'

/** The office says what it does with one point; its own until all of them go out together. */
export function answerPoint(
  ctx: Ctx,
  id: string,
  pointId: string,
  { version, ...input }: AnswerPoint,
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'office')
    const refusal = refusalInState(row.state, ['criticised'])
    if (refusal) throw refusal
    if (!isId(pointId)) throw new NotFound()
    const [point] = await db
      .select({ id: critiquePoint.id })
      .from(critiquePoint)
      .where(and(eq(critiquePoint.id, pointId), eq(critiquePoint.critiqueId, id)))
    if (!point) throw new NotFound()
    const [before] = await db.select().from(critiqueAnswer).where(eq(critiqueAnswer.pointId, pointId))
    sameVersion({ version: before?.version ?? 0 }, version)
    const written = {
      ...{ ...input, version: version + 1 },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    }
    if (before) await db.update(critiqueAnswer).set(written).where(eq(critiqueAnswer.pointId, pointId))
    else await db.insert(critiqueAnswer).values({ pointId, critiqueId: id, ...written })
    await addStep(db, ctx, row, 'answer', { side: 'office' })
  })
}

/** All answers go out together: a point without one holds them back. From here on nobody changes them. */
export function closeAnswers(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'office')
    sameVersion(row, version)
    const points = await pointsOf(db, id)
    const open = points.filter(({ answer }) => !answer).map(({ no }) => no)
    const refusal = refusalInState(row.state, ['criticised']) ?? refusalToClose(open)
    if (refusal) throw refusal
    await writeCritique(db, ctx, row, { state: 'answered', answeredOn: dayOf(ctx.at) })
    await addStep(db, ctx, row, 'close')
    await tellSide(db, ctx, row, 'front', 'critique.answered')
  })
}

/** What became of the draft: the document with its number and day. */
export function recordIssued(
  ctx: Ctx,
  id: string,
  { version, docNumber, docDay }: RecordIssued,
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'office')
    sameVersion(row, version)
    const refusal =
      refusalInState(row.state, ['answered']) ?? refusalToRecord(docDay, dayOf(row.at), dayOf(ctx.at))
    if (refusal) throw refusal
    await writeCritique(db, ctx, row, { state: 'issued', docNumber, docDay })
    await addStep(db, ctx, row, 'issue', { said: docNumber })
    await tellSide(db, ctx, row, 'front', 'critique.issued')
  })
}
