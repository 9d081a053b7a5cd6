import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { receptionBooking, receptionTicket } from '#db/schema/reception-bookings.ts'
import { type Tx, tx } from '#db/tx.ts'
import { slotTime } from '#domain/reception/booking.ts'
import { nextTicket, type Ticket } from '#domain/reception/queue.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { clockOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { lockSitting, personOf, type SittingRow } from '#server/reception/desk.ts'

const refuseUnlessOpen = ({ state }: SittingRow) => {
  if (state !== 'open')
    throw new Refusal('ticket.notOpen', 'Buổi tiếp chưa mở hoặc đã kết thúc, chưa phát số được.')
}

/** Gives a number to somebody who waits, with an appointment or without: nobody is turned away. @returns the number */
export function giveTicket(ctx: Ctx, sittingId: string, bookingId = ''): Promise<number> {
  return tx(ctx, async (db) => {
    const sitting = await lockSitting(db, ctx, sittingId, 'reception.record')
    refuseUnlessOpen(sitting)
    if (bookingId) await refuseUnbooked(db, sittingId, bookingId)
    const [ticket] = await db
      .insert(receptionTicket)
      .values({
        ...{ id: newId(), unitId: sitting.unitId, sittingId, bookingId: bookingId || null },
        ...{ by: personOf(ctx), at: ctx.at },
      })
      .returning({ number: receptionTicket.number })
    if (!ticket) throw new Error('a ticket was not written')
    await record(db, ctx, { type: 'reception.ticket-given', payload: { sittingId, number: ticket.number } })
    return ticket.number
  })
}

async function refuseUnbooked(db: Tx, sittingId: string, bookingId: string): Promise<void> {
  const [booked] = await db
    .select({ id: receptionBooking.id })
    .from(receptionBooking)
    .where(
      and(
        eq(receptionBooking.id, bookingId),
        eq(receptionBooking.sittingId, sittingId),
        isNull(receptionBooking.cancelledAt),
      ),
    )
  if (!booked)
    throw fieldRefusal('ticket.unbooked', 'bookingId', 'Lượt hẹn này không còn. Phát số như người không hẹn.')
  const [there] = await db
    .select({ number: receptionTicket.number })
    .from(receptionTicket)
    .where(eq(receptionTicket.bookingId, bookingId))
  if (there) throw fieldRefusal('ticket.again', 'bookingId', `Lượt hẹn này đã có số ${there.number}.`)
}

/** Calls whoever is next. Two who press at once call two. @returns the number */
export function callNext(ctx: Ctx, sittingId: string): Promise<number> {
  return tx(ctx, async (db) => {
    const sitting = await lockSitting(db, ctx, sittingId, 'reception.record')
    refuseUnlessOpen(sitting)
    const next = nextTicket(await ticketsOf(db, sitting), clockOf(ctx.at))
    if (!next) throw new Refusal('ticket.nobody', 'Không còn ai chờ.')
    await db.update(receptionTicket).set({ calledAt: ctx.at }).where(eq(receptionTicket.id, next.id))
    await record(db, ctx, { type: 'reception.ticket-called', payload: { sittingId, number: next.number } })
    return next.number
  })
}

async function ticketsOf(db: Tx, sitting: SittingRow): Promise<Ticket[]> {
  const rows = await db
    .select({ ticket: receptionTicket, slot: receptionBooking.slot })
    .from(receptionTicket)
    .leftJoin(receptionBooking, eq(receptionBooking.id, receptionTicket.bookingId))
    .where(eq(receptionTicket.sittingId, sitting.id))
    .orderBy(asc(receptionTicket.number))
  return rows.map(({ ticket, slot }) => ticketOf(ticket, slot, sitting))
}

type Hours = { fromTime: string; toTime: string; capacity: number }
const ticketOf = (
  it: { id: string; number: number; calledAt: Date | null },
  slot: number | null,
  hours: Hours,
): Ticket => ({
  ...{ id: it.id, number: it.number, calledAt: it.calledAt },
  ...(slot !== null && { bookedFor: slotTime(hours, slot) }),
})

export type Screen = { leaderTitle: string; isOpen: boolean; tickets: Ticket[] }

/** What the screen of the waiting room shows of a sitting of today: no name is in it. */
export function readScreen(ctx: Ctx, sittingId: string): Promise<Screen | undefined> {
  if (!isId(sittingId)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [sitting] = await db.execute<{
      leader_title: string
      from_time: string
      to_time: string
      capacity: number
      is_open: boolean
    }>(sql`select * from acl.screen(${sittingId}::uuid)`)
    if (!sitting) return undefined
    const hours = { fromTime: sitting.from_time, toTime: sitting.to_time, capacity: sitting.capacity }
    const rows = await db.execute<{
      id: string
      number: number
      called_at: Date | string | null
      slot: number | null
    }>(sql`select * from acl.queue(${sittingId}::uuid) order by number`)
    const tickets = [...rows].map(({ id, number, called_at, slot }) =>
      ticketOf({ id, number, calledAt: called_at === null ? null : new Date(called_at) }, slot, hours),
    )
    return { leaderTitle: sitting.leader_title, isOpen: sitting.is_open, tickets }
  })
}
