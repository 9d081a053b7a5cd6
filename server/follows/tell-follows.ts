import { sql } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { type Tx, tx } from '#db/tx.ts'
import { digestMoments } from '#domain/follows/moments.ts'
import {
  dialogueSteps,
  type FollowItem,
  letterLines,
  petitionEvents,
  promiseEvents,
} from '#domain/follows/news.ts'
import type { FollowWay } from '#domain/follows/words.ts'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { giveOut, valuesFor } from '#server/notices/write-rows.ts'
import { stopLines } from './stop-link.ts'

/** Read again so far back: what was written before may be seen later. */
const againMs = 15 * 60_000
const key = 'followDigest'

type Digest = {
  digest_id: string
  account_id: string
  way: FollowWay
  items: (Omit<FollowItem, 'at'> & { at: string })[] | string
}

/**
 * Writes down what happened to what citizens follow, and puts together what each is told now: at once, of the day, of
 * the week. Runs as the job 'tell-follows', every minute; what one run wrote, another does not write again.
 * @returns how many were told something; the caller runs again until nobody was
 */
export function tellFollows(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const since = new Date(ctx.at.getTime() - againMs).toISOString()
    await db.execute(sql`select acl.collect_follow_news(${since}::timestamptz, ${json(petitionEvents)}::text::jsonb,
      ${json(promiseEvents)}::text::jsonb, ${json(dialogueSteps)}::text::jsonb)`)
    const { day, week } = digestMoments(ctx.at)
    const digests = [
      ...(await db.execute<Digest>(
        sql`select digest_id, account_id, way, items from acl.tell_follows(${day.toISOString()}::timestamptz, ${week.toISOString()}::timestamptz)`,
      )),
    ]
    const connected = means()
    for (const one of digests) {
      if (one.way === 'email' && connected.mail) await send(db, ctx, one, 'email')
      if (one.way === 'sms' && connected.sms) await send(db, ctx, one, 'sms')
    }
    return digests.length
  })
}

const json = (value: unknown) => JSON.stringify(value)

/** One letter or message; the digest itself stands at the account already. */
async function send(db: Tx, ctx: Ctx, digest: Digest, channel: 'email' | 'sms'): Promise<void> {
  const read = typeof digest.items === 'string' ? JSON.parse(digest.items) : digest.items
  const items = (read as (Omit<FollowItem, 'at'> & { at: string })[]).map((one) => ({
    ...one,
    at: new Date(one.at),
  }))
  const site = env().APP_URL.replace(/\/$/, '')
  const id = newId()
  const kinds = [...new Set(items.map(({ kind }) => kind))]
  const payload = valuesFor(key, {
    lines: letterLines(items, site),
    stops: stopLines(site, digest.account_id, kinds),
  })
  const row = { id, key, channel, payload, at: ctx.at, followDigestId: digest.digest_id }
  await db.insert(notice).values({ ...row, status: 'waiting' })
  await giveOut(db, ctx, [{ id, key }])
}
