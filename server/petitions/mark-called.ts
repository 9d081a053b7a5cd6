import { and, asc, eq, lte } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { petition, petitionSender } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { fillNotice, type NoticeKey } from '#domain/notices.ts'
import { can } from '#domain/people/permissions.ts'
import { senderWords } from '#domain/petitions/organisation.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound, placeOf } from '#server/petitions/petition-row.ts'
import { petitionsWithin } from '#server/scope.ts'

/** One person to call, with all the news that waits for them. */
export type Call = {
  number: string
  name: string
  /** Absent where name and number are in the vault. */
  phone?: string
  /** When the oldest and the newest of the news came up. */
  since: Date
  until: Date
  latest: News
  /** What was not told yet when the latest came up, newest first. */
  earlier: News[]
}
type News = { id: string; subject: string; say: string }

const longest = 300

/** Whom the desk has to call, because a phone is all there is; who has waited longest comes first. */
export function waitingCalls(ctx: Ctx): Promise<Call[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ notice, number: petition.number, sender: petitionSender })
      .from(notice)
      .innerJoin(petition, eq(petition.id, notice.petitionId))
      .leftJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
      .where(
        and(
          eq(notice.channel, 'call'),
          eq(notice.status, 'waiting'),
          petitionsWithin(ctx.actor, 'notice.call'),
        ),
      )
      .orderBy(asc(notice.at), asc(notice.id))
      .limit(longest)
    const calls = new Map<string, Call>()
    for (const { notice: one, number, sender } of rows) {
      const { subject, text } = fillNotice(one.key as NoticeKey, 'call', one.payload as NoticePayload)
      const latest = { id: one.id, subject, say: text }
      const before = calls.get(number)
      const earlier = before ? [before.latest, ...before.earlier] : []
      calls.set(number, {
        number,
        name: sender ? senderWords(sender) : '',
        phone: sender?.phone,
        since: before?.since ?? one.at,
        until: one.at,
        latest,
        earlier,
      })
    }
    return [...calls.values()]
  })
}

/** Ticks off a call and all the news told in it, with who made it and when; later news wait on. */
export function markCalled(ctx: Ctx, number: string, until: Date): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row || ctx.actor.kind !== 'person') throw new NotFound()
    if (!can(ctx.actor, 'notice.call', await placeOf(db, row))) throw new NotFound()
    const told = await db
      .update(notice)
      .set({ status: 'sent', sentAt: ctx.at, doneBy: ctx.actor.personId })
      .where(
        and(
          eq(notice.petitionId, row.id),
          eq(notice.channel, 'call'),
          eq(notice.status, 'waiting'),
          lte(notice.at, until),
        ),
      )
      .returning({ id: notice.id })
    if (told.length === 0) {
      throw new Refusal('call.done', `Người khác vừa gọi báo tin cho hồ sơ ${number}. Không cần gọi lại.`)
    }
  })
}
