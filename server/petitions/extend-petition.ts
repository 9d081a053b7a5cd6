import { extension } from '#db/schema/clocks.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type ExtendPetition,
  type Extensible,
  extensible,
  groundsOf,
  notExtensible,
  onceGround,
  refusalToExtend,
} from '#domain/petitions/extension.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { clockMoves } from '#server/petitions/clocks-of.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { checkPaper } from '#server/petitions/paper-file.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * Moves the answer's limit by a signed decision, as far and as often as the law of the kind lets it.
 * The first limit stays on file; the day of the work goes along, so that nothing is called overdue
 * while the extended limit runs.
 */
export function extendPetition(ctx: Ctx, number: string, input: ExtendPetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.extend')
    sameVersion(row, input.version)
    const state = after(row.state, 'extend')
    if (ctx.actor.kind !== 'person') throw new Error('only a person extends')
    const today = dayOf(ctx.at)
    const { can, calendar } = await extensibleNow(db, row, ctx.at)
    if (!can) throw notExtensible()
    const refusal = refusalToExtend(row, can, input, today, calendar)
    if (refusal) throw refusal
    await checkPaper(db, row.id, 'decision', input.fileId)
    const toDue = can.chosen ? input.until : can.latest
    const n = row.extensions + 1
    const lawful = input.grounds.filter((code) => groundsOf(row.family).includes(code))
    await db.insert(extension).values({
      ...{ id: newId(), petitionId: row.id, n, fromDue: can.due, toDue, at: ctx.at, by: ctx.actor.personId },
      ground: lawful.join(',') || onceGround,
      decisionNo: input.decisionNo,
      decisionOn: input.decisionOn,
      fileId: input.fileId,
    })
    const changed = await changeRow(db, row, {
      state,
      answerDueOn: toDue,
      extensions: n,
      ...(row.dueOn ? { dueOn: toDue } : {}),
    })
    // For a denunciation the filed decision is the paper; others are told by a notice of their own.
    if (changed.family !== 'denunciation') {
      await issueDoorPaper(db, ctx, changed, 'extension-notice', {
        ...{ oldDueOn: can.due, newDueOn: toDue, reason: input.reason },
        article: can.article,
      })
    }
    await record(db, ctx, {
      type: 'petition.extended',
      petition: changed,
      payload: { n, fromDue: can.due, toDue, original: row.answerDueOriginal ?? can.due },
      note: input.reason,
    })
  })
}

/** How far the running limit may be moved today; for the form, and again on the locked row. */
export async function extensibleNow(db: Tx, row: PetitionRow, at: Date) {
  const rules = await loadRules(db)
  const { clocks, remote, pauses } = await clockMoves(db, row)
  const can: Extensible | undefined = extensible(row, { clocks, remote, rules, pauses, today: dayOf(at) })
  return { can, calendar: rules.calendar }
}

/** The same for a page. */
export const extendChoices = (ctx: Ctx, row: PetitionRow): Promise<Extensible | undefined> =>
  tx(ctx, async (db) => (await extensibleNow(db, row, ctx.at)).can)
