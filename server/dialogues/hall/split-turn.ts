import { and, eq, sql } from 'drizzle-orm'
import { dialogueTurn, type TurnRow } from '#db/schema/dialogue-turns.ts'
import { tx } from '#db/tx.ts'
import { refusalToSplit, type SplitTurn } from '#domain/dialogues/hall/split.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { changeTurn, hallOf, lockTurn, nameSpeaker, speakerOf } from './turn-row.ts'

/**
 * Somebody spoke of two matters: the second becomes an opinion of its own, of the same person at the same hour, so
 * that each has what came of it. Sent twice it is split once.
 */
export function splitTurn(ctx: Ctx, number: string, id: string, input: SplitTurn): Promise<TurnRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`turn ${input.id}`}, 0))`)
    const [there] = await db
      .select()
      .from(dialogueTurn)
      .where(and(eq(dialogueTurn.id, input.id), eq(dialogueTurn.dialogueId, hall.id)))
    if (there) return there
    const row = await lockTurn(db, hall, id, input.version)
    const refusal = refusalToSplit(row)
    if (refusal) throw refusal
    await changeTurn(db, ctx, row, { body: input.first })
    // Who still speaks goes on with the first: of the second everything is said.
    const isSaid = row.state !== 'waiting'
    const [second] = await db
      .insert(dialogueTurn)
      .values({
        ...{ id: input.id, dialogueId: hall.id, siteId: row.siteId, body: input.second },
        ...{ state: isSaid ? 'done' : 'waiting', queuedAt: row.queuedAt, minutes: row.minutes },
        ...{ seat: row.seat, areaCode: row.areaCode, place: row.place, carriedOver: row.carriedOver },
        ...(isSaid && { startedAt: row.startedAt, endedAt: row.startedAt && (row.endedAt ?? ctx.at) }),
        ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at, changedAt: ctx.at },
      })
      .returning()
    if (!second) throw new Error('a turn is not seen by the desk')
    await nameSpeaker(db, second, await speakerOf(db, row.id))
    await record(db, ctx, {
      type: 'dialogue.turn-split',
      payload: { dialogueId: hall.id, position: row.position, second: second.position },
    })
    return second
  })
}
