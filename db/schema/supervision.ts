import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { byPerson, ofUnit } from '#db/schema/done-by.ts'
import { file } from '#db/schema/files.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { stateCodes } from '#domain/petitions/words.ts'
import { letterCodes, standCodes, verdictCodes } from '#domain/supervision/words.ts'

/**
 * What a body that watches says of a petition or promise of its area. Rows are added, never changed: a new one stands
 * after the one before.
 */
export const verdict = pgTable(
  'verdict',
  {
    id: uuid().primaryKey(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    petitionId: ofPetition(),
    unitId: ofUnit(),
    verdict: text({ enum: verdictCodes }).notNull(),
    /** What was seen, where, on which day. */
    seen: text().notNull(),
    missing: words('missing'),
    /** How it stands to what the office said at that moment: said by the database (acl.verdict_judge). */
    stand: text({ enum: standCodes }).notNull().default('meanwhile'),
    officeState: text('office_state', { enum: stateCodes }).notNull().default('RECEIVED'),
    /** Where the petition is, for lists: said by the database too. */
    areaCode: text('area_code').notNull().default(''),
    /** Until when the head of the office answers it; null where nothing is contradicted. */
    replyDueOn: date('reply_due_on'),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('verdict_petition').on(table.petitionId, table.seq),
    index('verdict_unit').on(table.unitId, table.seq),
    index('verdict_agrees').on(table.areaCode, table.seq).where(sql`stand = 'agrees'`),
    check('verdict_says_why', sql`btrim(seen) <> '' and (verdict = 'done' or btrim(missing) <> '')`),
    check('verdict_asks_head', sql`(stand = 'differs') = (reply_due_on is not null)`),
  ],
)

/** Taken back by the body that gave it, with why; both stay. */
export const verdictEnd = pgTable(
  'verdict_end',
  {
    verdictId: uuid('verdict_id')
      .primaryKey()
      .references(() => verdict.id),
    petitionId: ofPetition(),
    reason: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('verdict_end_petition').on(table.petitionId)],
)

/** The answer of the head, beside the verdict. */
export const verdictReply = pgTable(
  'verdict_reply',
  {
    id: uuid().primaryKey(),
    verdictId: uuid('verdict_id')
      .notNull()
      .references(() => verdict.id),
    petitionId: ofPetition(),
    body: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('verdict_reply_petition').on(table.petitionId)],
)

/** Files that a verdict stands on. */
export const verdictFile = pgTable(
  'verdict_file',
  {
    fileId: uuid('file_id')
      .primaryKey()
      .references(() => file.id),
    verdictId: uuid('verdict_id')
      .notNull()
      .references(() => verdict.id),
    petitionId: ofPetition(),
  },
  (table) => [index('verdict_file_verdict').on(table.verdictId)],
)

/** A body's own file on a petition that it follows: opened, written in, closed. The office's file is another. */
export const followUp = pgTable(
  'follow_up',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    unitId: ofUnit(),
    reason: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
    closedAt: instant('closed_at'),
    closedByTitle: words('closed_by_title'),
    conclusion: words('conclusion'),
  },
  (table) => [
    uniqueIndex('follow_up_open').on(table.petitionId, table.unitId).where(sql`closed_at is null`),
    index('follow_up_unit').on(table.unitId, table.id),
    check('follow_up_closed', sql`(closed_at is null) = (btrim(conclusion) = '')`),
  ],
)

const ofFollowUp = () =>
  uuid('follow_up_id')
    .notNull()
    .references(() => followUp.id)

/** What was noted in it. Rows are added, never changed. */
export const followUpNote = pgTable(
  'follow_up_note',
  {
    id: uuid().primaryKey(),
    followUpId: ofFollowUp(),
    petitionId: ofPetition(),
    body: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('follow_up_note_of').on(table.followUpId)],
)

/** Somebody went and looked: written down in the village, joined when there was network. */
export const fieldVisit = pgTable(
  'field_visit',
  {
    /** Made by the device that writes it down: sent twice, it is one. */
    id: uuid().primaryKey(),
    followUpId: ofFollowUp(),
    petitionId: ofPetition(),
    day: date('day').notNull(),
    place: text().notNull(),
    /** "21.03,105.85" where the phone gave it and the person wanted it kept. */
    position: words('position'),
    /** Who was there, by post: no names. */
    present: text().notNull(),
    seen: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    writtenAt: instant('written_at').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('field_visit_of').on(table.followUpId),
    index('field_visit_petition').on(table.petitionId),
  ],
)

/** Pictures that were taken there. */
export const visitFile = pgTable(
  'visit_file',
  {
    fileId: uuid('file_id')
      .primaryKey()
      .references(() => file.id),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => fieldVisit.id),
    petitionId: ofPetition(),
  },
  (table) => [index('visit_file_visit').on(table.visitId)],
)

/** A letter to the office that does the work: numbered, frozen, with the day by which it is answered. */
export const supervisionLetter = pgTable(
  'supervision_letter',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    followUpId: ofFollowUp(),
    kind: text({ enum: letterCodes }).notNull(),
    unitId: ofUnit(),
    toUnitId: uuid('to_unit_id')
      .notNull()
      .references(() => unit.id),
    year: integer().notNull(),
    /** Counted by the table. */
    seq: integer().notNull().default(0),
    /** Given as a pattern, "{nn}/MTTQ-BTT"; stands as "05/MTTQ-BTT". */
    number: text().notNull(),
    ask: text().notNull(),
    /** What it is made of: domain/papers/supervision-letter.ts. */
    facts: jsonb().notNull(),
    replyDueOn: date('reply_due_on').notNull(),
    /** The limit that the day follows from. */
    replyRule: text('reply_rule').notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
    repliedAt: instant('replied_at'),
    lateToldOn: date('late_told_on'),
  },
  (table) => [
    unique('supervision_letter_number').on(table.unitId, table.year, table.seq),
    index('supervision_letter_petition').on(table.petitionId),
    index('supervision_letter_kind').on(table.kind, table.id),
    index('supervision_letter_to').on(table.toUnitId, table.replyDueOn).where(sql`replied_at is null`),
    index('supervision_letter_waiting').on(table.replyDueOn).where(sql`replied_at is null`),
  ],
)

/** What the office answered. Rows are added, never changed. */
export const letterReply = pgTable(
  'letter_reply',
  {
    id: uuid().primaryKey(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => supervisionLetter.id),
    petitionId: ofPetition(),
    body: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('letter_reply_of').on(table.letterId)],
)
