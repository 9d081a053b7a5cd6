import { and, eq } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { after } from '#domain/petitions/lifecycle.ts'
import type { TakeOffer } from '#domain/petitions/offering.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { askedIn } from '#server/petitions/hops-of.ts'
import { answerHop, answersFor, lockOffer } from '#server/petitions/lock-offer.ts'
import { moveTo } from '#server/petitions/move-petition.ts'

/** The office that was asked takes the petition over; it gives the work out anew, and no limit moves. */
export function takeOffer(ctx: Ctx, number: string, input: TakeOffer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, hop } = await lockOffer(db, ctx, number, input.version, answersFor(ctx))
    after(row.state, 'take-over')
    const toUnitId = hop.toUnitId as string
    if (input.handlingUnitId) await checkPart(db, toUnitId, input.handlingUnitId)
    await answerHop(db, ctx, hop, { state: 'taken' })
    const changed = await moveTo(db, ctx, row, toUnitId, input.handlingUnitId || undefined)
    await record(db, ctx, {
      type: 'petition.taken-over',
      petition: changed,
      payload: { hop: hop.hop, from: hop.from, to: askedIn(hop), answerDueOn: changed.answerDueOn },
    })
  })
}

async function checkPart(db: Tx, officeId: string, unitId: string): Promise<void> {
  if (unitId === officeId) return
  const [part] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.parentId, officeId), eq(unit.kind, 'department')))
  if (!part) {
    throw fieldRefusal(
      'accept.noUnit',
      'handlingUnitId',
      'Đơn vị giải quyết phải thuộc cơ quan nhận hồ sơ. Chọn lại trong danh sách.',
    )
  }
}
