import { and, eq } from 'drizzle-orm'
import { dialogueSpeaker, dialogueTurn, type TurnRow } from '#db/schema/dialogue-turns.ts'
import type { Tx } from '#db/tx.ts'
import { refusalToRecord, turnConflict } from '#domain/dialogues/hall.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, mayThere, seenRow } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

/** The dialogue whose opinions the actor writes down now. @throws NotFound, Refusal */
export async function hallOf(db: Tx, ctx: Ctx, number: string): Promise<DialogueRow> {
  const row = await seenRow(db, ctx, number, 'any')
  await mayThere(db, ctx, row.unitId, 'dialogue.prepare')
  const refusal = refusalToRecord(row)
  if (refusal) throw refusal
  return row
}

/** A turn of it, locked, at the version that was seen. @throws NotFound, Refusal */
export async function lockTurn(db: Tx, hall: DialogueRow, id: string, version: number): Promise<TurnRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(dialogueTurn)
    .where(and(eq(dialogueTurn.id, id), eq(dialogueTurn.dialogueId, hall.id)))
    .for('update')
  if (!row) throw new NotFound()
  if (row.version !== version) throw turnConflict()
  return row
}

/** Writes what changed and counts the version up. */
export async function changeTurn(
  db: Tx,
  ctx: Ctx,
  row: TurnRow,
  change: Partial<typeof dialogueTurn.$inferInsert>,
): Promise<TurnRow> {
  const [next] = await db
    .update(dialogueTurn)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(dialogueTurn.id, row.id))
    .returning()
  if (!next) throw new Error('a turn is not seen by who changes it')
  return next
}

/** Keeps, changes or takes out the name that was given. */
export async function nameSpeaker(db: Tx, row: TurnRow, name: string): Promise<void> {
  if (!name) {
    await db.delete(dialogueSpeaker).where(eq(dialogueSpeaker.turnId, row.id))
    return
  }
  await db
    .insert(dialogueSpeaker)
    .values({ turnId: row.id, dialogueId: row.dialogueId, name })
    .onConflictDoUpdate({ target: dialogueSpeaker.turnId, set: { name } })
}

export async function speakerOf(db: Tx, id: string): Promise<string> {
  const [found] = await db
    .select({ name: dialogueSpeaker.name })
    .from(dialogueSpeaker)
    .where(eq(dialogueSpeaker.turnId, id))
  return found?.name ?? ''
}

/** For the hidden field of a form that adds a turn. */
export const freshTurnId = newId
