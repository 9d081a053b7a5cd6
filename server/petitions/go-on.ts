import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import { pause } from '#db/schema/clocks.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { ByVersion } from '#domain/petitions/answer.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { endPause } from '#server/petitions/end-pause.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Goes on with a petition that waits, for whoever lets it; the row is locked. */
export async function goOn(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  by: 'sender' | 'staff' | 'cap',
  goesOnOn: Day = dayOf(ctx.at),
): Promise<void> {
  const state = after(row.state, 'go-on', row.pausedState)
  const { dates, days } = await endPause(db, row, goesOnOn)
  const changed = await changeRow(db, row, { state, pausedState: null, ...dates })
  await record(db, ctx, {
    type: 'petition.went-on',
    petition: changed,
    payload: { by, days, answerDueOn: row.answeredAt ? null : changed.answerDueOn },
  })
}

/** Staff have what they waited for. */
export function goOnByStaff(ctx: Ctx, number: string, input: ByVersion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.pause')
    sameVersion(row, input.version)
    after(row.state, 'go-on', row.pausedState)
    await goOn(db, ctx, row, 'staff')
  })
}

/** Petitions of one run; the caller runs again until 0. */
const BATCH = 100

/**
 * Goes on with what has waited to the last day of its pause. However late it runs, not a day more is left out.
 * Runs as the job 'go-on'.
 * @returns how many went on
 */
export function goOnAfterCap(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const today = dayOf(ctx.at)
    const ended = await db
      .select({ row: petition, capOn: pause.capOn })
      .from(pause)
      .innerJoin(petition, eq(petition.id, pause.petitionId))
      .where(
        and(
          isNull(pause.toOn),
          eq(pause.kind, 'sender'),
          lt(pause.capOn, today),
          eq(petition.state, 'WAITING'),
        ),
      )
      .orderBy(asc(pause.capOn))
      .limit(BATCH)
      .for('update', { of: petition, skipLocked: true })
    for (const { row, capOn } of ended) await goOn(db, ctx, row, 'cap', addDays(capOn as Day, 1))
    return ended.length
  })
}
