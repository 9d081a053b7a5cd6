import { and, eq, inArray } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit, unitLineage } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { answerDeadline } from '#domain/petitions/clocks.ts'
import { refusalOfConflict } from '#domain/petitions/concerned.ts'
import { acceptedBy, factsOf, refusalToAcceptLetter } from '#domain/petitions/intake.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type AcceptPetition, refusalToAccept } from '#domain/petitions/triage.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { clocksOf } from '#server/petitions/clocks-of.ts'
import { issueDoorPaper } from '#server/petitions/door-paper.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/** Accepts the petition for settlement and names the unit that handles it. */
export function acceptPetition(ctx: Ctx, number: string, input: AcceptPetition): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.accept')
    sameVersion(row, input.version)
    const state = after(row.state, 'accept')
    const refusal = refusalToAcceptLetter(factsOf(row)) ?? refusalToAccept(row)
    if (refusal) throw refusal
    const [handling] = await db
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .innerJoin(unitLineage, eq(unitLineage.unitId, unit.id))
      .where(
        and(
          eq(unit.id, input.handlingUnitId),
          eq(unitLineage.ancestorId, row.unitId),
          inArray(unit.kind, ['government', 'department']),
        ),
      )
    if (!handling) {
      throw fieldRefusal(
        'accept.noUnit',
        'handlingUnitId',
        'Đơn vị giải quyết phải thuộc cơ quan đã nhận đơn. Chọn lại trong danh sách.',
      )
    }
    const conflict = refusalOfConflict(row, { unitId: handling.id, name: handling.name }, 'handlingUnitId')
    if (conflict) throw conflict
    const changed = await changeRow(db, row, {
      state,
      ...(await answerDates(db, row, ctx.at)),
      acceptedAt: ctx.at,
      intakeOutcome: 'ACCEPT',
      handlingUnitId: handling.id,
      firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
    })
    // Opinions hear it as news; the two laws want it on paper.
    if (changed.family !== 'opinion' && changed.answerDueOn) {
      await issueDoorPaper(db, ctx, changed, 'acceptance-notice', {
        article: acceptedBy[changed.family],
        dueOn: changed.answerDueOn,
        forwarder: changed.forwardedBy ?? '',
      })
    }
    await record(db, ctx, {
      type: 'petition.accepted',
      petition: changed,
      payload: { unit: handling.name, answerDueOn: changed.answerDueOn },
    })
  })
}

/** What the law counts from acceptance gets its date now; what runs since receipt keeps it. */
export async function answerDates(db: Tx, row: PetitionRow, acceptedAt: Date) {
  if (row.answerDueOn) return {}
  const { clocks, remote } = await clocksOf(db, row)
  const deadline = answerDeadline(
    clocks,
    { receivedAt: row.receivedAt, acceptedAt, remote },
    await loadRules(db),
  )
  return { answerDueOn: deadline?.due, answerDueOriginal: deadline?.due }
}
