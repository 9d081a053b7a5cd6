import { and, eq, isNull, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { legalHold } from '#db/schema/retention.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Reason } from '#domain/retention/decision.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { findRow, lockForDecision, NotFound, placeOf } from '#server/petitions/petition-row.ts'
import { isDestroyed } from './is-destroyed.ts'

const openHold = (petitionId: string) => and(eq(legalHold.petitionId, petitionId), isNull(legalHold.liftedAt))

/**
 * Keeps a file back, by name and with the reason: whatever was approved, nothing of it is erased until somebody
 * lifts it. @throws Refusal hold.standing, hold.destroyed
 */
export function holdPetition(ctx: Ctx, number: string, input: Reason): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'retention.propose')
    if (ctx.actor.kind !== 'person') throw new NotFound()
    if (await isDestroyed(db, row.id))
      throw new Refusal('hold.destroyed', 'Hồ sơ này đã tiêu hủy, không còn gì để giữ.')
    const [standing] = await db.select({ id: legalHold.id }).from(legalHold).where(openHold(row.id))
    if (standing) throw new Refusal('hold.standing', 'Hồ sơ này đang được tạm giữ rồi. Xem lý do bên dưới.')
    await db.insert(legalHold).values({
      ...{ id: newId(), petitionId: row.id, reason: input.reason },
      ...{ placedBy: ctx.actor.personId, placedAt: ctx.at },
    })
    await record(db, ctx, {
      type: 'retention.held',
      petition: row,
      payload: {},
      note: input.reason,
      quiet: true,
    })
  })
}

/** The file is no longer needed: its term counts again. @throws Refusal hold.none */
export function liftHold(ctx: Ctx, number: string, input: Reason): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'retention.propose')
    if (ctx.actor.kind !== 'person') throw new NotFound()
    const lifted = await db
      .update(legalHold)
      .set({ liftedBy: ctx.actor.personId, liftedAt: ctx.at, liftedReason: input.reason })
      .where(openHold(row.id))
      .returning({ id: legalHold.id })
    if (lifted.length === 0) throw new Refusal('hold.none', 'Hồ sơ này không còn bị tạm giữ.')
    await record(db, ctx, {
      type: 'retention.lifted',
      petition: row,
      payload: {},
      note: input.reason,
      quiet: true,
    })
  })
}

/** One file of the person's offices: who holds it and why, and from when it may go; absent and out of reach look alike. */
export function findKept(ctx: Ctx, number: string) {
  if (!can(ctx.actor, 'retention.propose')) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row || !can(ctx.actor, 'retention.propose', await placeOf(db, row))) return undefined
    const [hold] = await db
      .select({ reason: legalHold.reason, title: person.title, at: legalHold.placedAt })
      .from(legalHold)
      .innerJoin(person, eq(person.id, legalHold.placedBy))
      .where(openHold(row.id))
    const [found] = await db.execute<{ due: Day | null }>(
      sql`select acl.retention_due(${row.id}::uuid, ${dayOf(ctx.at)}::date)::text as due`,
    )
    return { row, hold, dueOn: found?.due ?? null, destroyed: await isDestroyed(db, row.id) }
  })
}
