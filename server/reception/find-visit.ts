import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { receptionRetie } from '#db/schema/matters.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import {
  receptionDirection,
  receptionIdentity,
  receptionJoined,
  receptionMatter,
  receptionVisit,
  receptionVisitor,
} from '#db/schema/reception-visits.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { placeOfUnit, visitsWithin } from '#server/reception/desk.ts'
import { openIdentity } from '#server/reception/identity.ts'
import { speakersOf } from '#server/reception/speakers.ts'

export type VisitFile = NonNullable<Awaited<ReturnType<typeof findVisit>>>

/** One entry with all that belongs to it, for who reads it; undefined for everybody else. */
export async function findVisit(ctx: Ctx, id: string) {
  if (!isId(id)) return undefined
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({
        ...{ visit: receptionVisit, sitting: receptionSitting, matter: receptionMatter, office: unit },
        ...{ visitor: receptionVisitor, identity: receptionIdentity, petition },
      })
      .from(receptionVisit)
      .innerJoin(receptionSitting, eq(receptionSitting.id, receptionVisit.sittingId))
      .innerJoin(receptionMatter, eq(receptionMatter.id, receptionVisit.matterId))
      .innerJoin(unit, eq(unit.id, receptionVisit.unitId))
      .leftJoin(receptionVisitor, eq(receptionVisitor.visitId, receptionVisit.id))
      .leftJoin(receptionIdentity, eq(receptionIdentity.visitId, receptionVisit.id))
      .leftJoin(petition, eq(petition.id, receptionVisit.petitionId))
      .where(and(eq(receptionVisit.id, id), visitsWithin(ctx.actor)))
    if (!found) return undefined
    const place = await placeOfUnit(db, found.visit.unitId)
    const others = await db
      .select({
        id: receptionVisit.id,
        day: receptionVisit.day,
        entryNo: receptionVisit.entryNo,
        result: receptionVisit.result,
        isRefused: sql<boolean>`${receptionVisit.refusalGround} is not null`,
      })
      .from(receptionVisit)
      .where(eq(receptionVisit.matterId, found.visit.matterId))
      .orderBy(asc(receptionVisit.at), asc(receptionVisit.id))
    const directions = await db
      .select()
      .from(receptionDirection)
      .where(eq(receptionDirection.visitId, id))
      .orderBy(asc(receptionDirection.dueOn))
    const [joined] = await db
      .select()
      .from(receptionJoined)
      .where(and(eq(receptionJoined.visitId, id), eq(receptionJoined.outcome, 'recorded')))
    return {
      ...found,
      /** What a device kept while the desk had no network. */
      joined,
      idNumber: found.identity ? openIdentity(found.identity.sealed) : '',
      matterVisits: others,
      /** "đã nêu n lần", this entry included. */
      times: others.findIndex((one) => one.id === id) + 1,
      directions,
      speakers: await speakersOf(db, id),
      /** Newest first: wrong ties that were taken back. */
      reties: await db
        .select({ reason: receptionRetie.reason, byTitle: receptionRetie.byTitle, at: receptionRetie.at })
        .from(receptionRetie)
        .where(eq(receptionRetie.visitId, id))
        .orderBy(desc(receptionRetie.id)),
      groupFrom: settingNumber(await loadRules(db), 'group.from'),
      may: {
        record: can(ctx.actor, 'reception.record', place),
        conclude: can(ctx.actor, 'reception.plan', place),
        register: can(ctx.actor, 'petition.register', place),
      },
    }
  })
}
