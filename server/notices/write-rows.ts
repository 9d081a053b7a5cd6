import { and, gte, lte, sql } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { calendarDay } from '#db/schema/rules.ts'
import type { Tx } from '#db/tx.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { type NoticeKey, noticeLines, placeholdersOf } from '#domain/notices.ts'
import type { NoticeChannel } from '#domain/petitions/words.ts'
import { buildCalendar } from '#domain/time/calendar.ts'
import { officeMoment } from '#domain/time/office-hours.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { newId, randomId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'

export type Addressed = { key: NoticeKey; personId: string | null; channel: NoticeChannel }

type News = {
  /** What it is about, and whose desk calls where nothing can be sent; no petition where it is of a dialogue. */
  petition: Pick<PetitionRow, 'unitId'> & { id: string | null }
  eventId: string | null
  values: NoticePayload
  addressed: Addressed[]
  /** The moment that is kept, where it is not the one of the act. */
  at?: Date
}

/** No row of days off in our calendar spans more than this. */
const LONGEST_BREAK = 40

/** Adds the rows, and for those that are sent one job each: all in the transaction of the change. */
export async function insertNotices(db: Tx, ctx: Ctx, news: News): Promise<void> {
  const rows = news.addressed.map((one) => ({
    ...one,
    id: news.at ? randomId() : newId(),
    petitionId: news.petition.id,
    unitId: news.petition.unitId,
    eventId: news.eventId,
    payload: valuesFor(one.key, news.values),
    at: news.at ?? ctx.at,
    status: 'waiting' as const,
  }))
  await db.insert(notice).values(rows)
  await giveOut(
    db,
    ctx,
    rows.filter((row) => row.channel === 'email' || row.channel === 'sms'),
  )
}

/** One job for each, now or at the next office hour. */
export async function giveOut(db: Tx, ctx: Ctx, sent: { id: string; key: NoticeKey }[]): Promise<void> {
  if (sent.length === 0) return
  const opens = sent.some((row) => noticeLines[row.key].when === 'office')
    ? await nextHour(db, ctx.at)
    : ctx.at
  const jobs = sent.map((row) => ({
    id: row.id,
    at: noticeLines[row.key].when === 'office' ? opens : ctx.at,
  }))
  await db.execute(sql`
    select job.add('send-notice', jsonb_build_object('id', one->>'id'), 'notice:' || (one->>'id'), (one->>'at')::timestamptz)
    from jsonb_array_elements(${JSON.stringify(jobs)}::text::jsonb) as one`)
}

/** News to those who follow a petition, of whom whoever acts reads nothing. */
export async function tellFollowers(db: Tx, ctx: Ctx, eventId: string, values: NoticePayload): Promise<void> {
  const key = 'followed'
  const rows = await db.execute<{ id: string }>(
    sql`select acl.tell_followers(${eventId}::uuid, ${key}, ${JSON.stringify(valuesFor(key, values))}::text::jsonb) as id`,
  )
  await giveOut(
    db,
    ctx,
    rows.map(({ id }) => ({ id, key })),
  )
}

/** Only what the words of this notice name is kept with it. */
export function valuesFor(key: NoticeKey, values: NoticePayload): NoticePayload {
  return Object.fromEntries(placeholdersOf(key).map((name) => [name, values[name]]))
}

/** When news of other people's acts may go out: now in office hours, else at the next opening. */
export async function nextHour(db: Tx, at: Date): Promise<Date> {
  const today = dayOf(at)
  const days = await db
    .select()
    .from(calendarDay)
    .where(and(gte(calendarDay.day, today), lte(calendarDay.day, addDays(today, LONGEST_BREAK))))
  return officeMoment(buildCalendar(days), at)
}
