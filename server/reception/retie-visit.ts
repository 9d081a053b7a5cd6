import { and, count, desc, eq, ne, sql } from 'drizzle-orm'
import { receptionRetie } from '#db/schema/matters.ts'
import { receptionMatter, receptionVisit } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { newMatter, type RetieVisit, refusalToRetie } from '#domain/reception/retie.ts'
import { matterTitle } from '#domain/reception/visit.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockVisit, personOf, titleOf, type VisitRow } from '#server/reception/desk.ts'

/** Takes a wrong tie back: the entry goes to its right matter, and why stays with it. Old and new follow from it. */
export function retieVisit(ctx: Ctx, id: string, input: RetieVisit): Promise<void> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, id, 'reception.record')
    sameVersion(visit, input.version)
    const [{ entries } = { entries: 1 }] = await db
      .select({ entries: count() })
      .from(receptionVisit)
      .where(eq(receptionVisit.matterId, visit.matterId))
    const to = input.matter === newMatter ? newMatter : await matterOf(db, visit, input.matter)
    const refusal = refusalToRetie({ from: visit.matterId, to, restricted: visit.restricted, entries })
    if (refusal) throw refusal
    const toMatterId = to === newMatter || !to ? await ownMatter(db, ctx, visit) : to.id
    await db.insert(receptionRetie).values({
      ...{ id: newId(), visitId: id, unitId: visit.unitId, fromMatterId: visit.matterId, toMatterId },
      reason: input.reason,
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await db
      .update(receptionVisit)
      .set({ matterId: toMatterId, version: visit.version + 1 })
      .where(eq(receptionVisit.id, id))
    await record(db, ctx, {
      type: 'reception.visit-retied',
      payload: { visitId: id, entryNo: visit.entryNo, day: visit.day, isNew: to === newMatter },
    })
  })
}

async function matterOf(db: Tx, visit: VisitRow, id: string) {
  const [found] = await db
    .select({ id: receptionMatter.id, restricted: receptionMatter.restricted })
    .from(receptionMatter)
    .where(and(eq(receptionMatter.id, id), eq(receptionMatter.unitId, visit.unitId)))
    .for('update')
  return found
}

async function ownMatter(db: Tx, ctx: Ctx, visit: VisitRow): Promise<string> {
  const id = newId()
  await db.insert(receptionMatter).values({
    ...{ id, unitId: visit.unitId, restricted: visit.restricted, title: matterTitle(visit.contents) },
    ...{ by: personOf(ctx), at: ctx.at },
  })
  return id
}

const most = 40

/** Matters that this entry could belong to, those spoken of last first. */
export function mattersBeside(ctx: Ctx, id: string): Promise<{ id: string; title: string; times: number }[]> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, id, 'reception.record')
    return db
      .select({ id: receptionMatter.id, title: receptionMatter.title, times: sql<number>`count(*)::int` })
      .from(receptionMatter)
      .innerJoin(receptionVisit, eq(receptionVisit.matterId, receptionMatter.id))
      .where(
        and(
          eq(receptionMatter.unitId, visit.unitId),
          eq(receptionMatter.restricted, visit.restricted),
          ne(receptionMatter.id, visit.matterId),
        ),
      )
      .groupBy(receptionMatter.id)
      .orderBy(desc(sql`max(${receptionVisit.at})`))
      .limit(most)
  })
}
