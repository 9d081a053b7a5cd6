import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { petitionSender } from '#db/schema/petition-words.ts'
import { petition } from '#db/schema/petitions.ts'
import { unreadStep } from '#db/schema/unread.ts'
import { tx } from '#db/tx.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { type CallResult, mostCalls, type UnreadKey, type UnreadSkip } from '#domain/notices/words.ts'
import { fillNotice, type NoticeKey } from '#domain/notices.ts'
import { can } from '#domain/people/permissions.ts'
import { senderWords } from '#domain/petitions/organisation.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
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
type News = {
  id: string
  subject: string
  say: string
  /** How often nobody answered. */
  tries: number
  /** It was told before, and not opened: since when, and when a text message went out. */
  unread?: { since: Date; smsAt: Date | null }
}
/** Whom nothing reminds of what they did not open, and why. */
export type Skipped = { number: string; key: UnreadKey; since: Date; why: UnreadSkip }

const longest = 300

/** Whom the desk has to call, because a phone is all there is; who has waited longest comes first. */
export function waitingCalls(ctx: Ctx): Promise<Call[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ notice, number: petition.number, sender: petitionSender, step: unreadStep })
      .from(notice)
      .innerJoin(petition, eq(petition.id, notice.petitionId))
      .leftJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
      .leftJoin(unreadStep, and(eq(unreadStep.eventId, notice.eventId), isNotNull(unreadStep.callAt)))
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
    for (const { notice: one, number, sender, step } of rows) {
      const { subject, text } = fillNotice(one.key as NoticeKey, 'call', one.payload as NoticePayload)
      const unread = step ? { since: step.newsAt, smsAt: step.smsAt } : undefined
      const latest = { id: one.id, subject, say: text, tries: one.tries, unread }
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

/** Petitions of the own desk whose senders are reminded by nothing, those that wait longest first. */
export function skippedReminders(ctx: Ctx): Promise<Skipped[]> {
  return tx(ctx, async (db) => {
    const rows = await db
      .select({
        number: petition.number,
        key: unreadStep.key,
        since: unreadStep.newsAt,
        why: unreadStep.skipped,
      })
      .from(unreadStep)
      .innerJoin(petition, eq(petition.id, unreadStep.petitionId))
      .where(
        and(
          isNotNull(unreadStep.skipped),
          // What ended since needs no reminding.
          inArray(petition.state, ['ANSWERED', 'EXECUTING', 'WAITING']),
          petitionsWithin(ctx.actor, 'notice.call'),
        ),
      )
      .orderBy(asc(unreadStep.newsAt))
      .limit(longest)
    return rows.flatMap(({ why, ...one }) => (why ? [{ ...one, why }] : []))
  })
}

/**
 * Ticks off a call and all the news told in it, with who made it, when and what came of it; later news wait on. Where
 * nobody answered the line stays for another try, three times at most.
 * @throws Refusal call.done
 */
export function markCalled(
  ctx: Ctx,
  number: string,
  until: Date,
  result: CallResult = 'told',
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row || ctx.actor.kind !== 'person') throw new NotFound()
    if (!can(ctx.actor, 'notice.call', await placeOf(db, row))) throw new NotFound()
    const waits = and(
      eq(notice.petitionId, row.id),
      eq(notice.channel, 'call'),
      eq(notice.status, 'waiting'),
      lte(notice.at, until),
    )
    const done = { sentAt: ctx.at, doneBy: ctx.actor.personId }
    const called = await db
      .update(notice)
      .set(
        result === 'told'
          ? { ...done, status: 'sent' }
          : result === 'unreached'
            ? {
                tries: sql`${notice.tries} + 1`,
                status: sql`case when ${notice.tries} + 1 >= ${mostCalls} then 'failed' else 'waiting' end`,
                doneBy: ctx.actor.personId,
              }
            : { ...done, status: 'failed' },
      )
      .where(waits)
      .returning({ id: notice.id })
    if (called.length === 0) {
      throw new Refusal('call.done', `Người khác vừa gọi báo tin cho hồ sơ ${number}. Không cần gọi lại.`)
    }
    await record(db, ctx, { type: 'petition.called', petition: row, payload: { result } })
  })
}
