import { and, eq, isNull } from 'drizzle-orm'
import { dialoguePause } from '#db/schema/dialogue-pauses.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type PauseHall, refusalToPause } from '#domain/dialogues/hall/pause.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import type { DialogueRow } from '#server/dialogues/dialogue-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { hallOf } from './turn-row.ts'

const open = (dialogueId: string) =>
  and(eq(dialoguePause.dialogueId, dialogueId), isNull(dialoguePause.endedAt))

/** The hall rests until an hour, which the wall and the phones show. @throws Refusal */
export function pauseHall(ctx: Ctx, number: string, input: Omit<PauseHall, 'site'>): Promise<void> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    const until = new Date(`${dayOf(ctx.at)}T${input.pauseUntil}:00+07:00`)
    const refusal = refusalToPause(until, ctx.at) ?? refusalOfState(hall)
    if (refusal) throw refusal
    const pause = { id: input.id, dialogueId: hall.id, until, by: personOf(ctx), at: ctx.at }
    const [begun] = await db
      .insert(dialoguePause)
      .values(pause)
      .onConflictDoNothing()
      .returning({ id: dialoguePause.id })
    if (begun) return
    const [standing] = await db.select().from(dialoguePause).where(open(hall.id))
    if (standing && standing.id !== input.id) {
      throw new Refusal('hall.paused', 'Hội trường đang tạm nghỉ. Bấm “Tiếp tục” rồi ghi giờ khác.')
    }
  })
}

const refusalOfState = ({ state }: DialogueRow): Refusal | undefined =>
  state === 'in_progress' ? undefined : new Refusal('hall.closed', 'Hội nghị đã bế mạc, không còn tạm nghỉ.')

/** Goes on; pressed twice it goes on once. */
export function resumeHall(ctx: Ctx, number: string): Promise<void> {
  return tx(ctx, async (db) => {
    const hall = await hallOf(db, ctx, number)
    await endPause(db, ctx, hall.id)
  })
}

/** Whoever begins to speak ends it, too. */
export async function endPause(db: Tx, ctx: Ctx, dialogueId: string): Promise<void> {
  await db.update(dialoguePause).set({ endedAt: ctx.at }).where(open(dialogueId))
}

/** Until when the hall rests; undefined while it goes on. */
export async function pausedUntil(db: Tx, dialogueId: string): Promise<Date | undefined> {
  const [pause] = await db.select({ until: dialoguePause.until }).from(dialoguePause).where(open(dialogueId))
  return pause?.until
}
