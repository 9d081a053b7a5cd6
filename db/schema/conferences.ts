import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { dialogue } from '#db/schema/dialogues.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { conferenceKindCodes } from '#domain/conferences/words.ts'

/** What a review conference (sơ kết, tổng kết, triển khai) has beside what it shares with a dialogue. */
export const conference = pgTable(
  'conference',
  {
    dialogueId: uuid('dialogue_id')
      .primaryKey()
      .references(() => dialogue.id),
    kind: text({ enum: conferenceKindCodes }).notNull(),
    /** The resolution, plan or work that is reviewed or begun. */
    subject: text().notNull(),
    fromOn: date('from_on'),
    toOn: date('to_on'),
    /** Since when everybody reads it; absent, it is for offices alone. */
    openOn: date('open_on'),
  },
  () => [check('conference_period', sql`to_on >= from_on`)],
)

/** An office that is invited, with the report that is asked of it and what it handed in. */
export const conferenceUnit = pgTable(
  'conference_unit',
  {
    id: uuid().primaryKey(),
    dialogueId: uuid('dialogue_id')
      .notNull()
      .references(() => conference.dialogueId),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    /** On what it reports; empty where it is invited alone. */
    asks: text().notNull().default(''),
    dueOn: date('due_on'),
    body: text().notNull().default(''),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    sentByTitle: text('sent_by_title').notNull().default(''),
    version: integer().notNull().default(1),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('conference_unit_once').on(table.dialogueId, table.unitId),
    index('conference_unit_of').on(table.unitId),
    check('conference_unit_asked', sql`(asks = '') = (due_on is null)`),
    check('conference_unit_sent', sql`(sent_at is null) = (body = '') and (sent_at is null or asks <> '')`),
  ],
)
