import { tx } from '#db/tx.ts'
import { type CancelConference, refusalByState } from '#domain/conferences/plan.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { addStep, write } from '#server/dialogues/dialogue-row.ts'
import { tellOfDialogue } from '#server/dialogues/tell.ts'
import { lockConference } from './conference-row.ts'

/** It is not held; why stays to be read by whoever it was planned with. */
export function cancelConference(ctx: Ctx, number: string, input: CancelConference): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockConference(db, ctx, number, input.version, 'dialogue.decide')
    const refusal = refusalByState(row, 'cancel', dayOf(ctx.at))
    if (refusal) throw refusal
    const next = await write(db, ctx, row, { state: 'cancelled' })
    await addStep(db, ctx, next, { act: 'cancel', reason: input.reason, shown: false })
    await tellOfDialogue(db, ctx, next, 'dialogue.cancelled')
  })
}
