import { tx } from '#db/tx.ts'
import type { ConcludePetition } from '#domain/petitions/answer.ts'
import { refusalToConclude } from '#domain/petitions/confirmation.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Ends a complaint or denunciation whose decision is out and carried through. */
export function concludePetition(ctx: Ctx, number: string, input: ConcludePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.issue')
    sameVersion(row, input.version)
    const refusal = refusalToConclude(row)
    if (refusal) throw refusal
    const changed = await changeRow(db, row, { state: after(row.state, 'conclude'), closedAt: ctx.at })
    await record(db, ctx, {
      type: 'petition.closed',
      petition: changed,
      payload: { silent: false },
      note: input.note,
    })
  })
}
