import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { receptionBooking } from '#db/schema/reception-bookings.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { tx } from '#db/tx.ts'
import { slotTime } from '#domain/reception/booking.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { deskUnit, mayThere } from '#server/reception/desk.ts'

export type MovedBooking = {
  id: string
  name: string
  phone: string
  from: Day
  to: Day
  time: string
  reason: string
}

/** Whose sitting was put off and who has not been told: a phone is all there is, so the desk calls. */
export function movedBookings(ctx: Ctx): Promise<MovedBooking[]> {
  return tx(ctx, async (db) => {
    const unitId = await deskUnit(db, ctx, 'reception.record')
    const before = alias(receptionSitting, 'before')
    const rows = await db
      .select({ booking: receptionBooking, now: receptionSitting, before })
      .from(receptionBooking)
      .innerJoin(receptionSitting, eq(receptionSitting.id, receptionBooking.sittingId))
      .innerJoin(before, eq(before.id, receptionBooking.movedFromId))
      .where(
        and(
          eq(receptionBooking.unitId, unitId),
          isNotNull(receptionBooking.movedFromId),
          isNull(receptionBooking.toldAt),
          isNull(receptionBooking.cancelledAt),
        ),
      )
      .orderBy(asc(receptionSitting.day), asc(receptionBooking.slot))
      .limit(300)
    const today = dayOf(ctx.at)
    return rows
      .filter(({ now }) => now.day >= today)
      .map(({ booking, now, before: was }) => ({
        ...{ id: booking.id, name: booking.name, phone: booking.phone, from: was.day, to: now.day },
        ...{ time: slotTime(now, booking.slot), reason: was.postponeReason },
      }))
  })
}

/** Marks that the person was called and knows the new day. */
export function markTold(ctx: Ctx, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    if (!isId(id)) throw new NotFound()
    const [row] = await db.select().from(receptionBooking).where(eq(receptionBooking.id, id)).for('update')
    if (!row) throw new NotFound()
    await mayThere(db, ctx, row.unitId, 'reception.record')
    if (!row.movedFromId || row.toldAt) throw new Refusal('booking.told', 'Lượt hẹn này đã báo rồi.')
    await db.update(receptionBooking).set({ toldAt: ctx.at }).where(eq(receptionBooking.id, id))
  })
}
