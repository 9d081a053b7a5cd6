import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { receptionMatterPetition, receptionVisit } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { visitsWithin } from '#server/reception/desk.ts'

export type MatterVisit = { id: string; entryNo: number; day: Day; result: string; isRefused: boolean }

/** Visits about the matters that a file belongs to, oldest first, with other files of the same matter. */
export type MatterView = { visits: MatterVisit[]; petitions: string[] }

/** What was said at the desk about the matter of a file, for who reads that desk. */
export function matterOfPetition(ctx: Ctx, petitionId: string): Promise<MatterView> {
  return tx(ctx, async (db) => {
    const matters = await db
      .select({ id: receptionMatterPetition.matterId })
      .from(receptionMatterPetition)
      .where(eq(receptionMatterPetition.petitionId, petitionId))
    if (matters.length === 0) return { visits: [], petitions: [] }
    const ids = matters.map(({ id }) => id)
    const visits = await visitsOfMatters(db, ctx, ids)
    const others = await db
      .selectDistinct({ number: petition.number, id: petition.id })
      .from(receptionMatterPetition)
      .innerJoin(petition, eq(petition.id, receptionMatterPetition.petitionId))
      .where(inArray(receptionMatterPetition.matterId, ids))
      .orderBy(asc(petition.number))
    return { visits, petitions: others.filter(({ id }) => id !== petitionId).map(({ number }) => number) }
  })
}

/** Entries of these matters, oldest first, each with what came of it. */
export const visitsOfMatters = (db: Tx, ctx: Ctx, ids: string[]): Promise<MatterVisit[]> =>
  db
    .select({
      ...{ id: receptionVisit.id, entryNo: receptionVisit.entryNo, day: receptionVisit.day },
      result: receptionVisit.result,
      isRefused: sql<boolean>`${receptionVisit.refusalGround} is not null`,
    })
    .from(receptionVisit)
    .where(and(inArray(receptionVisit.matterId, ids), visitsWithin(ctx.actor)))
    .orderBy(asc(receptionVisit.at), asc(receptionVisit.id))

/** The same of one matter, for the counter. */
export const earlierVisits = (ctx: Ctx, matterId: string): Promise<MatterVisit[]> =>
  tx(ctx, (db) => visitsOfMatters(db, ctx, [matterId]))
