import { eq } from 'drizzle-orm'
import { conference } from '#db/schema/conferences.ts'
import { tx } from '#db/tx.ts'
import { refusalByState } from '#domain/conferences/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { addStep } from '#server/dialogues/dialogue-row.ts'
import { lockConference, ownFacts } from './conference-row.ts'

/** Its head lets everybody read it, for good. It stays a conference: no list, calendar or figure of dialogues has it. */
export function openToAll(ctx: Ctx, number: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockConference(db, ctx, number, version, 'dialogue.decide')
    const refusal = refusalByState(row, 'open-to-all', dayOf(ctx.at))
    if (refusal) throw refusal
    const { openOn } = await ownFacts(db, row.id)
    if (openOn) throw new Refusal('conference.opened', 'Hội nghị này đã mở cho mọi người đọc.')
    await db
      .update(conference)
      .set({ openOn: dayOf(ctx.at) })
      .where(eq(conference.dialogueId, row.id))
    // What was held stays as it is: only what a conference has beside it changes.
    await addStep(db, ctx, row, { act: 'open-to-all', shown: true })
  })
}
