import { and, asc, eq, gte, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { receptionQuota, receptionSchedule, receptionSitting } from '#db/schema/reception-sittings.ts'
import { receptionVisit } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { periodAround, type Quota, quotaOn, receiverOf, standingIn } from '#domain/reception/quotas.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { deskUnit, placeOfUnit, type SittingRow, sittingsWithin } from '#server/reception/desk.ts'

export type ListedSitting = SittingRow & { visits: number; booked: number }

const visits = sql<number>`(select count(*)::int from reception_visit v where v.sitting_id = reception_sitting.id)`
const booked = sql<number>`(select count(*)::int from reception_booking b where b.sitting_id = reception_sitting.id and b.cancelled_at is null)`

/** The sittings of the actor's office between two days, with how many came and how many booked. */
export function listSittings(ctx: Ctx, from: Day, to: Day): Promise<ListedSitting[]> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.read')
    const rows = await db
      .select({ row: receptionSitting, visits, booked })
      .from(receptionSitting)
      .where(
        and(
          eq(receptionSitting.unitId, unitId),
          sittingsWithin(ctx.actor),
          gte(receptionSitting.day, from),
          lte(receptionSitting.day, to),
        ),
      )
      .orderBy(asc(receptionSitting.day), asc(receptionSitting.fromTime))
    return rows.map(({ row, ...counts }) => ({ ...row, ...counts }))
  })
}

/** The sittings of a head that are open at the desk just now. */
export const openSittings = async (ctx: Ctx): Promise<ListedSitting[]> =>
  (await listSittings(ctx, dayOf(ctx.at), dayOf(ctx.at))).filter(
    ({ kind, state }) => kind !== 'regular' && state === 'open',
  )

export type SittingFile = NonNullable<Awaited<ReturnType<typeof findSitting>>>

/** One sitting with its entries, for who reads there. */
export async function findSitting(ctx: Ctx, id: string) {
  if (!isId(id)) return undefined
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ row: receptionSitting, office: unit.name })
      .from(receptionSitting)
      .innerJoin(unit, eq(unit.id, receptionSitting.unitId))
      .where(and(eq(receptionSitting.id, id), sittingsWithin(ctx.actor)))
    if (!found) return undefined
    const entries = await db
      .select()
      .from(receptionVisit)
      .where(eq(receptionVisit.sittingId, id))
      .orderBy(asc(receptionVisit.entryNo))
    const place = await placeOfUnit(db, found.row.unitId)
    const may = {
      record: can(ctx.actor, 'reception.record', place),
      plan: can(ctx.actor, 'reception.plan', place),
    }
    return { ...found, entries, may }
  })
}

export type QuotaStanding = { quota: Quota; standing: ReturnType<typeof standingIn> }

/** How the heads of the office stand to their duty this period and the next; empty where the law sets none. */
export function quotaBoard(ctx: Ctx): Promise<QuotaStanding[]> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.read')
    const today = dayOf(ctx.at)
    const quota = await quotaOf(db, unitId, today)
    if (!quota) return []
    const { from, to } = periodAround(quota.period, today)
    const next = addDays(to, 1)
    const sittings = await db
      .select()
      .from(receptionSitting)
      .where(
        and(
          eq(receptionSitting.unitId, unitId),
          gte(receptionSitting.day, from),
          lte(receptionSitting.day, periodAround(quota.period, next).to),
        ),
      )
    const days = [{ ...standingIn(quota, sittings, today) }, { ...standingIn(quota, sittings, next) }]
    return days.map((standing) => ({ quota, standing }))
  })
}

async function quotaOf(db: Tx, unitId: string, day: Day): Promise<Quota | undefined> {
  const [office] = await db
    .select({ kind: unit.kind, area: area.kind })
    .from(unit)
    .leftJoin(area, eq(area.code, unit.areaCode))
    .where(eq(unit.id, unitId))
  const role =
    office?.kind === 'government' ? 'gov_head' : office?.kind === 'party' ? 'party_head' : undefined
  const receiver = role && receiverOf(role, office?.area === 'province')
  if (!receiver) return undefined
  const rows = await db.select().from(receptionQuota).where(eq(receptionQuota.receiver, receiver))
  return quotaOn(
    rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined })),
    receiver,
    day,
  )
}

/** The fixed days of the actor's office that are in force or to come. */
export function listSchedules(ctx: Ctx) {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.read')
    const rows = await db
      .select()
      .from(receptionSchedule)
      .where(eq(receptionSchedule.unitId, unitId))
      .orderBy(asc(receptionSchedule.validFrom))
    return rows.filter(({ validTo }) => !validTo || validTo >= dayOf(ctx.at))
  })
}

export type AnnouncedSitting = SittingRow & { office: string; newDay: Day | null }

/** What everybody may know: announced sittings from a day on, those that were put off with their new day. */
export function announcedSittings(ctx: Ctx, from: Day, to: Day): Promise<AnnouncedSitting[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ row: receptionSitting, office: unit.name })
      .from(receptionSitting)
      .innerJoin(unit, eq(unit.id, receptionSitting.unitId))
      .where(
        and(
          isNotNull(receptionSitting.postedOn),
          ne(receptionSitting.kind, 'regular'),
          gte(receptionSitting.day, from),
          lte(receptionSitting.day, to),
        ),
      )
      .orderBy(asc(receptionSitting.day), asc(receptionSitting.fromTime), asc(unit.name))
    const later = rows.flatMap(({ row }) => row.postponedTo ?? [])
    const moved = later.length
      ? await db
          .select({ id: receptionSitting.id, day: receptionSitting.day })
          .from(receptionSitting)
          .where(inArray(receptionSitting.id, later))
      : []
    const dayById = new Map(moved.map(({ id, day }) => [id, day]))
    return rows.map(({ row, office }) => ({
      ...row,
      office,
      newDay: (row.postponedTo && dayById.get(row.postponedTo)) || null,
    }))
  })
}
