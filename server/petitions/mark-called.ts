import { and, asc, eq } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { petition, petitionSender } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { fillNotice, type NoticeKey } from '#domain/notices.ts'
import { can } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { formatInstant } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound, placeOf } from '#server/petitions/petition-row.ts'
import { petitionsWithin } from '#server/scope.ts'

export type Call = {
  id: string
  number: string
  at: Date
  name: string
  phone: string
  subject: string
  say: string
}

const longest = 100

/** News that reaches its reader only by a call from the desk, the oldest first. */
export function waitingCalls(ctx: Ctx): Promise<Call[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ notice, number: petition.number, name: petitionSender.name, phone: petitionSender.phone })
      .from(notice)
      .innerJoin(petition, eq(petition.id, notice.petitionId))
      .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
      .where(
        and(
          eq(notice.channel, 'call'),
          eq(notice.status, 'waiting'),
          petitionsWithin(ctx.actor, 'notice.call'),
        ),
      )
      .orderBy(asc(notice.at), asc(notice.id))
      .limit(longest)
    return rows.map(({ notice: one, number, name, phone }) => {
      const { subject, text } = fillNotice(one.key as NoticeKey, 'call', one.payload as NoticePayload)
      return { id: one.id, number, at: one.at, name, phone, subject, say: text }
    })
  })
}

/** Ticks a call off, with who made it and when. */
export function markCalled(ctx: Ctx, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    const [found] = await db
      .select()
      .from(notice)
      .where(and(eq(notice.id, id), eq(notice.channel, 'call')))
      .for('update')
    if (!found?.petitionId || ctx.actor.kind !== 'person') throw new NotFound()
    const [row] = await db.select().from(petition).where(eq(petition.id, found.petitionId))
    if (!row || !can(ctx.actor, 'notice.call', await placeOf(db, row))) throw new NotFound()
    if (found.status !== 'waiting') {
      const when = found.sentAt ? ` lúc ${formatInstant(found.sentAt)}` : ''
      throw new Refusal('call.done', `Người khác đã gọi báo tin này${when}. Không cần gọi lại.`)
    }
    await db
      .update(notice)
      .set({ status: 'sent', sentAt: ctx.at, doneBy: ctx.actor.personId })
      .where(eq(notice.id, id))
  })
}
