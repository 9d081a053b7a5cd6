import { sql } from 'drizzle-orm'
import {
  bigint,
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
import { ofPetition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { fieldVisit, verdict } from '#db/schema/supervision.ts'
import {
  coverageCodes,
  findingCodes,
  memberRoleCodes,
  roundActCodes,
  roundStateCodes,
} from '#domain/supervision/rounds/words.ts'

const ofRound = () =>
  uuid('round_id')
    .notNull()
    .references(() => supervisionRound.id)
/** A round of supervision (đợt giám sát) of one body: what is looked at, by which rule, and how far it is. */
export const supervisionRound = pgTable(
  'supervision_round',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit('unit_id'),
    theme: text().notNull(),
    ground: text().notNull(),
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    covers: text({ enum: coverageCodes }).notNull(),
    /** Nothing where all are looked at. */
    field: text(),
    officeId: uuid('office_id').references(() => unit.id),
    receivedFrom: date('received_from').notNull(),
    receivedTo: date('received_to').notNull(),
    sampleSize: integer('sample_size').notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on').notNull(),
    state: text({ enum: roundStateCodes }).notNull(),
    /** Drawn by the database when the plan is published: nobody chooses it, nobody draws it twice. */
    seed: words('seed'),
    seedAt: instant('seed_at'),
    /** SHA-256 of the rule with the seed in it (acl.round_rule). */
    ruleSha256: words('rule_sha256'),
    frozenAt: instant('frozen_at'),
    /** SHA-256 of the list as it is served. */
    listSha256: words('list_sha256'),
    cancelReason: words('cancel_reason'),
    version: integer().notNull().default(1),
    changedAt: instant('changed_at').notNull(),
    ...done(),
  },
  (table) => [
    index('supervision_round_unit').on(table.unitId, table.at),
    index('supervision_round_area').on(table.areaCode),
    check('supervision_round_days', sql`to_on >= from_on and received_to >= received_from`),
    check('supervision_round_size', sql`sample_size between 1 and 200`),
    check(
      'supervision_round_seed',
      sql`(seed = '') = (seed_at is null) and (state <> 'planned' or seed = '')`,
    ),
    check('supervision_round_order', sql`frozen_at is null or frozen_at > seed_at`),
    check('supervision_round_frozen', sql`(frozen_at is null) = (list_sha256 = '')`),
    check('supervision_round_stopped', sql`(state = 'cancelled') = (cancel_reason <> '')`),
  ],
)

/** Who goes and looks. Whoever leaves is not erased: the day and the reason stay. */
export const roundMember = pgTable(
  'round_member',
  {
    id: uuid().primaryKey(),
    roundId: ofRound(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text({ enum: memberRoleCodes }).notNull(),
    endedAt: instant('ended_at'),
    endReason: words('end_reason'),
    ...done(),
  },
  (table) => [
    uniqueIndex('round_member_once').on(table.roundId, table.personId).where(sql`ended_at is null`),
    check('round_member_ended', sql`(ended_at is null) = (end_reason = '')`),
  ],
)

/** The list as it was frozen: numbers in the order that the lot gives them. */
export const roundItem = pgTable(
  'round_item',
  {
    roundId: ofRound(),
    petitionId: ofPetition(),
    number: text().notNull(),
    /** Its place in the drawn order, from 1. */
    drawn: integer().notNull(),
    sampled: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.petitionId] }),
    uniqueIndex('round_item_order').on(table.roundId, table.drawn),
    index('round_item_petition').on(table.petitionId),
  ],
)

/** What was found at one of the sample. Rows are added, never changed; the last one counts. */
export const roundFinding = pgTable(
  'round_finding',
  {
    id: uuid().primaryKey(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    roundId: ofRound(),
    petitionId: ofPetition(),
    result: text({ enum: findingCodes }).notNull(),
    seen: text().notNull(),
    missing: words('missing'),
    day: date('day').notNull(),
    /** The visit and the verdict in the file of the body; there is none of what could not be seen. */
    visitId: uuid('visit_id').references(() => fieldVisit.id),
    verdictId: uuid('verdict_id').references(() => verdict.id),
    ...done(),
  },
  (table) => [
    index('round_finding_of').on(table.roundId, table.petitionId, table.seq),
    check(
      'round_finding_seen',
      sql`(result = 'unseen') = (verdict_id is null) and (result = 'unseen') = (visit_id is null)`,
    ),
    check(
      'round_finding_says',
      sql`btrim(seen) <> '' and (result in ('done', 'unseen') or btrim(missing) <> '')`,
    ),
  ],
)

/** What the body asks of an office after it: each lives on as a petition. */
export const roundRecommendation = pgTable(
  'round_recommendation',
  {
    id: uuid().primaryKey(),
    roundId: ofRound(),
    petitionId: ofPetition().unique(),
    toUnitId: ofUnit('to_unit_id'),
    task: text().notNull(),
    expectedResult: text('expected_result').notNull(),
    replyDueOn: date('reply_due_on').notNull(),
    ...done(),
  },
  (table) => [index('round_recommendation_of').on(table.roundId)],
)

/** What was done and why, kept for good. */
export const roundStep = pgTable(
  'round_step',
  {
    id: uuid().primaryKey(),
    roundId: ofRound(),
    act: text({ enum: roundActCodes }).notNull(),
    said: words('said'),
    ...done(),
  },
  (table) => [index('round_step_of').on(table.roundId, table.at)],
)

/** The report of a round as a paper: numbered, and frozen as it went out. */
export const roundReport = pgTable(
  'round_report',
  {
    id: uuid().primaryKey(),
    roundId: ofRound().unique(),
    unitId: ofUnit('unit_id'),
    year: integer().notNull(),
    /** Counted by the table, together with the other reports of the body. */
    seq: integer().notNull().default(0),
    number: text().notNull(),
    /** What it is made of: domain/papers/round-report.ts. */
    facts: jsonb().notNull(),
    ...done(),
  },
  (table) => [
    unique('round_report_number').on(table.unitId, table.year, table.seq),
    check('round_report_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
  ],
)
