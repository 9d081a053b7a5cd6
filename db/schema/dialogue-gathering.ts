import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { dialogue, ofDialogue } from '#db/schema/dialogues.ts'
import { done, ofUnit } from '#db/schema/done-by.ts'
import { person } from '#db/schema/people.ts'
import { area } from '#db/schema/places.ts'
import { receptionMatter, receptionVisit } from '#db/schema/reception-visits.ts'
import {
  answerStateCodes,
  exchangeCodes,
  guessCodes,
  itemActCodes,
  itemOriginCodes,
  opinionChannelCodes,
} from '#domain/dialogues/gathering/words.ts'

/** The report in which the Front hands in what was gathered: numbered and frozen as it went out. */
export const dialogueSynthesis = pgTable(
  'dialogue_synthesis',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    unitId: ofUnit(),
    year: integer().notNull(),
    /** Counted by the table. */
    seq: integer().notNull().default(0),
    /** Given as a pattern, "{nn}/BC-MTTQ-BTT"; stands as "05/BC-MTTQ-BTT". */
    number: text().notNull(),
    /** What it is made of: domain/papers/synthesis.ts. */
    facts: jsonb().notNull(),
    ...done(),
  },
  (table) => [
    unique('dialogue_synthesis_number').on(table.unitId, table.year, table.seq),
    index('dialogue_synthesis_of').on(table.dialogueId),
    check('dialogue_synthesis_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
  ],
)

/** A point of the agenda (nội dung): like opinions that the Front grouped, or what the office adds. */
export const dialogueItem = pgTable(
  'dialogue_item',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    /** Its place on the agenda. */
    position: integer().notNull(),
    title: text().notNull(),
    field: text().notNull(),
    origin: text({ enum: itemOriginCodes }).notNull(),
    /** The report that it was handed in with: from then on it stays as it is. */
    synthesisId: uuid('synthesis_id').references(() => dialogueSynthesis.id),
    /** What the government wrote back, and what the Front answered. */
    exchange: text({ enum: exchangeCodes }),
    exchangeNote: words('exchange_note'),
    clarified: words('clarified'),
    /** Why it is not on the agenda. */
    leftOut: words('left_out'),
    /** The point that it went into; it stands in the history alone. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => dialogueItem.id),
    version: integer().notNull().default(1),
    ...done(),
  },
  (table) => [
    index('dialogue_item_of').on(table.dialogueId, table.position),
    check('dialogue_item_exchanged', sql`exchange is null or synthesis_id is not null`),
    check('dialogue_item_handed', sql`synthesis_id is null or (origin = 'gathered' and merged_into is null)`),
  ],
)

/** What people said beforehand: its words, and who gathered it where and when, kept for good. No names. */
export const dialogueOpinion = pgTable(
  'dialogue_opinion',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    /** The village, or the whole place where none can be said. */
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    channel: text({ enum: opinionChannelCodes }).notNull(),
    field: text().notNull(),
    body: text().notNull(),
    /** How many said it. */
    people: integer().notNull(),
    guess: text({ enum: guessCodes }).notNull(),
    /** It was said last time already. */
    again: boolean().notNull(),
    gatheredOn: date('gathered_on').notNull(),
    place: words('place'),
    /** The office that gathered it. */
    unitId: ofUnit(),
    itemId: uuid('item_id').references(() => dialogueItem.id),
    ...done(),
  },
  (table) => [
    index('dialogue_opinion_of').on(table.dialogueId, table.areaCode),
    index('dialogue_opinion_item').on(table.itemId),
    // What an office gathered, and what became of it.
    index('dialogue_opinion_unit').on(table.unitId),
    check('dialogue_opinion_people', sql`people > 0`),
  ],
)

/** What was done with a point, kept for good. */
export const dialogueItemStep = pgTable(
  'dialogue_item_step',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => dialogueItem.id),
    opinionId: uuid('opinion_id').references(() => dialogueOpinion.id),
    act: text({ enum: itemActCodes }).notNull(),
    said: words('said'),
    ...done(),
  },
  (table) => [index('dialogue_item_step_of').on(table.itemId, table.at)],
)

/** The answer that a unit prepares to a point; read by offices alone until the day is over. */
export const dialogueAnswer = pgTable(
  'dialogue_answer',
  {
    itemId: uuid('item_id')
      .primaryKey()
      .references(() => dialogueItem.id),
    dialogueId: ofDialogue(),
    unitId: ofUnit(),
    dueOn: date('due_on').notNull(),
    body: words('body'),
    state: text({ enum: answerStateCodes }).notNull(),
    writtenBy: uuid('written_by').references(() => person.id),
    writtenTitle: words('written_title'),
    writtenAt: instant('written_at'),
    /** What is still to be changed in it. */
    returned: words('returned'),
    approvedBy: uuid('approved_by').references(() => person.id),
    approvedTitle: words('approved_title'),
    approvedAt: instant('approved_at'),
    /** The day on which it was told to be late, once. */
    lateToldOn: date('late_told_on'),
    version: integer().notNull().default(1),
    ...done(),
  },
  (table) => [
    index('dialogue_answer_of').on(table.dialogueId),
    index('dialogue_answer_unit').on(table.unitId),
    index('dialogue_answer_open').on(table.dueOn).where(sql`state <> 'approved' and late_told_on is null`),
    check(
      'dialogue_answer_written',
      sql`state = 'asked' or (written_by is not null and written_at is not null and body <> '')`,
    ),
    check(
      'dialogue_answer_approved',
      sql`(state = 'approved') = (approved_by is not null and approved_at is not null) and (approved_by is null or approved_by <> written_by)`,
    ),
  ],
)

/** The matter of the reception that a dialogue was proposed from, with the entry where somebody saw it. */
export const dialogueMatter = pgTable(
  'dialogue_matter',
  {
    dialogueId: uuid('dialogue_id')
      .primaryKey()
      .references(() => dialogue.id),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => receptionMatter.id),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => receptionVisit.id),
  },
  (table) => [index('dialogue_matter_of').on(table.matterId)],
)
