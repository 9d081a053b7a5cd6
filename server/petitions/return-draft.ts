import { eq } from 'drizzle-orm'
import { answer } from '#db/schema/answers.ts'
import { tx } from '#db/tx.ts'
import type { ReturnDraft } from '#domain/petitions/answer.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { openDraft } from '#server/petitions/draft-answer.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Sends the draft back to be mended; the point to mend is said. */
export function returnDraft(ctx: Ctx, number: string, input: ReturnDraft): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.approve')
    sameVersion(row, input.version)
    const state = after(row.state, 'return-draft')
    const draft = await openDraft(db, row.id)
    if (draft) await db.update(answer).set({ returnedAt: ctx.at }).where(eq(answer.id, draft.id))
    const changed = await changeRow(db, row, { state })
    await record(db, ctx, {
      type: 'petition.draft-returned',
      petition: changed,
      payload: {},
      note: input.reason,
    })
  })
}
