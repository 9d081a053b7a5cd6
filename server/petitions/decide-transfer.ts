import { tx } from '#db/tx.ts'
import { headsGovernment } from '#domain/people/permissions.ts'
import { after } from '#domain/petitions/lifecycle.ts'
import { type DecideTransfer, refusalToDecide } from '#domain/petitions/offering.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { answerHop, lockOffer } from '#server/petitions/lock-offer.ts'
import { moveTo } from '#server/petitions/move-petition.ts'
import { decideTargets, handOf } from '#server/petitions/offer-targets.ts'
import { changeRow } from '#server/petitions/petition-row.ts'

/**
 * The head of the common superior says whose the petition is; that office has it without being asked.
 * Where it is the one that has it already, its work goes on as it stands.
 */
export function decideTransfer(ctx: Ctx, number: string, input: DecideTransfer): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, hop } = await lockOffer(
      db,
      ctx,
      number,
      input.version,
      (_place, one) =>
        one.state === 'superior' && headsGovernment(ctx.actor, one.superiorUnitId ?? undefined),
    )
    after(row.state, 'take-over')
    const open = await decideTargets(db, row, hop.superiorUnitId as string, dayOf(ctx.at))
    const refusal = refusalToDecide(input, open)
    if (refusal) throw refusal
    const named = open.find(({ id }) => id === input.toUnitId)
    await answerHop(db, ctx, hop, { state: 'taken', toUnitId: input.toUnitId })
    const stays = input.toUnitId === handOf(row)
    const changed = stays
      ? await changeRow(db, row, { offeredUnitId: null })
      : await moveTo(db, ctx, row, input.toUnitId)
    await record(db, ctx, {
      type: 'petition.transfer-decided',
      petition: changed,
      payload: {
        hop: hop.hop,
        superior: hop.superior ?? '',
        to: named?.name ?? '',
        answerDueOn: changed.answerDueOn,
      },
      note: input.reason,
    })
  })
}
