import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { done } from '#db/schema/done-by.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import {
  contactActCodes,
  contactCompetenceCodes,
  contactOutcomeCodes,
  meetingStateCodes,
  phaseCodes,
  roundStateCodes,
} from '#domain/contacts/words.ts'

const ofRound = () =>
  uuid('round_id')
    .notNull()
    .references(() => contactRound.id)
const inArea = () =>
  text('area_code')
    .notNull()
    .references(() => area.code)
const versioned = () => ({
  version: integer().notNull().default(1),
  changedAt: instant('changed_at').notNull(),
})

/** A round of voter contacts (đợt tiếp xúc cử tri) of a council, before or after one of its sessions. */
export const contactRound = pgTable(
  'contact_round',
  {
    id: uuid().primaryKey(),
    /** The council. */
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    areaCode: inArea(),
    /** "Kỳ họp thứ 5". */
    session: text().notNull(),
    phase: text({ enum: phaseCodes }).notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on').notNull(),
    state: text({ enum: roundStateCodes }).notNull(),
    announcedOn: date('announced_on'),
    ...versioned(),
    ...done(),
  },
  (table) => [
    index('contact_round_unit').on(table.unitId, table.fromOn),
    index('contact_round_area').on(table.areaCode),
    check('contact_round_days', sql`to_on >= from_on`),
    check('contact_round_told', sql`(state = 'planned') = (announced_on is null)`),
  ],
)

/** One meeting with voters: where, when, which deputies by their group, who writes. Never a name. */
export const contactMeeting = pgTable(
  'contact_meeting',
  {
    id: uuid().primaryKey(),
    roundId: ofRound(),
    areaCode: inArea(),
    place: text().notNull(),
    day: date().notNull(),
    fromTime: time('from_time').notNull(),
    deputies: text().notNull(),
    writer: text().notNull(),
    state: text({ enum: meetingStateCodes }).notNull(),
    /** Why it was moved or is not held, for everybody. */
    reason: words('reason'),
    /** How many voters came, and how many of them spoke. */
    voters: integer(),
    speakers: integer(),
    ...versioned(),
    ...done(),
  },
  (table) => [
    index('contact_meeting_of').on(table.roundId, table.day, table.fromTime),
    check(
      'contact_meeting_held',
      sql`(state = 'held') = (voters is not null) and (state = 'held') = (speakers is not null)`,
    ),
    check('contact_meeting_people', sql`voters between 0 and 100000 and speakers between 0 and voters`),
    check('contact_meeting_cancelled', sql`state <> 'cancelled' or reason <> ''`),
  ],
)

/** What a voter said: answered there, or forwarded, and then it lives on as a petition. */
export const contactOpinion = pgTable(
  'contact_opinion',
  {
    id: uuid().primaryKey(),
    roundId: ofRound(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => contactMeeting.id),
    /** Counted by the table within the round, without a gap. */
    position: integer().notNull().default(0),
    areaCode: inArea(),
    field: text().notNull(),
    body: text().notNull(),
    competence: text({ enum: contactCompetenceCodes }),
    outcome: text({ enum: contactOutcomeCodes }),
    answer: words('answer'),
    answeredByTitle: words('answered_by_title'),
    /** The committee that has to deal with it, and where it hands it on to. */
    toUnitId: uuid('to_unit_id').references(() => unit.id),
    passedTo: words('passed_to'),
    task: words('task'),
    expectedResult: words('expected_result'),
    dueOn: date('due_on'),
    petitionId: uuid('petition_id').references(() => petition.id),
    /** The same for everything that says the same, whichever round it was said in. */
    matterId: uuid('matter_id').notNull(),
    ...versioned(),
    ...done(),
  },
  (table) => [
    uniqueIndex('contact_opinion_position').on(table.roundId, table.position),
    uniqueIndex('contact_opinion_petition').on(table.petitionId),
    index('contact_opinion_meeting').on(table.meetingId),
    index('contact_opinion_matter').on(table.matterId),
    check(
      'contact_opinion_answered',
      sql`(outcome is not distinct from 'answered') = (answer <> '' and answered_by_title <> '')`,
    ),
    check(
      'contact_opinion_forwarded',
      sql`(outcome is not distinct from 'forwarded') = (petition_id is not null and to_unit_id is not null and due_on is not null and task <> '' and expected_result <> '')`,
    ),
    check('contact_opinion_classified', sql`outcome is null or competence is not null`),
    check(
      'contact_opinion_passed',
      sql`outcome is distinct from 'forwarded' or competence not in ('central', 'outside') or passed_to <> ''`,
    ),
  ],
)

/** Who said it, where the person agrees to be named: apart, for the council's office alone. */
export const contactSpeaker = pgTable('contact_speaker', {
  opinionId: uuid('opinion_id')
    .primaryKey()
    .references(() => contactOpinion.id),
  roundId: ofRound(),
  name: text().notNull(),
})

/** What was done and why, kept for good. */
export const contactStep = pgTable(
  'contact_step',
  {
    id: uuid().primaryKey(),
    roundId: ofRound(),
    meetingId: uuid('meeting_id').references(() => contactMeeting.id),
    act: text({ enum: contactActCodes }).notNull(),
    reason: words('reason'),
    /** What became otherwise, before and after. */
    said: words('said'),
    /** Done after people were told: they read it too. */
    shown: boolean().notNull(),
    ...done(),
  },
  (table) => [index('contact_step_of').on(table.roundId, table.at)],
)

/** The summary of a round as a paper: numbered, and frozen as it went out. */
export const contactReport = pgTable(
  'contact_report',
  {
    id: uuid().primaryKey(),
    roundId: ofRound().unique(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    year: integer().notNull(),
    /** Counted by the table, together with the other reports of the council. */
    seq: integer().notNull().default(0),
    number: text().notNull(),
    /** What it is made of: domain/papers/contact-summary.ts. */
    facts: jsonb().notNull(),
    ...done(),
  },
  (table) => [
    unique('contact_report_number').on(table.unitId, table.year, table.seq),
    check('contact_report_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
  ],
)
