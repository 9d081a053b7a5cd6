import { and, eq, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import {
  receptionIdentity,
  receptionJoined,
  receptionMatterPetition,
  receptionVisit,
  receptionVisitor,
} from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { ComparedVisit } from '#domain/reception/compared-visit.ts'
import type { MatterSeen } from '#domain/reception/matter-seen.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { deskUnit } from '#server/reception/desk.ts'
import { openIdentity } from '#server/reception/identity.ts'

/** An entry of the book as versions are compared; undefined for who does not read it. */
export async function comparedVisit(
  db: Tx,
  id: string,
): Promise<(ComparedVisit & { entryNo: number }) | undefined> {
  const [found] = await db
    .select({ visit: receptionVisit, visitor: receptionVisitor, sealed: receptionIdentity.sealed })
    .from(receptionVisit)
    .innerJoin(receptionVisitor, eq(receptionVisitor.visitId, receptionVisit.id))
    .leftJoin(receptionIdentity, eq(receptionIdentity.visitId, receptionVisit.id))
    .where(eq(receptionVisit.id, id))
  if (!found) return undefined
  const { visit, visitor, sealed } = found
  const { entryNo, at, kind, contents, present } = visit
  return {
    ...{ entryNo, at, kind, contents, present },
    ...{ name: visitor.name, address: visitor.address, phone: visitor.phone },
    birthYear: String(visitor.birthYear ?? ''),
    idNumber: sealed ? openIdentity(sealed) : '',
  }
}

/** How an earlier matter stands now, as far as the actor sees it. */
export async function matterNow(db: Tx, matterId: string): Promise<MatterSeen> {
  const [count] = await db
    .select({
      visits: sql<number>`count(*)::int`,
      refusals: sql<number>`count(${receptionVisit.refusalGround})::int`,
    })
    .from(receptionVisit)
    .where(eq(receptionVisit.matterId, matterId))
  const [file] = await db
    .select({ number: petition.number, state: petition.state })
    .from(receptionMatterPetition)
    .innerJoin(petition, eq(petition.id, receptionMatterPetition.petitionId))
    .where(eq(receptionMatterPetition.matterId, matterId))
    .orderBy(sql`${petition.receivedAt} desc`)
    .limit(1)
  return {
    visits: count?.visits ?? 0,
    refusals: count?.refusals ?? 0,
    petition: file?.number ?? '',
    state: file?.state ?? '',
  }
}

/** The same for the page that a visit is begun on. */
export const seeMatter = (ctx: Ctx, matterId: string): Promise<MatterSeen | undefined> =>
  isId(matterId) ? tx(ctx, (db) => matterNow(db, matterId)) : Promise.resolve(undefined)

export type JoinedEntry = { visitId: string; entryNo: number; petition: string | null; tookPlaceAt: Date }

/** What became of a provisional paper, by the code on it, at this desk. */
export function findByShortCode(ctx: Ctx, shortCode: string): Promise<JoinedEntry[]> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.record')
    return db
      .select({
        visitId: receptionJoined.visitId,
        entryNo: receptionVisit.entryNo,
        petition: petition.number,
        tookPlaceAt: receptionJoined.tookPlaceAt,
      })
      .from(receptionJoined)
      .innerJoin(receptionVisit, eq(receptionVisit.id, receptionJoined.visitId))
      .leftJoin(petition, eq(petition.id, receptionVisit.petitionId))
      .where(and(eq(receptionJoined.unitId, unitId), eq(receptionJoined.shortCode, shortCode)))
  })
}
