import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { type DeliveryRow, webhook, webhookDelivery } from '#db/schema/webhooks.ts'
import { tx } from '#db/tx.ts'
import { newsOf, nextAttempt, toldEvents, toldSteps } from '#domain/interop/webhooks.ts'
import { env } from '#lib/env.ts'
import type { Ctx } from '#server/context.ts'
import { type Attempt, postNews } from './post-news.ts'
import { webhookSecret } from './webhook-secret.ts'

/** Read again so far back: what was written before may be seen later. */
const againMs = 15 * 60_000
/** To one receiver in one run; the others wait for the next. */
const mostAtOnce = 100
/** A receiver that is slow with each waits for the next run, too: it holds up what the others are told then. */
const longestMs = 30_000

/**
 * Writes down what happened, then sends what is due: to each receiver in order, to all side by side, so that one that
 * hangs holds up none but itself. What fails is tried again, later and later. Runs as the job 'send-webhooks'.
 */
export async function sendWebhooks(
  ctx: Ctx,
  stop?: AbortSignal,
): Promise<{ collected: number; sent: number; failed: number }> {
  const since = new Date(ctx.at.getTime() - againMs)
  const { collected, receivers } = await tx(ctx, async (db) => {
    const [row] = await db.execute<{ n: number }>(
      sql`select acl.collect_webhooks(${since.toISOString()}::timestamptz, ${JSON.stringify(toldEvents)}::jsonb,
        ${JSON.stringify(toldSteps)}::jsonb) as n`,
    )
    const due = await db
      .selectDistinct({ id: webhook.id, url: webhook.url })
      .from(webhookDelivery)
      .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
      .where(and(lte(webhookDelivery.dueAt, ctx.at), isNull(webhook.endedAt)))
    return { collected: row?.n ?? 0, receivers: due }
  })
  const done = await Promise.all(receivers.map((one) => sendTo(ctx, one, stop)))
  const sum = (of: 'sent' | 'failed') => done.reduce((n, one) => n + one[of], 0)
  return { collected, sent: sum('sent'), failed: sum('failed') }
}

type Receiver = { id: string; url: string }

/** In the order of what happened, until one fails: then the rest waits with it. */
async function sendTo(
  ctx: Ctx,
  { id, url }: Receiver,
  stop?: AbortSignal,
): Promise<{ sent: number; failed: number }> {
  const due = await tx(ctx, (db) =>
    db
      .select()
      .from(webhookDelivery)
      .where(and(eq(webhookDelivery.webhookId, id), lte(webhookDelivery.dueAt, ctx.at)))
      .orderBy(asc(webhookDelivery.eventSeq))
      .limit(mostAtOnce),
  )
  const to = { url, secret: webhookSecret(id), isDemo: env().APP_MODE === 'demo' }
  const site = env().APP_URL.replace(/\/$/, '')
  const until = performance.now() + longestMs
  let sent = 0
  for (const row of due) {
    if (stop?.aborted || performance.now() > until) break
    const body = JSON.stringify(newsOf(site, row))
    const attempt = await postNews(to, { id: row.id, at: ctx.at, body })
    if (!attempt.fault) {
      await note(ctx, row, attempt)
      sent++
      continue
    }
    return { sent, failed: await noteFailure(ctx, row, attempt) }
  }
  return { sent, failed: 0 }
}

const note = (ctx: Ctx, row: DeliveryRow, { status }: Attempt) =>
  tx(ctx, (db) =>
    db
      .update(webhookDelivery)
      .set({ state: 'sent', dueAt: null, attempts: row.attempts + 1, triedAt: ctx.at, status, fault: null })
      .where(and(eq(webhookDelivery.id, row.id), eq(webhookDelivery.state, 'waiting'))),
  )

/** Tried again later, and what waits behind it with it; given up after three days. @returns how many were given up */
function noteFailure(ctx: Ctx, row: DeliveryRow, { status, fault }: Attempt): Promise<number> {
  const attempts = row.attempts + 1
  const next = nextAttempt(attempts, row.at, ctx.at)
  return tx(ctx, async (db) => {
    const tried = { attempts, triedAt: ctx.at, status: status ?? null, fault }
    const waits = eq(webhookDelivery.state, 'waiting')
    await db
      .update(webhookDelivery)
      .set(next ? { ...tried, dueAt: next } : { ...tried, dueAt: null, state: 'failed' })
      .where(and(eq(webhookDelivery.id, row.id), waits))
    if (!next) return 1
    await db
      .update(webhookDelivery)
      .set({ dueAt: next })
      .where(and(eq(webhookDelivery.webhookId, row.webhookId), waits, lte(webhookDelivery.dueAt, ctx.at)))
    return 0
  })
}
