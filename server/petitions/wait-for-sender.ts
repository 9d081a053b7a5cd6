import { pause } from '#db/schema/clocks.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { lastPausedDay, refusalToWait, usedOf, type WaitForSender } from '#domain/petitions/waiting.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { clockMoves } from '#server/petitions/clocks-of.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/** Asks the sender for what is missing; the clock stands still from today until they bring it, or to the day named. */
export function waitForSender(ctx: Ctx, number: string, input: WaitForSender): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.pause')
    sameVersion(row, input.version)
    const state = after(row.state, 'wait')
    if (ctx.actor.kind !== 'person') throw new Error('only a person asks')
    const today = dayOf(ctx.at)
    const refusal = refusalToWait(runningDay(row), input, await capFacts(db, row, today))
    if (refusal) throw refusal
    await db.insert(pause).values({
      ...{ id: newId(), petitionId: row.id, kind: 'sender', at: ctx.at, by: ctx.actor.personId },
      fromOn: today,
      capOn: input.until,
    })
    const changed = await changeRow(db, row, { state, pausedState: row.state })
    await record(db, ctx, {
      type: 'petition.waiting',
      petition: changed,
      payload: { until: input.until },
      note: input.missing,
      due: input.until,
    })
  })
}

/** The limit that a pause would halt: the answer's, and after an answer the day of the work. */
const runningDay = (row: PetitionRow): Day | null => (row.answeredAt ? row.dueOn : row.answerDueOn)

async function capFacts(db: Tx, row: PetitionRow, today: Day) {
  const rules = await loadRules(db)
  const { pauses } = await clockMoves(db, row)
  return {
    cap: limitFor(rules.limits, 'pause.cap', today),
    calendar: rules.calendar,
    pauses: pauses.filter(({ kind }) => kind === 'sender'),
    today,
  }
}

/** What the form says of the cap: how much is left, and the latest day. */
export function waitChoices(
  ctx: Ctx,
  row: PetitionRow,
): Promise<{ most: number; used: number; latest?: Day; today: Day }> {
  return tx(ctx, async (db) => {
    const today = dayOf(ctx.at)
    const { cap, calendar, pauses } = await capFacts(db, row, today)
    return {
      most: cap.limit,
      used: usedOf(cap, calendar, pauses),
      latest: lastPausedDay(cap, calendar, pauses, today),
      today,
    }
  })
}
