import { date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { unit } from '#db/schema/places.ts'

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

/**
 * A complaint or denunciation prepared online. It is no petition: nothing is filed and no clock runs
 * until the signed letter arrives. Only a day is kept, and everything written is sealed.
 */
export const preparation = pgTable(
  'preparation',
  {
    id: uuid().primaryKey(),
    /** Printed on the letter so that the desk finds it; opens nothing by itself. */
    ref: text().notNull().unique(),
    codeHash: text('code_hash').notNull().unique(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    sealed: text().notNull(),
    preparedOn: date('prepared_on').notNull(),
    expiresOn: date('expires_on').notNull(),
  },
  (table) => [index('preparation_expires').on(table.expiresOn)],
)
