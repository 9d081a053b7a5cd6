import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { dialogueSite, ofDialogue } from '#db/schema/dialogues.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import {
  ageCodes,
  guestKindCodes,
  heldCodes,
  questionStateCodes,
  registrationStateCodes,
  sexCodes,
  wayCodes,
} from '#domain/dialogues/registering/words.ts'
import type { Service } from '#domain/dialogues/words.ts'

/** A site that is left out takes along those who cancelled; while somebody comes there it is not left out. */
const atSite = () =>
  uuid('site_id')
    .notNull()
    .references(() => dialogueSite.id, { onDelete: 'cascade' })
/** The office that holds it: the one that reads who comes. */
const heldBy = () =>
  uuid('unit_id')
    .notNull()
    .references(() => unit.id)

/** What the office sets for one dialogue; absent, the usual holds: domain/dialogues/registering.ts. */
export const dialogueDoor = pgTable(
  'dialogue_door',
  {
    dialogueId: ofDialogue().primaryKey(),
    unitId: heldBy(),
    /** So many days before its day registration closes; 0 is the day itself. */
    closesBefore: integer('closes_before').notNull(),
    /** How many questions each may send beforehand. */
    questionsEach: integer('questions_each').notNull(),
  },
  () => [
    check('dialogue_door_closes', sql`closes_before between 0 and 14`),
    check('dialogue_door_questions', sql`questions_each between 1 and 10`),
  ],
)

/** Somebody who said that they come, with those who come along. The name only where they gave one. */
export const dialogueRegistration = pgTable(
  'dialogue_registration',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    unitId: heldBy(),
    siteId: atSite(),
    state: text({ enum: registrationStateCodes }).notNull(),
    /** Their place in the line of the site: whoever waits moves up by it. */
    line: integer().notNull(),
    persons: integer().notNull(),
    name: words('name'),
    phone: words('phone'),
    email: words('email'),
    village: words('village'),
    needs: jsonb().$type<Service[]>().notNull(),
    way: text({ enum: wayCodes }).notNull(),
    /** Keyed hash of the code that shows and cancels it. */
    codeHash: text('code_hash').notNull().unique(),
    /** Who of the staff wrote it down for somebody. */
    by: uuid('by_person').references(() => person.id),
    at: instant('at').notNull(),
    /** Waited, and got a seat. */
    promotedAt: instant('promoted_at'),
    cancelledAt: instant('cancelled_at'),
    /** Reminded of the day that it stands on now. */
    remindedAt: instant('reminded_at'),
  },
  (table) => [
    uniqueIndex('dialogue_registration_line').on(table.siteId, table.line),
    index('dialogue_registration_of').on(table.dialogueId, table.state),
    check('dialogue_registration_persons', sql`persons between 1 and 5`),
    check('dialogue_registration_cancelled', sql`(state = 'cancelled') = (cancelled_at is not null)`),
  ],
)

/** Who is invited by title: offices, heads of villages, delegates of the people. Never a private person. */
export const dialogueGuest = pgTable(
  'dialogue_guest',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    unitId: heldBy(),
    siteId: uuid('site_id').references(() => dialogueSite.id, { onDelete: 'set null' }),
    kind: text({ enum: guestKindCodes }).notNull(),
    title: text().notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('dialogue_guest_once').on(table.dialogueId, table.title)],
)

/** The invitation as the head issued it, numbered and frozen; each guest gets it in their title. A change issues another. */
export const dialogueInvitation = pgTable(
  'dialogue_invitation',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    unitId: heldBy(),
    year: integer().notNull(),
    /** Counted by the table within the office and the year. */
    seq: integer().notNull().default(0),
    /** Given as a pattern, "{nn}/GM-UBND"; stands as "05/GM-UBND". */
    number: text().notNull(),
    /** What it is made of: domain/papers/invitation.ts. */
    facts: jsonb().notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('dialogue_invitation_number').on(table.unitId, table.year, table.seq),
    index('dialogue_invitation_of').on(table.dialogueId),
    check('dialogue_invitation_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
  ],
)

/** A question sent before the day. Whose it is, is a keyed hash: of a code of registration, or of a browser. */
export const dialogueQuestion = pgTable(
  'dialogue_question',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    unitId: heldBy(),
    body: text().notNull(),
    ownerHash: text('owner_hash').notNull(),
    state: text({ enum: questionStateCodes }).notNull(),
    heldFor: text('held_for', { enum: heldCodes }),
    /** The like one that it was put to; its supporters count there. */
    mainId: uuid('main_id').references((): AnyPgColumn => dialogueQuestion.id),
    at: instant('at').notNull(),
    decidedBy: uuid('decided_by').references(() => person.id),
    decidedAt: instant('decided_at'),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('dialogue_question_of').on(table.dialogueId, table.state),
    index('dialogue_question_owner').on(table.dialogueId, table.ownerHash),
    index('dialogue_question_main').on(table.mainId),
    check('dialogue_question_body', sql`length(body) between 5 and 500`),
    check('dialogue_question_held', sql`(state = 'held') = (held_for is not null)`),
    check('dialogue_question_merged', sql`(state = 'merged') = (main_id is not null)`),
  ],
)

/** One person’s support of one question; taken back, the row goes. */
export const dialogueQuestionSupport = pgTable(
  'dialogue_question_support',
  {
    questionId: uuid('question_id').notNull(),
    voterHash: text('voter_hash').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.voterHash] }),
    foreignKey({
      name: 'dialogue_question_support_of',
      columns: [table.questionId],
      foreignColumns: [dialogueQuestion.id],
    }),
  ],
)

/** Who came in, counted at a desk. The id is made on the device, so that what comes twice counts once. */
export const dialogueArrival = pgTable(
  'dialogue_arrival',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    unitId: heldBy(),
    siteId: atSite(),
    /** Absent: came without registering. */
    registrationId: uuid('registration_id')
      .unique()
      .references(() => dialogueRegistration.id),
    persons: integer().notNull(),
    /** The first of their seats. */
    seat: integer().notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    /** When it came here, where a desk without network had kept it. */
    joinedAt: instant('joined_at'),
  },
  (table) => [
    uniqueIndex('dialogue_arrival_seat').on(table.siteId, table.seat),
    index('dialogue_arrival_of').on(table.dialogueId),
    check('dialogue_arrival_persons', sql`persons between 1 and 20`),
  ],
)

/** How many of which sex, age and village came, added up as they come: nothing here belongs to one person. */
export const dialogueHeadcount = pgTable(
  'dialogue_headcount',
  {
    siteId: atSite(),
    unitId: heldBy(),
    sex: text({ enum: sexCodes }).notNull(),
    age: text({ enum: ageCodes }).notNull(),
    village: text().notNull(),
    persons: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.sex, table.age, table.village] })],
)
