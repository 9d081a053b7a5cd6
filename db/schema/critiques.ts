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
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { done, ofUnit } from '#db/schema/done-by.ts'
import { person } from '#db/schema/people.ts'
import { area, unit } from '#db/schema/places.ts'
import {
  answerCodes,
  critiqueActCodes,
  critiqueFormCodes,
  critiqueStateCodes,
  documentKindCodes,
  heldCodes,
  opinionSourceCodes,
  opinionStateCodes,
  originCodes,
  stepSideCodes,
} from '#domain/supervision/critiques/words.ts'

const ofCritique = () =>
  uuid('critique_id')
    .notNull()
    .references(() => critique.id)

/**
 * A draft before the Front (phản biện xã hội): what the office says of it, what the Front does with it, and what the
 * office does then. Each side writes its own columns (acl.critique_guard).
 */
export const critique = pgTable(
  'critique',
  {
    id: uuid().primaryKey(),
    /** The office that drafts. */
    unitId: ofUnit('unit_id'),
    frontId: ofUnit('front_id'),
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    origin: text({ enum: originCodes }).notNull(),
    kind: text({ enum: documentKindCodes }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    /** The draft itself, or where everybody reads it. */
    body: words('body'),
    link: words('link'),
    asks: text().notNull(),
    opinionsDueOn: date('opinions_due_on').notNull(),
    submitOn: date('submit_on').notNull(),
    /** The last day for sending it, by the rule of the day on which it was sent; none where the Front chose it. */
    sendDueOn: date('send_due_on'),
    state: text({ enum: critiqueStateCodes }).notNull(),

    // What the Front writes.
    form: text({ enum: critiqueFormCodes }),
    acceptedOn: date('accepted_on'),
    collectTo: date('collect_to'),
    toPublic: boolean('to_public').notNull().default(false),
    declineReason: words('decline_reason'),
    criticisedOn: date('criticised_on'),
    replyDueOn: date('reply_due_on'),
    publishedOn: date('published_on'),

    // What the office writes after it was sent.
    withdrawReason: words('withdraw_reason'),
    answeredOn: date('answered_on'),
    docNumber: words('doc_number'),
    docDay: date('doc_day'),

    version: integer().notNull().default(1),
    changedAt: instant('changed_at').notNull(),
    ...done(),
  },
  (table) => [
    index('critique_unit').on(table.unitId, table.at),
    index('critique_front').on(table.frontId, table.at),
    index('critique_area').on(table.areaCode),
    check('critique_readable', sql`body <> '' or link <> ''`),
    check('critique_days', sql`submit_on > opinions_due_on`),
    check(
      'critique_accepted',
      sql`(accepted_on is null) = (form is null) and (form is null) = (collect_to is null)`,
    ),
    check('critique_declined', sql`(state = 'declined') = (decline_reason <> '')`),
    check('critique_withdrawn', sql`(state = 'withdrawn') = (withdraw_reason <> '')`),
    check(
      'critique_criticised',
      sql`(criticised_on is null) = (reply_due_on is null)
      and (criticised_on is not null) = (state in ('criticised', 'answered', 'issued'))`,
    ),
    check('critique_answered', sql`(answered_on is not null) = (state in ('answered', 'issued'))`),
    check(
      'critique_issued',
      sql`(doc_day is not null) = (state = 'issued') and (doc_number <> '') = (state = 'issued')`,
    ),
    check('critique_published', sql`published_on is null or criticised_on is not null`),
  ],
)

/** One opinion on the draft. Of the public there is a keyed hash of the browser, and nothing else. */
export const critiqueOpinion = pgTable(
  'critique_opinion',
  {
    id: uuid().primaryKey(),
    critiqueId: ofCritique(),
    source: text({ enum: opinionSourceCodes }).notNull(),
    unitId: uuid('unit_id').references(() => unit.id),
    areaCode: text('area_code').references(() => area.code),
    body: text().notNull(),
    state: text({ enum: opinionStateCodes }).notNull(),
    heldFor: text('held_for', { enum: heldCodes }),
    /** Whose it is among the public; read by nobody. */
    ownerHash: text('owner_hash'),
    by: uuid('by_person').references(() => person.id),
    byTitle: words('by_title'),
    at: instant('at').notNull(),
    checkedBy: uuid('checked_by').references(() => person.id),
    checkedAt: instant('checked_at'),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('critique_opinion_of').on(table.critiqueId, table.at),
    check(
      'critique_opinion_owner',
      sql`(source = 'public') = (owner_hash is not null) and (source = 'public') = (by_person is null)`,
    ),
    check(
      'critique_opinion_from',
      sql`(source = 'organisation') = (unit_id is not null) and (source = 'village') = (area_code is not null)`,
    ),
    check('critique_opinion_held', sql`(state = 'held') = (held_for is not null)`),
    check('critique_opinion_taken', sql`source = 'public' or state = 'taken'`),
  ],
)

/** One point of what the Front says; its number is its place in their order. */
export const critiquePoint = pgTable(
  'critique_point',
  {
    id: uuid().primaryKey(),
    critiqueId: ofCritique(),
    position: integer().notNull(),
    /** Where in the draft, as it is cited. */
    place: words('place'),
    body: text().notNull(),
    proposal: text().notNull(),
    ...done(),
  },
  (table) => [uniqueIndex('critique_point_order').on(table.critiqueId, table.position)],
)

/** Of which opinions a point was made. */
export const critiquePointOpinion = pgTable(
  'critique_point_opinion',
  {
    critiqueId: ofCritique(),
    pointId: uuid('point_id')
      .notNull()
      .references(() => critiquePoint.id, { onDelete: 'cascade' }),
    opinionId: uuid('opinion_id')
      .notNull()
      .references(() => critiqueOpinion.id),
  },
  (table) => [
    primaryKey({ columns: [table.pointId, table.opinionId] }),
    index('critique_point_opinion_of').on(table.critiqueId),
  ],
)

/** What the office says to one point: its own until all of them go out together. */
export const critiqueAnswer = pgTable(
  'critique_answer',
  {
    pointId: uuid('point_id')
      .primaryKey()
      .references(() => critiquePoint.id),
    critiqueId: ofCritique(),
    result: text({ enum: answerCodes }).notNull(),
    reason: words('reason'),
    version: integer().notNull().default(1),
    ...done(),
  },
  (table) => [
    index('critique_answer_of').on(table.critiqueId),
    check('critique_answer_reason', sql`result = 'accepted' or btrim(reason) <> ''`),
  ],
)

/** What was done and why, kept for good. */
export const critiqueStep = pgTable(
  'critique_step',
  {
    id: uuid().primaryKey(),
    critiqueId: ofCritique(),
    act: text({ enum: critiqueActCodes }).notNull(),
    side: text({ enum: stepSideCodes }).notNull(),
    said: words('said'),
    ...done(),
  },
  (table) => [index('critique_step_of').on(table.critiqueId, table.at)],
)

/** The criticism as a paper: numbered, and frozen as it went out. */
export const critiquePaper = pgTable(
  'critique_paper',
  {
    id: uuid().primaryKey(),
    critiqueId: ofCritique().unique(),
    unitId: ofUnit('unit_id'),
    year: integer().notNull(),
    /** Counted by the table, together with the reports of the Front. */
    seq: integer().notNull().default(0),
    number: text().notNull(),
    /** What it is made of: domain/papers/critique-paper.ts. */
    facts: jsonb().notNull(),
    ...done(),
  },
  (table) => [
    unique('critique_paper_number').on(table.unitId, table.year, table.seq),
    check('critique_paper_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
  ],
)
