import { tx } from '#db/tx.ts'
import type { RecordProgress } from '#domain/petitions/answer.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Notes what was done; the sender reads this note. */
export function recordProgress(ctx: Ctx, number: string, input: RecordProgress): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.progress')
    sameVersion(row, input.version)
    const changed = await changeRow(db, row, { state: after(row.state, 'record-progress') })
    await record(db, ctx, { type: 'petition.progressed', petition: changed, payload: {}, note: input.note })
  })
}
