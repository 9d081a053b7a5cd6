import { eq, sql } from 'drizzle-orm'
import { senderSays } from '#db/schema/answers.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { actOf, refusalToSay, type SaySender } from '#domain/petitions/confirmation.ts'
import { type Act, after } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { type LimitKey, limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/** The petition that the code of this actor opens, locked. @throws NotFound */
export async function lockHeld(db: Tx, ctx: Ctx): Promise<PetitionRow> {
  if (ctx.actor.kind !== 'holder') throw new NotFound()
  const [row] = await db
    .select()
    .from(petition)
    .where(eq(petition.id, sql`(select acl.held())`))
    .for('update')
  if (!row) throw new NotFound()
  return row
}

/**
 * Records what the sender says of the answer. Done closes; partly and the first "not done" go back
 * to the same person with a new date; a second "not done" goes to the head and the Front and stays
 * visible until the sender withdraws it or says done.
 */
export function saySender(ctx: Ctx, input: SaySender): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx)
    const refusal = refusalToSay(row)
    if (refusal) throw refusal
    const act = actOf(input.word, row.notCount, row.state)
    const state = after(row.state, act)
    refuseTwice(row, act)
    const rating = input.rating ? Number(input.rating) : null
    await db
      .insert(senderSays)
      .values({ id: newId(), petitionId: row.id, word: input.word, reason: input.reason, rating, at: ctx.at })
    const said = { says: input.word, rating: rating ?? row.rating, closedSilently: false }
    const note = input.reason
    const payload = { word: input.word, rating }

    if (state === 'CLOSED') {
      // What a body that supervises says is not ended by the sender.
      const stands = await isSupervised(db, row)
      const changed = await changeRow(db, row, {
        ...said,
        state: stands ? 'DISPUTED' : state,
        closedAt: ctx.at,
        senderDisputes: false,
        ...(!stands && row.disputedAt && !row.disputeEndedAt && { disputeEndedAt: ctx.at }),
      })
      await record(db, ctx, { type: 'petition.sender-said', petition: changed, payload, note })
      if (!stands)
        await record(db, ctx, { type: 'petition.closed', petition: changed, payload: { silent: false } })
      return
    }
    const dueOn = await dueAfter(db, ctx, state === 'DISPUTED' ? 'dispute.head-reply' : 'redo.first')
    if (state === 'DISPUTED') {
      const changed = await changeRow(db, row, {
        ...said,
        state,
        closedAt: null,
        notCount: row.notCount + 1,
        senderDisputes: true,
        disputedAt: ctx.at,
        disputeDueOn: dueOn,
        disputeRepliedAt: null,
        disputeEndedAt: null,
      })
      await record(db, ctx, { type: 'petition.sender-said', petition: changed, payload, note })
      await record(db, ctx, { type: 'petition.disputed', petition: changed, payload: { dueOn } })
      return
    }
    if (!row.assigneeTitle)
      throw new Refusal(
        'reopen.nobody',
        'Hồ sơ này chưa có người giải quyết. Gọi quầy tiếp công dân để được giúp.',
      )
    const changed = await changeRow(db, row, {
      ...said,
      state,
      closedAt: null,
      notCount: row.notCount + (input.word === 'not' ? 1 : 0),
      dueOn,
      proofAt: null,
    })
    await record(db, ctx, { type: 'petition.sender-said', petition: changed, payload, note })
    await record(db, ctx, {
      type: 'petition.reopened',
      petition: changed,
      payload: { dueOn, assigneeTitle: row.assigneeTitle },
    })
  })
}

/** Does a body that supervises say that it is not done? Then it stays so whatever the sender says. */
export async function isSupervised(db: Tx, row: PetitionRow): Promise<boolean> {
  const [found] = await db.execute<{ stands: boolean }>(
    sql`select acl.supervision_disputes(${row.id}::uuid) as stands`,
  )
  return found?.stands ?? false
}

/** Who says otherwise already is heard; a second time says nothing new. @throws Refusal says.already */
function refuseTwice(row: PetitionRow, act: Act): void {
  if (act !== 'say-too' || !row.senderDisputes) return
  throw new Refusal(
    'says.already',
    'Ý kiến của ông/bà đã được ghi và đang chờ người đứng đầu trả lời; ý kiến đó được giữ nguyên.',
  )
}

async function dueAfter(db: Tx, ctx: Ctx, key: LimitKey): Promise<string> {
  const rules = await loadRules(db)
  return computeDeadline(limitFor(rules.limits, key, dayOf(ctx.at)), ctx.at, rules.calendar).due
}
