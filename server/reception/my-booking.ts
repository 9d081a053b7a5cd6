import { and, asc, eq, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { type Tx, tx } from '#db/tx.ts'
import { codeFromBytes, readCode } from '#domain/petitions/secret-code.ts'
import {
  type BookMySlot,
  freeSlots,
  isBookable,
  noSlotLeft,
  slotTaken,
  slotTime,
} from '#domain/reception/booking.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import { keyedHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

type Sitting = typeof receptionSitting.$inferSelect
export type FreeSitting = { sitting: Sitting; office: string; free: { slot: number; time: string }[] }

/** From the token of the page: whoever sends twice has one appointment and one code. */
const codeOf = (token: string): string => codeFromBytes(keyedHash('code', `booking:${token}`))

/** A sitting that citizens may book, with its free slots; undefined for any other. */
export function findBookable(ctx: Ctx, id: string): Promise<FreeSitting | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ sitting: receptionSitting, office: unit.name })
      .from(receptionSitting)
      .innerJoin(unit, eq(unit.id, receptionSitting.unitId))
      .where(eq(receptionSitting.id, id))
    if (!found || !isBookable(found.sitting, dayOf(ctx.at))) return undefined
    return { ...found, free: await freeOf(db, found.sitting) }
  })
}

async function freeOf(db: Tx, sitting: Sitting) {
  const taken = await db.execute<{ slot: number }>(sql`select slot from acl.taken_slots(${sitting.id}::uuid)`)
  return freeSlots(
    sitting.capacity,
    [...taken].map(({ slot }) => slot),
  ).map((slot) => ({ slot, time: slotTime(sitting, slot) }))
}

/**
 * Keeps the slot that a citizen chose. The sitting is locked while it is looked at: of two who want the last one,
 * one has it, and the other reads what else is free.
 * @returns the code that opens and cancels it
 */
export function bookMySlot(ctx: Ctx, sittingId: string, input: BookMySlot): Promise<string> {
  if (!isId(sittingId)) throw new NotFound()
  const code = codeOf(input.token)
  return tx(ctx, async (db) => {
    const [sitting] = await db.select().from(receptionSitting).where(eq(receptionSitting.id, sittingId))
    if (!sitting) throw new NotFound()
    const { slot, name, phone, gist } = input
    const [{ kept } = { kept: -1 }] = await db.execute<{ kept: number }>(
      sql`select acl.book_slot(${sittingId}::uuid, ${slot}::integer, ${name}, ${phone}, ${gist}, ${hashOfCode(code)}) as kept`,
    )
    if (kept > 0) return code
    if (kept < 0) {
      throw new Refusal(
        'booking.over',
        `Buổi tiếp ${formatDay(sitting.day)} không còn nhận hẹn. Chọn buổi khác, hoặc cứ đến: quầy tiếp cả người không hẹn.`,
      )
    }
    const free = await freeOf(db, sitting)
    if (free.length > 0) throw fieldRefusal('booking.taken', 'slot', slotTaken(free.map(({ time }) => time)))
    throw fieldRefusal(
      'booking.none',
      'slot',
      `${noSlotLeft(sitting.day)} ${await nextFree(db, ctx, sitting)}`.trim(),
    )
  })
}

/** The next sitting of the same office in which something is free, in words. */
async function nextFree(db: Tx, ctx: Ctx, full: Sitting): Promise<string> {
  const later = await db
    .select()
    .from(receptionSitting)
    .where(
      and(
        eq(receptionSitting.unitId, full.unitId),
        ne(receptionSitting.id, full.id),
        gt(receptionSitting.day, dayOf(ctx.at)),
        isNotNull(receptionSitting.postedOn),
      ),
    )
    .orderBy(asc(receptionSitting.day))
    .limit(10)
  for (const one of later) {
    if (!isBookable(one, dayOf(ctx.at))) continue
    const [first] = await freeOf(db, one)
    if (first) return `Gần nhất còn trống: ${formatDay(one.day)}, ${first.time}.`
  }
  return ''
}

export type MyBooking = {
  sitting: Sitting
  office: string
  time: string
  /** The day that it was booked for, where that was put off. */
  movedFrom?: Sitting
  isCancelled: boolean
  isReceived: boolean
}

/** The appointment that a code opens. */
export function findMyBooking(ctx: Ctx, code: string): Promise<MyBooking | undefined> {
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{
      sitting_id: string
      slot: number
      moved_from_id: string | null
      cancelled_at: Date | null
      is_received: boolean
    }>(sql`select * from acl.booking_of(${hashOfCode(code)})`)
    if (!found) return undefined
    const ids = [found.sitting_id, ...(found.moved_from_id ? [found.moved_from_id] : [])]
    const rows = await db
      .select({ sitting: receptionSitting, office: unit.name })
      .from(receptionSitting)
      .innerJoin(unit, eq(unit.id, receptionSitting.unitId))
      .where(inArray(receptionSitting.id, ids))
    const now = rows.find(({ sitting }) => sitting.id === found.sitting_id)
    if (!now) return undefined
    return {
      ...now,
      time: slotTime(now.sitting, found.slot),
      movedFrom: rows.find(({ sitting }) => sitting.id === found.moved_from_id)?.sitting,
      isCancelled: found.cancelled_at !== null,
      isReceived: found.is_received,
    }
  })
}

/** Reads a typed code of an appointment. @throws Refusal by the field when it opens none */
export async function openMyBooking(ctx: Ctx, typed: string): Promise<string> {
  const read = readCode(typed)
  const found = read.ok && (await findMyBooking(ctx, read.code))
  if (!read.ok || !found) {
    throw fieldRefusal(
      'booking.noCode',
      'code',
      'Không thấy lượt hẹn nào có mã này. Xem lại từng chữ, từng số trên phiếu hẹn.',
    )
  }
  return read.code
}

/** Gives the slot up: it is free for somebody else. */
export function cancelMyBooking(ctx: Ctx, code: string): Promise<void> {
  return tx(ctx, async (db) => {
    const [{ gone } = { gone: false }] = await db.execute<{ gone: boolean }>(
      sql`select acl.give_up_slot(${hashOfCode(code)}) as gone`,
    )
    if (!gone) throw new Refusal('booking.gone', 'Lượt hẹn này đã bỏ, đã tiếp hoặc đã qua ngày.')
  })
}
