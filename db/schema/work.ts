import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { file } from '#db/schema/files.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { attendanceCodes, memberRoleCodes } from '#domain/petitions/words.ts'

/** The talk with the complainant that the law asks for before a decision (Điều 30, 39 Luật Khiếu nại). */
export const meeting = pgTable(
  'meeting',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    invitedOn: date('invited_on').notNull(),
    heldOn: date('held_on').notNull(),
    /** The office title of whoever held it. */
    heldBy: text('held_by').notNull(),
    /** The settler in person, or somebody assigned who reports back. */
    inPerson: boolean('in_person').notNull(),
    attendance: text({ enum: attendanceCodes }).notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    index('meeting_petition').on(table.petitionId),
    check('meeting_order', sql`held_on >= invited_on`),
  ],
)

/** Who helps or follows, beside the one accountable person. A body without accounts is named. */
export const petitionMember = pgTable(
  'petition_member',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    role: text({ enum: memberRoleCodes }).notNull(),
    personId: uuid('person_id').references(() => person.id),
    bodyName: text('body_name').notNull().default(''),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('petition_member_petition').on(table.petitionId),
    index('petition_member_person').on(table.personId).where(sql`ended_at is null`),
    check('petition_member_named', sql`(person_id is null) = (btrim(body_name) <> '')`),
  ],
)

/** A part of the work with its own person, date and weight. */
export const subtask = pgTable(
  'subtask',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    title: text().notNull(),
    weight: integer().notNull(),
    dueOn: date('due_on').notNull(),
    personId: uuid('person_id').references(() => person.id),
    bodyName: text('body_name').notNull().default(''),
    at: instant('at').notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    doneAt: instant('done_at'),
    /** A leader let the answer go out without it, in writing. */
    waivedAt: instant('waived_at'),
    waivedBy: uuid('waived_by').references(() => person.id),
    waiver: text().notNull().default(''),
  },
  (table) => [
    index('subtask_petition').on(table.petitionId),
    check('subtask_weight', sql`weight between 1 and 100`),
    check('subtask_named', sql`(person_id is null) = (btrim(body_name) <> '')`),
    check('subtask_waived', sql`(waived_at is null) = (btrim(waiver) = '')`),
  ],
)

/** Days on which somebody is away, and who stands in. */
export const absence = pgTable(
  'absence',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on').notNull(),
    standInId: uuid('stand_in_id').references(() => person.id),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('absence_person').on(table.personId),
    check('absence_order', sql`to_on >= from_on`),
    check('absence_other', sql`stand_in_id is null or stand_in_id <> person_id`),
  ],
)

/** Who speaks for the many that a petition comes from: each naming is a row, the latest holds. */
export const nomination = pgTable(
  'nomination',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    representatives: jsonb().$type<{ name: string; address: string }[]>().notNull(),
    at: instant('at').notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
  },
  (table) => [index('nomination_petition').on(table.petitionId)],
)
