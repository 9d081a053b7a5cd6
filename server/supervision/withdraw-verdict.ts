import { and, eq, sql } from 'drizzle-orm'
import { verdict, verdictEnd } from '#db/schema/supervision.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import type { WithdrawVerdict } from '#domain/supervision/verdict.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { lockMonitored } from './monitored-row.ts'

/** Only the body that raised it takes it back. Both opinions, and the answer of the head, stay where they stand. */
export function withdrawVerdict(ctx: Ctx, number: string, id: string, input: WithdrawVerdict): Promise<void> {
  if (!isId(id)) throw new NotFound()
  return tx(ctx, async (db) => {
    const { row, bodies } = await lockMonitored(db, ctx, number)
    const [found] = await db
      .select({ unitId: verdict.unitId, isOpen: sql<boolean>`acl.verdict_open(${verdict.id})` })
      .from(verdict)
      .where(and(eq(verdict.id, id), eq(verdict.petitionId, row.id)))
    if (!found) throw new NotFound()
    const body = bodies.find((one) => one.id === found.unitId)
    if (!body) {
      throw new Refusal(
        'verdict.notYours',
        'Chỉ nơi nêu ý kiến mới rút được. Có ý kiến khác thì ghi đánh giá của cơ quan, tổ chức mình.',
      )
    }
    if (!found.isOpen) {
      throw new Refusal(
        'verdict.over',
        'Ý kiến này đã rút, hoặc nơi nêu đã đánh giá lại là đã thực hiện; không còn gì để rút.',
      )
    }
    sameVersion(row, input.version)
    await db.insert(verdictEnd).values({
      ...{ verdictId: id, petitionId: row.id, reason: input.reason },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    const changed = await findRow(db, number)
    if (!changed) throw new NotFound()
    await record(db, ctx, {
      type: 'petition.verdict-withdrawn',
      petition: changed,
      payload: { unit: body.name, ended: changed.disputeEndedAt !== null },
    })
  })
}
