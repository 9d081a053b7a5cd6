import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** The answers of a petition not yet sent, under the hash of a cookie; gone after 24 hours or on sending. */
export const draft = pgTable(
  'draft',
  {
    tokenHash: text('token_hash').primaryKey(),
    answers: jsonb().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('draft_expires').on(table.expiresAt)],
)

/** What was typed in a form that was refused, so that nothing is lost; gone after an hour. */
export const keptForm = pgTable(
  'kept_form',
  {
    tokenHash: text('token_hash').notNull(),
    path: text().notNull(),
    values: jsonb().notNull(),
    errors: jsonb().notNull(),
    message: text(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('kept_form_token').on(table.tokenHash, table.path),
    index('kept_form_expires').on(table.expiresAt),
  ],
)
