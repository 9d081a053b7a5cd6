import { and, eq, sql } from 'drizzle-orm'
import { critiquePoint, critiquePointOpinion } from '#db/schema/critiques.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalInState } from '#domain/supervision/critiques/draft.ts'
import type { WritePoint } from '#domain/supervision/critiques/point.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, lockCritique, writeCritique } from './critique-row.ts'
import { linkWithin } from './opinions.ts'

/** One more point, of an opinion where one is named. @returns its id */
export function writePoint(
  ctx: Ctx,
  id: string,
  { version, opinionId, ...input }: WritePoint,
): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['collecting'])
    if (refusal) throw refusal
    const [last] = await db
      .select({ position: sql<number>`coalesce(max(${critiquePoint.position}), 0)::int` })
      .from(critiquePoint)
      .where(eq(critiquePoint.critiqueId, id))
    const pointId = newId()
    await db.insert(critiquePoint).values({
      ...{ id: pointId, critiqueId: id, position: (last?.position ?? 0) + 1, ...input },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    if (opinionId) await linkWithin(db, row, pointId, opinionId)
    await writeCritique(db, ctx, row, {})
    await addStep(db, ctx, row, 'point', { side: 'front' })
    return pointId
  })
}

/** Says a point otherwise, while none of it went out. */
export function changePoint(
  ctx: Ctx,
  id: string,
  pointId: string,
  { version, opinionId, ...input }: WritePoint,
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['collecting'])
    if (refusal) throw refusal
    if (!isId(pointId)) throw new NotFound()
    const changed = await db
      .update(critiquePoint)
      .set({ ...input, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at })
      .where(and(eq(critiquePoint.id, pointId), eq(critiquePoint.critiqueId, id)))
      .returning({ id: critiquePoint.id })
    if (changed.length === 0) throw new NotFound()
    if (opinionId) await linkWithin(db, row, pointId, opinionId)
    await writeCritique(db, ctx, row, {})
    await addStep(db, ctx, row, 'change-point', { side: 'front' })
  })
}

/** Leaves a point out; the opinions that it was made of stay. */
export function dropPoint(ctx: Ctx, id: string, pointId: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['collecting'])
    if (refusal) throw refusal
    if (!isId(pointId)) throw new NotFound()
    const ofPoint = and(eq(critiquePointOpinion.pointId, pointId), eq(critiquePointOpinion.critiqueId, id))
    await db.delete(critiquePointOpinion).where(ofPoint)
    const gone = await db
      .delete(critiquePoint)
      .where(and(eq(critiquePoint.id, pointId), eq(critiquePoint.critiqueId, id)))
      .returning({ id: critiquePoint.id })
    if (gone.length === 0) throw new NotFound()
    await writeCritique(db, ctx, row, {})
    await addStep(db, ctx, row, 'drop-point', { side: 'front' })
  })
}
