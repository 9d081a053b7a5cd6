import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { deliveryFaultCodes, deliveryStateCodes } from '#domain/interop/words.ts'

/** A program of somebody else that is told when something public became otherwise. Rows stay; their end is added. */
export const webhook = pgTable(
  'webhook',
  {
    id: uuid().primaryKey(),
    label: text().notNull(),
    url: text().notNull(),
    /** Codes of domain/interop/webhooks.ts. */
    topics: jsonb().notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('webhook_active').on(table.id).where(sql`ended_at is null`),
    check('webhook_topics', sql`jsonb_typeof(topics) = 'array' and jsonb_array_length(topics) > 0`),
  ],
)

/** One piece of news to one receiver: told once, however often it was tried. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: uuid().primaryKey(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id),
    eventId: uuid('event_id').notNull(),
    /** In the order of what happened, where several happened at once. */
    eventSeq: bigint('event_seq', { mode: 'number' }).notNull(),
    type: text().notNull(),
    number: text().notNull(),
    at: instant('at').notNull(),
    state: text({ enum: deliveryStateCodes }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    /** Not before; null once it is over. */
    dueAt: instant('due_at'),
    triedAt: instant('tried_at'),
    status: integer(),
    fault: text({ enum: deliveryFaultCodes }),
  },
  (table) => [
    unique('webhook_delivery_once').on(table.webhookId, table.eventId),
    index('webhook_delivery_due').on(table.dueAt).where(sql`due_at is not null`),
    index('webhook_delivery_over').on(table.at).where(sql`due_at is null`),
    index('webhook_delivery_latest').on(table.webhookId, table.at),
    check('webhook_delivery_waits', sql`(state = 'waiting') = (due_at is not null)`),
  ],
)
export type DeliveryRow = typeof webhookDelivery.$inferSelect
