import { and, asc, eq, isNull } from 'drizzle-orm'
import { stopDecision } from '#db/schema/clocks.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { decisions } from '#domain/petitions/decisions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import type { MarkSent } from '#domain/petitions/stopping.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** The first decision that was not sent yet, oldest first. */
async function firstUnsent(db: Tx, petitionId: string) {
  const [found] = await db
    .select()
    .from(stopDecision)
    .where(and(eq(stopDecision.petitionId, petitionId), isNull(stopDecision.sentOn)))
    .orderBy(asc(stopDecision.at))
    .limit(1)
  return found
}

/** Writes down when the oldest unsent decision went out to those it concerns. */
export function markSent(ctx: Ctx, number: string, input: MarkSent): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, place } = await lockForDecision(db, ctx, number, 'petition.read')
    if (!decisions['mark-sent'].permissions.some((one) => can(ctx.actor, one, place))) {
      throw new Refusal(
        'may.not',
        'Việc này do người có vai trò khác làm. Hỏi thủ trưởng đơn vị hoặc quản trị để được cấp vai trò.',
      )
    }
    sameVersion(row, input.version)
    const unsent = await firstUnsent(db, row.id)
    if (!unsent) throw new Refusal('sent.none', 'Không có quyết định nào chờ gửi.')
    if (input.sentOn < unsent.decisionOn || input.sentOn > dayOf(ctx.at)) {
      throw fieldRefusal(
        'sent.day',
        'sentOn',
        `Ngày gửi phải từ ${formatDay(unsent.decisionOn)} đến hôm nay.`,
      )
    }
    await db.update(stopDecision).set({ sentOn: input.sentOn }).where(eq(stopDecision.id, unsent.id))
    await record(db, ctx, {
      type: 'petition.decision-sent',
      petition: await changeRow(db, row, {}),
      payload: { act: unsent.act, sentOn: input.sentOn },
    })
  })
}
