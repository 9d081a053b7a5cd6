import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { warningCodes } from '#domain/warnings/words.ts'

/**
 * A warning: a rule that holds for a petition, a place or a field since a night. It ends when the rule no longer holds
 * and stays to be read. Numbers, days and codes only: no name, nothing that anybody wrote.
 */
export const warningFlag = pgTable(
  'warning_flag',
  {
    id: uuid().primaryKey(),
    rule: text({ enum: warningCodes }).notNull(),
    version: integer().notNull(),
    /** Null for what is about a place or a field. */
    petitionId: uuid('petition_id').references(() => petition.id),
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    /** Empty where none is chosen, and for places. */
    field: text().notNull().default(''),
    /** The office that does it. */
    unitId: uuid('unit_id').references(() => unit.id),
    /** What made the rule hold, with the thresholds of that night. */
    figures: jsonb().$type<Record<string, number | string>>().notNull(),
    raisedAt: instant('raised_at').notNull(),
    /** The last night on which it held, with these figures. */
    seenAt: instant('seen_at').notNull(),
    /** The day on which it is to be looked at though nothing happened. */
    checkOn: date('check_on'),
    endedAt: instant('ended_at'),
    /** When those who watch the area heard of it; only a place or a field is told of. */
    toldAt: instant('told_at'),
  },
  (table) => [
    uniqueIndex('warning_flag_petition')
      .on(table.petitionId, table.rule)
      .where(sql`ended_at is null and petition_id is not null`),
    uniqueIndex('warning_flag_hot')
      .on(table.rule, table.areaCode, table.field)
      .where(sql`ended_at is null and petition_id is null`),
    index('warning_flag_open').on(table.areaCode, table.rule, table.raisedAt).where(sql`ended_at is null`),
    index('warning_flag_ended').on(table.areaCode, table.endedAt).where(sql`ended_at is not null`),
    index('warning_flag_check').on(table.checkOn).where(sql`ended_at is null and check_on is not null`),
    index('warning_flag_of').on(table.petitionId),
    check('warning_flag_about', sql`(rule in ('hot-place', 'hot-field')) = (petition_id is null)`),
    check('warning_flag_field', sql`rule <> 'hot-field' or field <> ''`),
    check('warning_flag_ends', sql`ended_at is null or ended_at >= raised_at`),
  ],
)

/** Petitions that the running night still has to look at: what is cut short goes on from here. */
export const warningQueue = pgTable('warning_queue', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
})

/** When the warnings were brought up to date, and by which rules and thresholds. */
export const warningRun = pgTable('warning_run', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: instant('at').notNull(),
  rules: text().notNull(),
  queued: integer().notNull(),
})

/** What a petition was counted as, so that a correction takes away what it had added. */
export const heatPetition = pgTable(
  'heat_petition',
  {
    petitionId: uuid('petition_id')
      .primaryKey()
      .references(() => petition.id),
    areaCode: text('area_code').notNull(),
    field: text().notNull(),
    day: date().notNull(),
  },
  (table) => [index('heat_petition_day').on(table.day)],
)

/** How many were received about an area and field on a day. */
export const heatDay = pgTable(
  'heat_day',
  {
    day: date().notNull(),
    areaCode: text('area_code').notNull(),
    field: text().notNull(),
    n: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.areaCode, table.field] })],
)
