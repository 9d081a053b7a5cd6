import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import {
  refusalByNotice,
  refusalInState,
  refusalToDraw,
  refusalToPlan,
  refusalToSeed,
} from '#domain/supervision/rounds/plan.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { meetsOf } from './find-round.ts'
import { membersOf } from './members.ts'
import { addStep, lockRound, type RoundRow, writeRound } from './round-row.ts'

/**
 * Tells everybody the plan with its seed. The database makes the seed; from here on the rule of the list is kept, so that
 * nobody who knows the seed chooses what it falls on.
 */
export function publishSeed(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const members = (await membersOf(db, row)).filter(({ endedAt, holds }) => !endedAt && holds)
    const today = dayOf(ctx.at)
    const refusal =
      refusalToSeed(row, members.length, await meetsOf(db, id)) ??
      refusalToPlan(row, today) ??
      refusalByNotice(row.fromOn, today, await noticeDue(db, row, today))
    if (refusal) throw refusal
    await writeRound(db, ctx, row, { state: 'seeded' })
    await addStep(db, ctx, row, 'seed')
  })
}

/** The last day on which the plan may be published: boards are bound by law, the Front and councils by nothing. */
async function noticeDue(db: Tx, { unitId, fromOn }: RoundRow, today: Day): Promise<Day> {
  const [body] = await db.select({ kind: unit.kind }).from(unit).where(eq(unit.id, unitId))
  if (body?.kind !== 'board') return today
  const { limits, calendar } = await loadRules(db)
  const limit = limitFor(limits, 'supervision.plan', today)
  return computeDeadline(limit, startOfDay(fromOn), calendar).due
}

/** Freezes the list by the rule that is out, and draws. @returns how many stand in the list */
export function drawRound(ctx: Ctx, id: string, version: number): Promise<number> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalToDraw(row, await meetsOf(db, id), ctx.at)
    if (refusal) throw refusal
    const [drawn] = await db.execute<{ listed: number }>(sql`select acl.draw_round(${id}::uuid) as listed`)
    await addStep(db, ctx, row, 'draw', `${row.sampleSize} trong ${drawn?.listed ?? 0} việc`)
    return drawn?.listed ?? 0
  })
}

/** Ends it without a report. Once its seed was out, everybody reads why: nobody draws until the lot suits them. */
export function cancelRound(
  ctx: Ctx,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockRound(db, ctx, id)
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['planned', 'seeded', 'drawn'])
    if (refusal) throw refusal
    await writeRound(db, ctx, row, { state: 'cancelled', cancelReason: reason })
    await addStep(db, ctx, row, 'cancel', reason)
  })
}
