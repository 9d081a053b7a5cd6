import type { z } from 'zod'
import { tx } from '#db/tx.ts'
import type { AddToPetition, WithdrawPetition } from '#domain/petitions/confirmation.ts'
import { after } from '#domain/petitions/lifecycle.ts'
import { endsByWithdrawal } from '#domain/petitions/sender-acts.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { goOn } from '#server/petitions/go-on.ts'
import { changeRow } from '#server/petitions/petition-row.ts'
import { lockHeld } from '#server/petitions/say-sender.ts'

/** The sender adds something; what was sent before stays as it was. */
export function addToPetition(ctx: Ctx, input: z.infer<typeof AddToPetition>): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx)
    after(row.state, 'add')
    const changed = await changeRow(db, row, {})
    await record(db, ctx, { type: 'petition.added', petition: changed, payload: {}, note: input.note })
    if (row.state === 'WAITING') await goOn(db, ctx, changed, 'sender')
  })
}

/**
 * The sender takes the petition back. An opinion ends with it. A complaint that was accepted ends only by a
 * signed decision, a denunciation not by itself: then it is told to whoever decides.
 */
export function withdrawPetition(
  ctx: Ctx,
  input: z.infer<typeof WithdrawPetition>,
): Promise<'ended' | 'told'> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx)
    const state = after(row.state, 'withdraw')
    if (!endsByWithdrawal(row)) {
      await record(db, ctx, {
        type: 'petition.withdrawal-told',
        petition: await changeRow(db, row, {}),
        payload: { family: row.family },
        note: input.reason,
      })
      return 'told'
    }
    const changed = await changeRow(db, row, { state, closedAt: ctx.at })
    await record(db, ctx, { type: 'petition.withdrawn', petition: changed, payload: {}, note: input.reason })
    return 'ended'
  })
}
