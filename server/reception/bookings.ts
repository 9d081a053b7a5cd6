import { and, asc, eq, isNull } from 'drizzle-orm'
import { receptionBooking } from '#db/schema/reception-bookings.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { tx } from '#db/tx.ts'
import { type BookSlot, freeSlot, noSlotLeft } from '#domain/reception/booking.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { lockSitting, mayThere, personOf } from '#server/reception/desk.ts'

/** Keeps the first free slot of a sitting for somebody. The sitting is locked, so that no slot is given twice. */
export function bookSlot(ctx: Ctx, sittingId: string, input: BookSlot): Promise<number> {
  return tx(ctx, async (db) => {
    const sitting = await lockSitting(db, ctx, sittingId, 'reception.record')
    if (sitting.state !== 'planned' && sitting.state !== 'open') {
      throw new Refusal('booking.over', 'Buổi tiếp này đã kết thúc hoặc đã hoãn. Chọn buổi khác.')
    }
    const taken = await db
      .select({ slot: receptionBooking.slot })
      .from(receptionBooking)
      .where(and(eq(receptionBooking.sittingId, sittingId), isNull(receptionBooking.cancelledAt)))
    const slot = freeSlot(
      sitting.capacity,
      taken.map((one) => one.slot),
    )
    if (!slot) throw new Refusal('booking.none', noSlotLeft(sitting.day))
    await db.insert(receptionBooking).values({
      ...{ id: newId(), unitId: sitting.unitId, sittingId, slot, ...input },
      ...{ by: personOf(ctx), at: ctx.at },
    })
    await record(db, ctx, { type: 'reception.slot-booked', payload: { sittingId, slot } })
    return slot
  })
}

/** Gives a slot up; it is free for somebody else. @returns the sitting */
export function giveUpSlot(ctx: Ctx, id: string): Promise<string> {
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(receptionBooking).where(eq(receptionBooking.id, id)).for('update')
    if (!row) throw new NotFound()
    await mayThere(db, ctx, row.unitId, 'reception.record')
    if (row.cancelledAt) throw new Refusal('booking.gone', 'Lượt hẹn này đã bỏ.')
    await db.update(receptionBooking).set({ cancelledAt: ctx.at }).where(eq(receptionBooking.id, id))
    await record(db, ctx, {
      type: 'reception.slot-given-up',
      payload: { sittingId: row.sittingId, slot: row.slot },
    })
    return row.sittingId
  })
}

/** Who comes with an appointment, in the order of their slots; for the desk alone. */
export const bookingsOf = (ctx: Ctx, sittingId: string) =>
  tx(ctx, (db) =>
    db
      .select()
      .from(receptionBooking)
      .innerJoin(receptionSitting, eq(receptionSitting.id, receptionBooking.sittingId))
      .where(and(eq(receptionBooking.sittingId, sittingId), isNull(receptionBooking.cancelledAt)))
      .orderBy(asc(receptionBooking.slot))
      .then((rows) => rows.map((row) => row.reception_booking)),
  )

/** One appointment, for the desk that receives it. */
export const bookingOf = (ctx: Ctx, id: string) =>
  isId(id)
    ? tx(ctx, async (db) => {
        const [found] = await db.select().from(receptionBooking).where(eq(receptionBooking.id, id))
        return found
      })
    : Promise.resolve(undefined)
