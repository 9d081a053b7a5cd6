import { eq } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { subtask } from '#db/schema/work.ts'
import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { isOpenPart, type WaiveSubtask } from '#domain/petitions/subtasks.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { openPart } from '#server/petitions/subtasks-of.ts'

/** A leader lets an open part go, in writing and in their own name. */
export function waiveSubtask(ctx: Ctx, number: string, input: WaiveSubtask): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.approve')
    sameVersion(row, input.version)
    after(row.state, 'waive-part')
    if (ctx.actor.kind !== 'person') throw new Error('only a person lets work go')
    const { personId } = ctx.actor
    const part = await openPart(db, row.id, input.subtaskId)
    if (!isOpenPart(part)) throw new Refusal('subtask.over', 'Việc con này đã xong hoặc đã được miễn.')
    const [leader] = await db.select({ title: person.title }).from(person).where(eq(person.id, personId))
    await db
      .update(subtask)
      .set({ waivedAt: ctx.at, waivedBy: personId, waiver: input.waiver })
      .where(eq(subtask.id, part.id))
    const changed = await changeRow(db, row, {})
    await record(db, ctx, {
      type: 'petition.subtask-waived',
      petition: changed,
      payload: { weight: part.weight, leaderTitle: leader?.title ?? '' },
      note: input.waiver,
    })
  })
}
