import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { person } from '#db/schema/people.ts'
import { tx } from '#db/tx.ts'
import {
  type ReplyDispute,
  refusalToWithdrawDispute,
  type WithdrawDispute,
} from '#domain/petitions/confirmation.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { isSupervised, lockHeld } from '#server/petitions/say-sender.ts'
import { replyToVerdicts } from '#server/supervision/reply-to-verdicts.ts'

/** The head answers beside the words of the sender and of bodies that supervise; neither overwrites the other. */
export function replyDispute(ctx: Ctx, number: string, input: z.infer<typeof ReplyDispute>): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.reply-dispute')
    sameVersion(row, input.version)
    after(row.state, 'reply-dispute')
    if (ctx.actor.kind !== 'person') throw new Error('only a person replies')
    const [head] = await db
      .select({ title: person.title })
      .from(person)
      .where(eq(person.id, ctx.actor.personId))
    await replyToVerdicts(db, ctx, row.id, { body: input.reply, title: head?.title ?? '' })
    const changed = await changeRow(db, row, { disputeRepliedAt: ctx.at })
    await record(db, ctx, {
      type: 'petition.dispute-replied',
      petition: changed,
      payload: { headTitle: head?.title ?? '' },
      note: input.reply,
    })
  })
}

/** Only whoever raised it ends it. Both opinions stay on file. */
export function withdrawDispute(ctx: Ctx, input: z.infer<typeof WithdrawDispute>): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx)
    const state = after(row.state, 'withdraw-dispute')
    const refusal = refusalToWithdrawDispute(row)
    if (refusal) throw refusal
    const stands = await isSupervised(db, row)
    const changed = await changeRow(db, row, {
      ...{ senderDisputes: false, closedAt: ctx.at },
      ...(!stands && { state, disputeEndedAt: ctx.at }),
    })
    await record(db, ctx, {
      type: 'petition.dispute-withdrawn',
      petition: changed,
      payload: {},
      note: input.reason,
    })
    if (!stands)
      await record(db, ctx, { type: 'petition.closed', petition: changed, payload: { silent: false } })
  })
}
