import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalToTriage, type TriagePetition } from '#domain/petitions/triage.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Sets kind, field and competence. A changed kind is told to the sender with the reason. */
export function triagePetition(ctx: Ctx, number: string, input: TriagePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    const state = after(row.state, 'triage')
    const refusal = refusalToTriage(row, input)
    if (refusal) throw refusal
    const { kind, field, competence } = input
    const changed = await changeRow(db, row, { state, kind, field, competence })
    await record(db, ctx, {
      type: 'petition.triaged',
      petition: changed,
      payload: { kind, oldKind: row.kind, competence },
      note: input.reason,
    })
  })
}
