import { eq, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { setting } from '#db/schema/rules.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type UnreadKey, type UnreadSkip, unreadDays } from '#domain/notices/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { noticeValues } from '#server/notices/values.ts'
import { insertNotices } from '#server/notices/write-rows.ts'

const BATCH = 100
type Due = {
  event_id: string
  petition_id: string
  key: UnreadKey
  news_at: Date | string
  due: Day | null
  act: 'sms' | 'call' | UnreadSkip
}

/**
 * What a sender has to act on and did not open for some days goes out by text message, once; some days later it stands
 * on the call list of the desk. Who chose to look themselves, or left no phone, is left alone, and the desk reads so.
 * Runs as the job 'remind-unread', every hour.
 * @returns how many were dealt with; the caller runs again until none was
 */
export function remindUnread(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const days = await daysOf(db)
    const due = [
      ...(await db.execute<Due>(
        sql`select event_id, petition_id, key, news_at, due, act from acl.unread_due(${days}, ${BATCH})`,
      )),
    ]
    let done = 0
    for (const one of due) if (await remind(db, ctx, one)) done++
    return done
  })
}

async function daysOf(db: Tx): Promise<number> {
  const [row] = await db.select().from(setting).where(eq(setting.key, 'unread.days'))
  return Number(row?.value ?? unreadDays)
}

async function remind(
  db: Tx,
  ctx: Ctx,
  { event_id, petition_id, key, news_at, due, act }: Due,
): Promise<boolean> {
  const at = new Date(news_at).toISOString()
  const [noted] = await db.execute<{ done: boolean }>(
    sql`select acl.note_unread(${event_id}::uuid, ${petition_id}::uuid, ${key}, ${at}::timestamptz, ${act}) as done`,
  )
  if (!noted?.done) return false
  if (act !== 'sms' && act !== 'call') return true
  // Without a gateway the desk calls when the time for that comes.
  if (act === 'sms' && !means().sms) return true
  const [row] = await db.select().from(petition).where(eq(petition.id, petition_id))
  if (!row) return true
  const values = await noticeValues(db, row, {
    at: new Date(news_at),
    due: due ?? row.answerDueOn ?? row.firstAnswerDueOn,
  })
  const addressed = [{ key, personId: null, channel: act }]
  await insertNotices(db, ctx, { petition: row, eventId: event_id, values, addressed })
  return true
}
