import { and, asc, eq, sql } from 'drizzle-orm'
import { dialoguePresence, dialogueTurn, type TurnRow } from '#db/schema/dialogue-turns.ts'
import { dialogueSite } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type CountPeople,
  type MoveTurn,
  type QueueTurn,
  someoneSpeaks,
  type TurnAct,
  turnAfter,
} from '#domain/dialogues/hall.ts'
import { speakerWords } from '#domain/dialogues/turn.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { endPause } from './pause.ts'
import { changeTurn, hallOf, lockTurn, nameSpeaker, speakerOf } from './turn-row.ts'

/** Adds somebody to the end of the queue of a place. The same id twice is one turn. */
export function queueTurn(ctx: Ctx, number: string, input: Omit<QueueTurn, 'site'>): Promise<TurnRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    return addTurn(db, ctx, hall, input)
  })
}

/** The same within the transaction of a question that is moved into the queue. */
export async function addTurn(
  db: Tx,
  ctx: Ctx,
  hall: DialogueRow,
  input: Omit<QueueTurn, 'site'> & { body?: string },
  /** What was prepared for it: field, answer, and where it comes from. */
  prepared: Pick<Change, 'field' | 'answer' | 'answeringUnitId' | 'itemId' | 'questionId'> = {},
): Promise<TurnRow> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`turn ${input.id}`}, 0))`)
  const [there] = await db
    .select()
    .from(dialogueTurn)
    .where(and(eq(dialogueTurn.id, input.id), eq(dialogueTurn.dialogueId, hall.id)))
  if (there) return there
  await siteIn(db, hall, input.siteId)
  const [row] = await db
    .insert(dialogueTurn)
    .values({
      ...{ id: input.id, dialogueId: hall.id, siteId: input.siteId, state: 'waiting', queuedAt: ctx.at },
      ...{ seat: input.seat, areaCode: input.areaCode || null, place: input.place, minutes: input.minutes },
      ...{ body: input.body ?? '', carriedOver: input.carriedOver === 'yes', ...prepared },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at, changedAt: ctx.at },
    })
    .returning()
  if (!row) throw new Error('a turn is not seen by the desk')
  if (input.name) await nameSpeaker(db, row, input.name)
  return row
}

/** Is it a place of this hall? @throws NotFound */
export async function siteIn(db: Tx, hall: DialogueRow, siteId: string): Promise<void> {
  const [site] = await db
    .select({ id: dialogueSite.id })
    .from(dialogueSite)
    .where(and(eq(dialogueSite.id, siteId), eq(dialogueSite.dialogueId, hall.id)))
  if (!site) throw new NotFound()
}

/** Calls, starts, gives a minute more, stops, puts back to the end of the queue, or lets go. */
export function moveTurn(ctx: Ctx, number: string, input: Omit<MoveTurn, 'site'>): Promise<TurnRow> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const row = await lockTurn(db, hall, input.id, input.version)
    const moved = movedBy(ctx, row, input.act)
    if (input.act === 'start') {
      await refuseWhileSpeaking(db, row)
      await endPause(db, ctx, hall.id)
    }
    return changeTurn(db, ctx, row, moved)
  })
}

type Change = Partial<typeof dialogueTurn.$inferInsert>

/** What the act changes. @throws Refusal where it does not follow */
export const movedBy = (ctx: Ctx, row: TurnRow, act: TurnAct): Change => ({
  ...{ state: turnAfter(row, act), ...timesOf(ctx, row, act) },
})

function timesOf({ at }: Ctx, row: TurnRow, act: TurnAct): Change {
  if (act === 'call') return { calledAt: at }
  if (act === 'start') return { calledAt: row.calledAt ?? at, startedAt: at, endedAt: null }
  if (act === 'minute') return { minutes: Math.min(60, row.minutes + 1) }
  if (act === 'stop') return { endedAt: row.startedAt && at }
  // Back at the end of the queue, as if it had not begun; given up, it keeps its times.
  return act === 'return' ? { queuedAt: at, calledAt: null, startedAt: null, endedAt: null } : {}
}

/** One after the other at each place, also of two desks at once. */
async function refuseWhileSpeaking(db: Tx, row: TurnRow): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`floor ${row.siteId}`}, 0))`)
  const [speaking] = await db
    .select({ id: dialogueTurn.id, seat: dialogueTurn.seat })
    .from(dialogueTurn)
    .where(and(eq(dialogueTurn.siteId, row.siteId), eq(dialogueTurn.state, 'speaking')))
    .orderBy(asc(dialogueTurn.position))
  if (!speaking) return
  throw someoneSpeaks(speakerWords({ seat: speaking.seat, name: await speakerOf(db, speaking.id) }))
}

/** How many people are at a place; the last count holds. */
export function countPeople(
  ctx: Ctx,
  number: string,
  { siteId, people }: Omit<CountPeople, 'site'>,
): Promise<void> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    await siteIn(db, hall, siteId)
    const counted = { people, by: personOf(ctx), at: ctx.at }
    await db
      .insert(dialoguePresence)
      .values({ siteId, dialogueId: hall.id, ...counted })
      .onConflictDoUpdate({ target: dialoguePresence.siteId, set: counted })
  })
}
