import { boolean, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Days off, days off in lieu and swapped working days, each with its legal source. */
export const calendarDay = pgTable('calendar_day', {
  day: date().primaryKey(),
  kind: text({ enum: ['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORK'] }).notNull(),
  name: text().notNull(),
  legalRef: text('legal_ref').notNull(),
  provisional: boolean().notNull().default(false),
})

/** A limit of law or of the unit's own rule, valid from a day to a day. */
export const timeLimit = pgTable(
  'time_limit',
  {
    key: text().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    name: text().notNull(),
    limit: integer().notNull(),
    unit: text({ enum: ['cd', 'wd'] }).notNull(),
    startsWith: text('starts_with').notNull(),
    article: text().notNull(),
    isUnitRule: boolean('is_unit_rule').notNull(),
    matter: text(),
  },
  (table) => [primaryKey({ columns: [table.key, table.validFrom] })],
)

/** Settings of the installation that are not limits: one row a key. */
export const setting = pgTable('setting', { key: text().primaryKey(), value: text().notNull() })
