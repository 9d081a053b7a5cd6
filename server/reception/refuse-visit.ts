import { eq } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { receptionVisit } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { IntakeFacts } from '#domain/petitions/intake.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import { type RefuseReception, refusalToRefuseReception } from '#domain/petitions/refuse-reception.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { refuseWithin } from '#server/petitions/refuse-reception.ts'
import type { Registered } from '#server/petitions/register-letter.ts'
import { lockVisit, type VisitRow } from '#server/reception/desk.ts'
import { visitorOf } from '#server/reception/follow-visit.ts'
import { openFrom } from '#server/reception/open-from-visit.ts'

/**
 * Turns somebody away at the desk on a ground of the law, explained on the spot. Where the law wants it in
 * writing, a file is opened for the notice that goes out; else the entry of the register is all there is.
 */
export function refuseVisit(
  ctx: Ctx,
  id: string,
  input: RefuseReception & { areaCode: string },
): Promise<Registered | undefined> {
  return tx(ctx, async (db) => {
    let visit = await lockVisit(db, ctx, id, 'reception.record')
    sameVersion(visit, input.version)
    if (visit.refusalGround) throw new Refusal('visit.refused', 'Lượt này đã ghi từ chối tiếp.')
    const { written } = receptionGrounds[input.ground]
    let opened: Registered | undefined
    if (written && !visit.petitionId) {
      const { areaCode } = input
      opened = await openFrom(db, ctx, visit, { ...(await visitorOf(db, visit)), areaCode, signed: 'yes' })
      visit = await lockVisit(db, ctx, id, 'reception.record')
    }
    if (visit.petitionId) {
      const file = await petitionOf(db, visit.petitionId)
      await refuseWithin(db, ctx, file.number, { ...input, version: file.version })
    } else {
      const refusal = refusalToRefuseReception(factsOfVisit(visit), input)
      if (refusal) throw refusal
    }
    await db
      .update(receptionVisit)
      .set({ refusalGround: input.ground, refusalNote: input.reason, version: visit.version + 1 })
      .where(eq(receptionVisit.id, id))
    await record(db, ctx, {
      type: 'reception.visit-refused',
      payload: { visitId: id, ground: input.ground },
    })
    return opened
  })
}

async function petitionOf(db: Tx, id: string): Promise<{ number: string; version: number }> {
  const [row] = await db
    .select({ number: petition.number, version: petition.version })
    .from(petition)
    .where(eq(petition.id, id))
  if (!row) throw new NotFound()
  return row
}

/** What the rule of refusals asks, of an entry without a file. */
function factsOfVisit({ kind, competence, day }: VisitRow): IntakeFacts {
  const family = kind === 'complaint' || kind === 'denunciation' ? kind : 'opinion'
  return {
    ...{ kind: kind === 'unclassified' ? null : kind, family, competence, eligibility: null },
    ...{ source: 'reception', receivedOn: day },
  }
}
