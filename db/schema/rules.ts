import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '#db/schema/people.ts'

/** Days off, days off in lieu and swapped working days, each with its legal source. */
export const calendarDay = pgTable('calendar_day', {
  day: date().primaryKey(),
  kind: text({ enum: ['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'SWAPPED_WORK'] }).notNull(),
  name: text().notNull(),
  legalRef: text('legal_ref').notNull(),
  provisional: boolean().notNull().default(false),
})

/**
 * What was changed in the calendar, kept for good. Until `movedAt` the limits of open petitions may
 * still be those of the calendar before.
 */
export const calendarChange = pgTable(
  'calendar_change',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: uuid('by_person')
      .notNull()
      .references(() => person.id),
    day: date().notNull(),
    /** The row of that day before and after; null where there was none. */
    before: jsonb(),
    after: jsonb(),
    movedAt: timestamp('moved_at', { withTimezone: true }),
  },
  (table) => [index('calendar_change_waiting').on(table.id).where(sql`moved_at is null`)],
)

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
    /** Done within so long, done so long before, or lasting so long: `Bound` of domain/time/time-limit.ts. */
    bound: text({ enum: ['within', 'before', 'least'] })
      .notNull()
      .default('within'),
    startsWith: text('starts_with').notNull(),
    article: text().notNull(),
    isUnitRule: boolean('is_unit_rule').notNull(),
    matter: text(),
  },
  (table) => [primaryKey({ columns: [table.key, table.validFrom] })],
)

/** Settings of the installation that are not limits: one row a key. */
export const setting = pgTable('setting', { key: text().primaryKey(), value: text().notNull() })

/** A kind of petition from a day to a day: what domain/petitions/kinds.ts calls a KindRule. */
export const kindRule = pgTable(
  'kind_rule',
  {
    code: text().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    label: text().notNull(),
    hint: text().notNull(),
    offered: boolean().notNull(),
    restricted: boolean().notNull(),
    stopMessage: text('stop_message').notNull().default(''),
    /** family, steps, clocks, outcomes, papers, questions. */
    parts: jsonb().notNull(),
    position: integer().notNull().default(100),
  },
  (table) => [primaryKey({ columns: [table.code, table.validFrom] })],
)

/** A field (what a petition is about) from a day to a day, with what it asks and when it stops. */
export const fieldRule = pgTable(
  'field_rule',
  {
    code: text().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    label: text().notNull(),
    stopMessage: text('stop_message').notNull().default(''),
    questions: jsonb().notNull(),
    position: integer().notNull().default(100),
  },
  (table) => [primaryKey({ columns: [table.code, table.validFrom] })],
)
