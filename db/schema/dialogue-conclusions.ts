import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { dialogueRegistration } from '#db/schema/dialogue-registering.ts'
import { ofDialogue } from '#db/schema/dialogues.ts'
import { byPerson } from '#db/schema/done-by.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { dialoguePaperCodes, remarkAnswerCodes, writtenStageCodes } from '#domain/dialogues/minutes/words.ts'
import { heldCodes } from '#domain/dialogues/registering/words.ts'

/** The minutes of a dialogue while they are written, and as they were locked. */
export const dialogueMinutes = pgTable(
  'dialogue_minutes',
  {
    dialogueId: ofDialogue().primaryKey(),
    stage: text({ enum: writtenStageCodes }).notNull(),
    beganAt: time('began_at').notNull(),
    endedAt: time('ended_at').notNull(),
    composition: words('composition'),
    agenda: words('agenda'),
    pastPromises: words('past_promises'),
    conclusion: words('conclusion'),
    readBackAt: words('read_back_at'),
    otherOpinions: words('other_opinions'),
    secretary: words('secretary'),
    /** The last day on which those who were there say what they miss. */
    commentsUntil: date('comments_until'),
    /** What those who were there read of the draft meanwhile: nobody who spoke is named. */
    commentCopy: words('comment_copy'),
    /** What they are made of (domain/papers/dialogue-minutes.ts), and the very text; both since they are locked. */
    facts: jsonb(),
    text: text(),
    sha256: text(),
    lockedAt: instant('locked_at'),
    lockedByTitle: text('locked_by_title'),
    version: integer().notNull().default(1),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('dialogue_minutes_by').on(table.by),
    check(
      'dialogue_minutes_locked',
      sql`(stage = 'locked') = (facts is not null and text is not null and sha256 is not null and locked_at is not null)`,
    ),
    check('dialogue_minutes_comments', sql`stage = 'draft' or comments_until is not null`),
  ],
)

/** What everybody reads of locked minutes: nobody who spoke is named. */
export const dialogueMinutesCopy = pgTable('dialogue_minutes_copy', {
  dialogueId: ofDialogue().primaryKey(),
  text: text().notNull(),
  sha256: text().notNull(),
  /** Of the whole minutes, which the office keeps: whoever holds a copy compares it. */
  wholeSha256: text('whole_sha256').notNull(),
  at: instant('at').notNull(),
})

/** What somebody who was there misses in the draft, and the answer to it. */
export const dialogueRemark = pgTable(
  'dialogue_remark',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    /** A title, a seat or a village. */
    from: text('from_words').notNull(),
    body: text().notNull(),
    answer: text({ enum: remarkAnswerCodes }).notNull().default('open'),
    reason: words('reason'),
    answeredByTitle: text('answered_by_title'),
    /** Of the staff; nobody where an attendee wrote it by the code of their registration. */
    by: uuid('by_person').references(() => person.id),
    registrationId: uuid('registration_id').references(() => dialogueRegistration.id),
    /** The opinion that it is about, by its number in the minutes. */
    turnNo: integer('turn_no'),
    /** Why a machine held it before anybody else reads it. */
    heldFor: text('held_for', { enum: heldCodes }),
    at: instant('at').notNull(),
  },
  (table) => [
    index('dialogue_remark_registration').on(table.registrationId),
    check('dialogue_remark_author', sql`(by_person is null) <> (registration_id is null)`),
    index('dialogue_remark_of').on(table.dialogueId, table.at),
    check('dialogue_remark_reason', sql`answer <> 'kept' or reason <> ''`),
  ],
)

/** A paper of one of the offices that held it, numbered and frozen as it went out: conclusion notice, report upward. */
export const dialoguePaper = pgTable(
  'dialogue_paper',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    kind: text({ enum: dialoguePaperCodes }).notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    year: integer().notNull(),
    /** Counted by the table, together with the other papers of that type of the office. */
    seq: integer().notNull().default(0),
    /** Given as a pattern, "{nn}/TB-UBND"; stands as "05/TB-UBND". */
    number: text().notNull(),
    /** What it is made of: domain/papers/dialogue-notice.ts, dialogue-report.ts. */
    facts: jsonb().notNull(),
    /** A notice of the Party is for everybody only where its signer says so; a report never is. */
    isPublic: boolean('is_public').notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('dialogue_paper_number').on(table.unitId, table.kind, table.year, table.seq),
    unique('dialogue_paper_once').on(table.dialogueId, table.unitId, table.kind),
    check('dialogue_paper_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
    check('dialogue_paper_report', sql`kind = 'conclusion' or not is_public`),
  ],
)

/** What a superior body that looked into the dialogue found, and what the office answered. */
export const dialogueFinding = pgTable(
  'dialogue_finding',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    /** The office that found it. */
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    body: text().notNull(),
    /** By when it has to be put right. */
    dueOn: date('due_on').notNull(),
    answer: words('answer'),
    answeredByTitle: text('answered_by_title'),
    answeredAt: instant('answered_at'),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('dialogue_finding_of').on(table.dialogueId, table.at)],
)

/** How an office judges its dialogues of a year, once the year's figures stand. */
export const dialogueYear = pgTable(
  'dialogue_year',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    year: integer().notNull(),
    done: text().notNull(),
    missing: text().notNull(),
    next: text('next_words').notNull(),
    /** The figures of that moment, frozen: server/dialogues/outcome/year.ts. */
    figures: jsonb().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.year] })],
)
