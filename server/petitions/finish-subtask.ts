import { eq } from 'drizzle-orm'
import { subtask } from '#db/schema/work.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type FinishSubtask, isOpenPart } from '#domain/petitions/subtasks.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { openPart } from '#server/petitions/subtasks-of.ts'

/** A part is done: its person says so, or who answers for the whole. */
export function finishSubtask(ctx: Ctx, number: string, input: FinishSubtask): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, place } = await lockForDecision(db, ctx, number, 'petition.progress')
    sameVersion(row, input.version)
    after(row.state, 'finish-part')
    const part = await openPart(db, row.id, input.subtaskId)
    const own = ctx.actor.kind === 'person' && part.personId === ctx.actor.personId
    if (!own && !can(ctx.actor, 'petition.draft', place)) {
      throw new Refusal(
        'subtask.notYours',
        `Việc con này do ${part.who} báo xong, hoặc người chủ trì báo thay.`,
      )
    }
    if (!isOpenPart(part)) throw new Refusal('subtask.over', 'Việc con này đã xong hoặc đã được miễn.')
    await db.update(subtask).set({ doneAt: ctx.at }).where(eq(subtask.id, part.id))
    const changed = await changeRow(db, row, {})
    await record(db, ctx, {
      type: 'petition.subtask-done',
      petition: changed,
      payload: { weight: part.weight },
    })
  })
}
