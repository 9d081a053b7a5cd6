import { eq } from 'drizzle-orm'
import { answer } from '#db/schema/answers.ts'
import { person } from '#db/schema/people.ts'
import { tx } from '#db/tx.ts'
import { type ByVersion, refusalToApprove } from '#domain/petitions/answer.ts'
import { refusalOfDraft } from '#domain/petitions/answer-check.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { openDraft } from '#server/petitions/draft-answer.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** A second person approves the draft: never who wrote it, whatever else they may do. */
export function approveAnswer(ctx: Ctx, number: string, input: ByVersion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.approve')
    sameVersion(row, input.version)
    const state = after(row.state, 'approve-answer')
    if (ctx.actor.kind !== 'person') throw new Error('only a person approves')
    const { personId } = ctx.actor
    const draft = await openDraft(db, row.id)
    if (!draft) throw new Refusal('answer.none', 'Chưa có dự thảo để duyệt.')
    const refusal = refusalToApprove(draft, personId, row.headTitle ?? 'thủ trưởng đơn vị')
    const incomplete = refusal ?? refusalOfDraft(draft)
    if (incomplete) throw incomplete
    const [approver] = await db.select({ title: person.title }).from(person).where(eq(person.id, personId))
    const approverTitle = approver?.title ?? ''
    await db
      .update(answer)
      .set({ approvedBy: personId, approvedTitle: approverTitle, approvedAt: ctx.at })
      .where(eq(answer.id, draft.id))
    const changed = await changeRow(db, row, { state })
    await record(db, ctx, { type: 'petition.approved', petition: changed, payload: { approverTitle } })
  })
}
