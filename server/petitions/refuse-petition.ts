import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type RefusePetition, refusalArticles } from '#domain/petitions/triage.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Refuses the petition by a named article; the sender reads the reason and who can help. */
export function refusePetition(ctx: Ctx, number: string, input: RefusePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.accept')
    sameVersion(row, input.version)
    const state = after(row.state, 'refuse')
    const article = refusalArticles[input.article]
    const changed = await changeRow(db, row, {
      state,
      refusalArticle: article,
      intakeOutcome: 'REFUSE',
      firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
      closedAt: ctx.at,
    })
    await issueDoorPaper(db, ctx, changed, 'refusal-notice', {
      article,
      reason: input.reason,
      whoHelps: input.whoHelps,
      forwarder: changed.forwardedBy ?? '',
    })
    await record(db, ctx, {
      type: 'petition.refused',
      petition: changed,
      payload: { article },
      note: `${input.reason}\nNơi có thể giúp: ${input.whoHelps}`,
    })
  })
}
