import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { unit } from '#db/schema/places.ts'

/** Figures that everybody may see, counted once a night: a month of one office by one measure. */
export const openFigure = pgTable(
  'open_figure',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    /** The first day of the month. */
    month: date().notNull(),
    /** A code of domain/reports/measures.ts. */
    code: text().notNull(),
    numerator: integer().notNull(),
    denominator: integer(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.month, table.code] })],
)
