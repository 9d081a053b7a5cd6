import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { dialogueItem } from '#db/schema/dialogue-gathering.ts'
import { dialogueQuestion } from '#db/schema/dialogue-registering.ts'
import { dialogueSite, ofDialogue } from '#db/schema/dialogues.ts'
import { person } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import {
  holdReasonCodes,
  outcomeCodes,
  questionStateCodes,
  turnStateCodes,
  usualMinutes,
} from '#domain/dialogues/hall/words.ts'

/** An opinion spoken in the hall (lượt phát biểu), from the queue to what came of it. */
export const dialogueTurn = pgTable(
  'dialogue_turn',
  {
    /** Made by the device that writes it down: sent twice, it is one. */
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    siteId: uuid('site_id')
      .notNull()
      .references(() => dialogueSite.id),
    /** Counted by the table within the dialogue, without a gap. */
    position: integer().notNull().default(0),
    state: text({ enum: turnStateCodes }).notNull(),
    /** When it came into the queue, or came back to its end. */
    queuedAt: instant('queued_at').notNull(),
    seat: words('seat'),
    /** The village or quarter, as an area or in words. */
    areaCode: text('area_code').references(() => area.code),
    place: words('place'),
    /** The code of a field of petitions; empty while nobody said. */
    field: words('field'),
    body: words('body'),
    calledAt: instant('called_at'),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    /** How long may be spoken, with what was added. */
    minutes: integer().notNull().default(usualMinutes),
    answeringUnitId: uuid('answering_unit_id').references(() => unit.id),
    answeredByTitle: words('answered_by_title'),
    answer: words('answer'),
    outcome: text({ enum: outcomeCodes }),
    /** By when the promise is done, the answer is written, or the matter is handed up. */
    dueOn: date('due_on'),
    beyondCompetence: boolean('beyond_competence').notNull().default(false),
    /** To which office above it is handed. */
    passedTo: words('passed_to'),
    /** Left from the dialogue before. */
    carriedOver: boolean('carried_over').notNull().default(false),
    /** The petition that it lives on as. */
    petitionId: uuid('petition_id').references(() => petition.id),
    /** What it was written from, where it was asked beforehand or stands in the programme. */
    questionId: uuid('question_id').references(() => dialogueQuestion.id),
    itemId: uuid('item_id').references(() => dialogueItem.id),
    version: integer().notNull().default(1),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    byTitle: words('by_title'),
    at: instant('at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('dialogue_turn_position').on(table.dialogueId, table.position),
    uniqueIndex('dialogue_turn_speaking').on(table.siteId).where(sql`state = 'speaking'`),
    uniqueIndex('dialogue_turn_petition').on(table.petitionId),
    index('dialogue_turn_site').on(table.siteId, table.queuedAt),
    check('dialogue_turn_minutes', sql`minutes between 1 and 60`),
    check('dialogue_turn_time', sql`ended_at >= started_at`),
    check('dialogue_turn_outcome', sql`outcome is null or state in ('speaking', 'done')`),
    check('dialogue_turn_answered', sql`outcome is distinct from 'answered' or answer <> ''`),
    check(
      'dialogue_turn_lives_on',
      sql`outcome is null or outcome = 'answered' or (petition_id is not null and due_on is not null and body <> '')`,
    ),
    check(
      'dialogue_turn_above',
      sql`(outcome is not distinct from 'above') <= (beyond_competence and passed_to <> '')`,
    ),
  ],
)

/** Who speaks, where the person gave a name: apart, for the office that holds the dialogue alone. */
export const dialogueSpeaker = pgTable('dialogue_speaker', {
  turnId: uuid('turn_id')
    .primaryKey()
    .references(() => dialogueTurn.id),
  dialogueId: ofDialogue(),
  name: text().notNull(),
})

/** How many people are at each place, as its clerk counted them last. */
export const dialoguePresence = pgTable(
  'dialogue_presence',
  {
    siteId: uuid('site_id')
      .primaryKey()
      .references(() => dialogueSite.id),
    dialogueId: ofDialogue(),
    people: integer().notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    index('dialogue_presence_of').on(table.dialogueId),
    check('dialogue_presence_people', sql`people between 0 and 100000`),
  ],
)

/** The names that these go by in code that reads them together. */
export type TurnRow = typeof dialogueTurn.$inferSelect

/** A question that somebody in the hall asked from the phone. The seat is known by the hash of its token alone. */
export const hallQuestion = pgTable(
  'hall_question',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    seatHash: text('seat_hash').notNull(),
    seat: words('seat'),
    /** Given to be read out, or empty. */
    name: words('name'),
    body: text().notNull(),
    state: text({ enum: questionStateCodes }).notNull(),
    heldFor: text('held_for', { enum: holdReasonCodes }),
    turnId: uuid('turn_id').references(() => dialogueTurn.id),
    /** The question that asks the same: whoever asks and supports this one is counted there, and told of that. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => hallQuestion.id),
    version: integer().notNull().default(1),
    at: instant('at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('hall_question_of').on(table.dialogueId, table.at),
    index('hall_question_merged').on(table.mergedInto),
    check('hall_question_not_itself', sql`merged_into <> id`),
    uniqueIndex('hall_question_turn').on(table.turnId),
    check('hall_question_body', sql`char_length(body) between 5 and 500`),
    check('hall_question_held', sql`(state = 'held') = (held_for is not null)`),
    check('hall_question_queued', sql`(state = 'queued') = (turn_id is not null)`),
  ],
)

/** Seats that want the same asked: each once. */
export const hallSupport = pgTable(
  'hall_support',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => hallQuestion.id),
    seatHash: text('seat_hash').notNull(),
    dialogueId: ofDialogue(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.seatHash] }),
    index('hall_support_of').on(table.dialogueId),
  ],
)

export type QuestionRow = typeof hallQuestion.$inferSelect
