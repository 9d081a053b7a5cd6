import { eq } from 'drizzle-orm'
import { conference } from '#db/schema/conferences.ts'
import { dialogueChair, dialogueSite } from '#db/schema/dialogues.ts'
import type { Tx } from '#db/tx.ts'
import type { Chair, Site } from '#domain/dialogues/plan.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, lockDialogue } from '#server/dialogues/dialogue-row.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type ConferenceRow = typeof conference.$inferSelect

/** The conference of this number, locked, at the version that was seen. @throws NotFound, Refusal */
export const lockConference = (
  db: Tx,
  ctx: Ctx,
  number: string,
  version: number,
  permission: 'dialogue.prepare' | 'dialogue.decide',
): Promise<DialogueRow> => lockDialogue(db, ctx, number, version, permission, 'conference')

/** What only a conference has. @throws NotFound */
export async function ownFacts(db: Tx, id: string): Promise<ConferenceRow> {
  const [row] = await db.select().from(conference).where(eq(conference.dialogueId, id))
  if (!row) throw new NotFound()
  return row
}

/** Who chairs and where, written anew: until it is opened nobody has come to any of its places. */
export async function keepMeeting(
  db: Tx,
  dialogueId: string,
  { chairs, sites }: { chairs: readonly Chair[]; sites: readonly Site[] },
): Promise<void> {
  await db.delete(dialogueChair).where(eq(dialogueChair.dialogueId, dialogueId))
  await db.insert(dialogueChair).values(
    chairs.map(({ unitId, title }, at) => ({
      ...{ dialogueId, position: at + 1, unitId, title },
      track: 'conference' as const,
    })),
  )
  const kept = await db.select().from(dialogueSite).where(eq(dialogueSite.dialogueId, dialogueId))
  for (const one of kept.filter(({ position }) => position > sites.length)) {
    await db.delete(dialogueSite).where(eq(dialogueSite.id, one.id))
  }
  for (const [at, { place, seats, services }] of sites.entries()) {
    await db
      .insert(dialogueSite)
      .values({ id: newId(), dialogueId, position: at + 1, place, seats, services })
      .onConflictDoUpdate({
        target: [dialogueSite.dialogueId, dialogueSite.position],
        set: { place, seats, services },
      })
  }
}
