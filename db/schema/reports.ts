import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { stateCodes } from '#domain/petitions/words.ts'

/**
 * A petition as the figures for everybody count it, brought up to date once a night: so that a figure and the
 * list behind it say the same until the next night. Months are their first day.
 */
export const countedPetition = pgTable(
  'counted_petition',
  {
    petitionId: uuid('petition_id')
      .primaryKey()
      .references(() => petition.id),
    number: text().notNull().unique(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    /** Empty where none is chosen. */
    field: text().notNull(),
    state: text({ enum: stateCodes }).notNull(),
    receivedIn: date('received_in').notNull(),
    dueOn: date('due_on'),
    /** The month of `dueOn`, once that day is over. */
    dueIn: date('due_in'),
    answeredIn: date('answered_in'),
    disputedIn: date('disputed_in'),
    missed: boolean().notNull(),
    extended: boolean().notNull(),
    explained: boolean().notNull(),
    rated: boolean().notNull(),
    satisfied: boolean().notNull(),
  },
  (table) => [
    index('counted_received').on(table.receivedIn, table.unitId, table.number),
    index('counted_due').on(table.dueIn, table.unitId, table.number),
    index('counted_answered').on(table.answeredIn, table.unitId, table.number),
    index('counted_disputed').on(table.disputedIn, table.unitId, table.number),
    index('counted_not_due_yet').on(table.dueOn).where(sql`due_in is null`),
  ],
)

/** A month of an office, in one field or (`*`) in all: what stands behind every figure for everybody. */
export const officeMonth = pgTable(
  'office_month',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    field: text().notNull(),
    month: date().notNull(),
    received: integer().notNull(),
    due: integer().notNull(),
    missed: integer().notNull(),
    extended: integer().notNull(),
    disputed: integer().notNull(),
    answered: integer().notNull(),
    explained: integer().notNull(),
    rated: integer().notNull(),
    satisfied: integer().notNull(),
    countedAt: instant('counted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.field, table.month] }),
    index('office_month_of_all').on(table.field, table.month),
  ],
)
