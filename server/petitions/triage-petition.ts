import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { firstDates } from '#domain/petitions/clocks.ts'
import { ruleOn } from '#domain/petitions/kinds.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { refusalToTriage, type TriagePetition, triageWords } from '#domain/petitions/triage.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { keptVersion } from '#server/petitions/clocks-of.ts'
import { changeRow, findRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadFields, loadKinds, loadRules } from '#server/places/rules.ts'

/** Sets kind, field and competence. A changed kind is told to the sender with the reason. */
export function triagePetition(ctx: Ctx, number: string, input: TriagePetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    const state = after(row.state, 'triage')
    const refusal = refusalToTriage(row, input)
    if (refusal) throw refusal
    const { competence } = input
    const received = dayOf(row.receivedAt)
    const kind = keptVersion(await loadKinds(db), row, input.kind)
    const field = ruleOn(await loadFields(db), input.field, received)
    if (!kind) throw fieldRefusal('triage.noKind', 'kind', triageWords.noKind)
    if (!field) throw fieldRefusal('triage.noField', 'field', triageWords.noField)
    const repeated = await earlier(db, row, input.repeatOf ?? '')
    // Another kind runs by other clocks, from the same day of receipt.
    const dates = firstDates(kind.clocks, row.receivedAt, await loadRules(db))
    const changed = await changeRow(db, row, {
      ...{ state, competence, eligibility: input.eligibility ?? 'eligible', repeatOfId: repeated },
      kind: kind.code,
      kindLabel: kind.label,
      kindSince: kind.validFrom,
      family: kind.family,
      restricted: kind.restricted || row.restricted,
      field: field.code,
      fieldLabel: field.label,
      ...dates,
      answerDueOriginal: dates.answerDueOn,
    })
    await record(db, ctx, {
      type: 'petition.triaged',
      petition: changed,
      payload: {
        kind: kind.code,
        label: kind.label,
        oldKind: row.kind,
        oldLabel: row.kindLabel,
        competence,
      },
      note: input.reason,
    })
  })
}

/** The earlier letter of the same content, if one is named. @throws Refusal when it is not seen or is this one */
async function earlier(db: Tx, row: PetitionRow, number: string): Promise<string | null> {
  if (!number) return null
  const found = await findRow(db, number)
  if (!found || found.id === row.id) {
    throw fieldRefusal(
      'triage.noRepeat',
      'repeatOf',
      `Không thấy hồ sơ ${number} trong phần được xem. So lại số trên giấy biên nhận.`,
    )
  }
  return found.id
}
