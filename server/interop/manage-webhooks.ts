import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { webhook, webhookDelivery } from '#db/schema/webhooks.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type AddWebhook, demoAddress } from '#domain/interop/webhooks.ts'
import { type Topic, topicCodes } from '#domain/interop/words.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { webhookSecret } from './webhook-secret.ts'

const refuseUnless = (ctx: Ctx): void => {
  if (!can(ctx.actor, 'webhook.manage')) throw new NotFound()
}

/** A receiver begins to hear of what happens from now on. @throws Refusal for an address that is not on the internet */
export function addWebhook(ctx: Ctx, input: AddWebhook): Promise<string> {
  return tx(ctx, async (db) => {
    refuseUnless(ctx)
    if (demoAddress(input.url) && env().APP_MODE !== 'demo') {
      throw fieldRefusal(
        'webhook.inside',
        'url',
        'Địa chỉ của máy này không nhận tin được. Ghi địa chỉ https:// trên mạng.',
      )
    }
    const same = and(eq(webhook.url, input.url), isNull(webhook.endedAt))
    if ((await db.$count(webhook, same)) > 0) {
      throw fieldRefusal(
        'webhook.twice',
        'url',
        'Địa chỉ này đang nhận tin rồi. Thôi gửi ở dòng cũ trước khi thêm lại.',
      )
    }
    const id = newId()
    const topics = topicCodes.filter((code) => input[code])
    await db
      .insert(webhook)
      .values({ id, label: input.label, url: input.url, topics, by: personOf(ctx), at: ctx.at })
    await record(db, ctx, { type: 'webhook.added', payload: { webhookId: id } })
    return id
  })
}

/** No more news from now on; what waited is not sent. */
export function endWebhook(ctx: Ctx, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    await lockWebhook(db, ctx, id)
    await db.update(webhook).set({ endedAt: ctx.at }).where(eq(webhook.id, id))
    await record(db, ctx, { type: 'webhook.ended', payload: { webhookId: id } })
  })
}

/** What was given up is tried again, from the first attempt on. */
export function sendAgain(ctx: Ctx, id: string): Promise<void> {
  return tx(ctx, async (db) => {
    await lockWebhook(db, ctx, id)
    await db
      .update(webhookDelivery)
      .set({ state: 'waiting', dueAt: ctx.at, attempts: 0, fault: null, status: null })
      .where(and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.state, 'failed')))
  })
}

async function lockWebhook(db: Tx, ctx: Ctx, id: string): Promise<void> {
  refuseUnless(ctx)
  if (!isId(id)) throw new NotFound()
  const [row] = await db.select().from(webhook).where(eq(webhook.id, id)).for('update')
  if (!row || row.endedAt) throw new NotFound()
}

export type WebhookLine = {
  id: string
  label: string
  url: string
  topics: Topic[]
  at: Date
  counts: Record<'waiting' | 'sent' | 'failed', number>
}

/** Receivers of today, each with how much it got, waits for and did not get. */
export function listWebhooks(ctx: Ctx): Promise<WebhookLine[]> {
  return tx(ctx, async (db) => {
    refuseUnless(ctx)
    const rows = await db.select().from(webhook).where(isNull(webhook.endedAt)).orderBy(desc(webhook.at))
    const ids = rows.map(({ id }) => id)
    const counted = ids.length
      ? await db
          .select({
            id: webhookDelivery.webhookId,
            state: webhookDelivery.state,
            n: sql<number>`count(*)::int`,
          })
          .from(webhookDelivery)
          .where(inArray(webhookDelivery.webhookId, ids))
          .groupBy(webhookDelivery.webhookId, webhookDelivery.state)
      : []
    const count = (id: string, state: string) =>
      counted.find((one) => one.id === id && one.state === state)?.n ?? 0
    return rows.map(({ id, label, url, topics, at }) => ({
      ...{ id, label, url, at, topics: topics as Topic[] },
      counts: { waiting: count(id, 'waiting'), sent: count(id, 'sent'), failed: count(id, 'failed') },
    }))
  })
}

/** One receiver with its secret and the latest it was told. */
export function findWebhook(ctx: Ctx, id: string) {
  return tx(ctx, async (db) => {
    refuseUnless(ctx)
    if (!isId(id)) return undefined
    const [row] = await db
      .select()
      .from(webhook)
      .where(and(eq(webhook.id, id), isNull(webhook.endedAt)))
    if (!row) return undefined
    const latest = await db
      .select()
      .from(webhookDelivery)
      .where(eq(webhookDelivery.webhookId, id))
      .orderBy(desc(webhookDelivery.at))
      .limit(50)
    return { ...row, topics: row.topics as Topic[], secret: webhookSecret(id), latest }
  })
}
