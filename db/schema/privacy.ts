import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { type DataKind, dataRequestKindCodes, dataRequestResultCodes } from '#domain/privacy/words.ts'

/** What a sender asks of their own data, and what was answered. Kept for good: it is the proof of the answer. */
export const dataRequest = pgTable(
  'data_request',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    /** Of the petition: whoever answers reads no row of it. */
    number: text().notNull(),
    /** The office that answers: the one that took the petition in. */
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    kind: text({ enum: dataRequestKindCodes }).notNull(),
    body: text().notNull().default(''),
    /** What it is to be corrected to; the masked text covers the new name as well. */
    correction: jsonb().$type<{ name: string; address: string; phone: string; email: string }>(),
    maskedBody: text('masked_body'),
    at: instant('at').notNull(),
    dueOn: date('due_on').notNull(),
    extendedTo: date('extended_to'),
    extensionReason: text('extension_reason'),
    result: text({ enum: dataRequestResultCodes }),
    article: text().notNull().default(''),
    reply: text(),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => person.id),
  },
  (table) => [
    index('data_request_petition').on(table.petitionId),
    index('data_request_open').on(table.unitId, table.dueOn).where(sql`result is null`),
    index('data_request_unit').on(table.unitId, table.at.desc()),
    check('data_request_corrects', sql`(kind = 'correct') = (correction is not null)`),
    check(
      'data_request_decided',
      sql`(result is null) = (decided_at is null) and (result is null) = (decided_by is null)
        and (result is null) = (reply is null)`,
    ),
    // What is not done as asked is by an article of the law; what the law has kept is not erased.
    check('data_request_by_article', sql`result is null or result = 'done' or btrim(article) <> ''`),
    check('data_request_not_erased', sql`kind <> 'delete' or result is distinct from 'done'`),
    check('data_request_extended', sql`(extended_to is null) = (extension_reason is null)`),
  ],
)

/** Petitions whose data serve their settlement and nothing else; those who only watch do not read them. */
export const dataRestriction = pgTable('data_restriction', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  requestId: uuid('request_id')
    .notNull()
    .references(() => dataRequest.id),
  at: instant('at').notNull(),
})

/** Incidents with personal data, and the hours in which they are to be told. */
export const breach = pgTable(
  'breach',
  {
    id: uuid().primaryKey(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    foundAt: instant('found_at').notNull(),
    notifyDueAt: instant('notify_due_at').notNull(),
    what: text().notNull(),
    kinds: jsonb().$type<DataKind[]>().notNull(),
    people: integer().notNull(),
    measures: text().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by')
      .notNull()
      .references(() => person.id),
    notifiedAt: instant('notified_at'),
    notifiedNote: text('notified_note'),
    toldAt: instant('told_at'),
    toldNote: text('told_note'),
    closedAt: instant('closed_at'),
    closedNote: text('closed_note'),
  },
  (table) => [
    index('breach_unit').on(table.unitId, table.foundAt.desc()),
    // Điều 23 Luật Bảo vệ dữ liệu cá nhân: it does not end before the competent body was told.
    check('breach_closed_told', sql`closed_at is null or notified_at is not null`),
    check('breach_found_before', sql`found_at <= recorded_at`),
  ],
)

/** Who of the staff opened which petition on which day: once a day, so that looking stays cheap. */
export const reading = pgTable(
  'reading',
  {
    /** No foreign key: its lock would make whoever looks wait for whoever decides. The policy names the petition. */
    petitionId: uuid('petition_id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    onDay: date('on_day').notNull(),
    /** What they were shown: the words of the sender, or the masked ones. */
    masked: text({ enum: ['yes', 'no'] }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.personId, table.onDay, table.masked] }),
    index('reading_day').on(table.onDay),
  ],
)
