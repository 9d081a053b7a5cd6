import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { firstDates } from '#domain/petitions/clocks.ts'
import { ruleOn } from '#domain/petitions/kinds.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalUntranscribed } from '#domain/petitions/transcript.ts'
import { refusalToTriage, type TriagePetition, triageWords } from '#domain/petitions/triage.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { keptVersion } from '#server/petitions/clocks-of.ts'
import { earlierId } from '#server/petitions/intake-row.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadFields, loadKinds, loadRules } from '#server/places/rules.ts'
import { moveToVault } from '#server/vault/move-to-vault.ts'

/** Sets kind, field and competence, or says that it is no petition. A changed kind is told to the sender with the reason. */
export function triagePetition(ctx: Ctx, number: string, input: TriagePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    const state = after(row.state, 'triage')
    const refusal = refusalUntranscribed(row) ?? refusalToTriage(row, input)
    if (refusal) throw refusal
    const classified = input.otherMatter ? {} : await classify(db, row, input)
    if (classified.family === 'denunciation') await moveToVault(db, row.id, ctx.at)
    const changed = await changeRow(db, row, {
      state,
      ...classified,
      competence: input.competence,
      otherMatter: input.otherMatter ?? null,
      eligibility: input.eligibility ?? 'eligible',
      repeatOfId: await earlierId(db, row, input.repeatOf ?? ''),
    })
    await record(db, ctx, {
      type: 'petition.triaged',
      petition: changed,
      payload: {
        kind: changed.kind,
        label: changed.kindLabel ?? undefined,
        oldKind: row.kind,
        oldLabel: row.kindLabel,
        competence: input.competence,
        otherMatter: input.otherMatter,
      },
      note: input.reason,
    })
  })
}

/**
 * The columns of kind and field, with the dates of its clocks. What is no petition keeps what its sender
 * called it, and with that whoever may read it.
 */
async function classify(db: Tx, row: PetitionRow, input: TriagePetition): Promise<Partial<PetitionRow>> {
  const kind = keptVersion(await loadKinds(db), row, input.kind)
  const field = ruleOn(await loadFields(db), input.field, dayOf(row.receivedAt))
  if (!kind) throw fieldRefusal('triage.noKind', 'kind', triageWords.noKind)
  if (!field) throw fieldRefusal('triage.noField', 'field', triageWords.noField)
  // Another kind runs by other clocks, from the same day of receipt.
  const dates = firstDates(kind.clocks, row.receivedAt, await loadRules(db))
  return {
    kind: kind.code,
    kindLabel: kind.label,
    kindSince: kind.validFrom,
    family: kind.family,
    restricted: kind.restricted || row.restricted,
    field: field.code,
    fieldLabel: field.label,
    ...dates,
    answerDueOriginal: dates.answerDueOn,
    // The day that the council named for its voters, or that a recommendation is answered by, stays, whatever the kind.
    ...((row.source === 'voter_contact' || row.source === 'supervision') && {
      ...{ answerDueOn: row.answerDueOn, answerDueOriginal: row.answerDueOriginal },
    }),
  }
}
