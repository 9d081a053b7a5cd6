import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { file } from '#db/schema/files.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { alertLevelCodes, pauseKindCodes, stopActCodes } from '#domain/petitions/words.ts'

/** The clock stood still from a day to a day: the sender was asked for something, or by decision. */
export const pause = pgTable(
  'pause',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    kind: text({ enum: pauseKindCodes }).notNull(),
    /** Code of the lawful ground, for suspensions. */
    ground: text().notNull().default(''),
    fromOn: date('from_on').notNull(),
    /** The last day of standing still; null while it lasts. */
    toOn: date('to_on'),
    /** It goes on by itself after this day. */
    capOn: date('cap_on'),
    decisionNo: text('decision_no').notNull().default(''),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    index('pause_petition').on(table.petitionId),
    index('pause_open').on(table.capOn).where(sql`to_on is null`),
    check('pause_order', sql`to_on is null or to_on >= from_on - 1`),
  ],
)

/** The answer's limit lawfully moved: the day before and the day after, with the decision. */
export const extension = pgTable(
  'extension',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    n: integer().notNull(),
    /** Code of the lawful ground: which rule lets the limit be moved. */
    ground: text().notNull(),
    fromDue: date('from_due').notNull(),
    toDue: date('to_due').notNull(),
    decisionNo: text('decision_no').notNull(),
    decisionOn: date('decision_on').notNull(),
    fileId: uuid('file_id').references(() => file.id),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('extension_n').on(table.petitionId, table.n),
    check('extension_later', sql`to_due > from_due`),
  ],
)

/** A signed decision that halted the settlement, took it up again or ended it. Rows stay; when it was sent is added. */
export const stopDecision = pgTable(
  'stop_decision',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    act: text({ enum: stopActCodes }).notNull(),
    /** Code of the lawful ground; none where the settlement goes on. */
    ground: text().notNull().default(''),
    decisionNo: text('decision_no').notNull(),
    decisionOn: date('decision_on').notNull(),
    /** By when it has to be sent to those it concerns; null where the law of that day set no limit. */
    sendBy: date('send_by'),
    sentOn: date('sent_on'),
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    index('stop_decision_petition').on(table.petitionId),
    check('stop_decision_ground', sql`act = 'resume' or btrim(ground) <> ''`),
    check('stop_decision_order', sql`sent_on is null or sent_on >= decision_on`),
  ],
)

/** Which warning of which limit went out: each once. */
export const limitAlert = pgTable(
  'limit_alert',
  {
    petitionId: ofPetition(),
    limitName: text('limit_name').notNull(),
    dueOn: date('due_on').notNull(),
    level: text({ enum: alertLevelCodes }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.limitName, table.dueOn, table.level] }),
    // What became overdue in a week.
    index('limit_alert_breach').on(table.at, table.petitionId).where(sql`level = 'breach'`),
  ],
)
