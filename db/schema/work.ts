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
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '#db/schema/people.ts'
import { file, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import {
  alertLevelCodes,
  attendanceCodes,
  memberRoleCodes,
  pauseKindCodes,
  stopActCodes,
  transferStateCodes,
} from '#domain/petitions/words.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const ofPetition = () =>
  uuid('petition_id')
    .notNull()
    .references(() => petition.id)

/** A petition offered to another office, a hop of its way. Rows stay; only their answer is added. */
export const transfer = pgTable(
  'transfer',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    hop: integer().notNull(),
    fromUnitId: uuid('from_unit_id')
      .notNull()
      .references(() => unit.id),
    /** Null while the common superior has to name the office. */
    toUnitId: uuid('to_unit_id').references(() => unit.id),
    /** The common superior who decides the third hop. */
    superiorUnitId: uuid('superior_unit_id').references(() => unit.id),
    state: text({ enum: transferStateCodes }).notNull(),
    at: instant('at').notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    dueOn: date('due_on').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by').references(() => person.id),
  },
  (table) => [
    index('transfer_petition').on(table.petitionId),
    unique('transfer_hop').on(table.petitionId, table.hop),
  ],
)

/** The clock stood still from a day to a day: the sender was asked for something, or by decision. */
export const pause = pgTable(
  'pause',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    kind: text({ enum: pauseKindCodes }).notNull(),
    /** Code of the lawful ground, for suspensions. */
    ground: text().notNull().default(''),
    fromOn: date('from_on').notNull(),
    /** The last day of standing still; null while it lasts. */
    toOn: date('to_on'),
    /** It goes on by itself after this day. */
    capOn: date('cap_on'),
    decisionNo: text('decision_no').notNull().default(''),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    index('pause_petition').on(table.petitionId),
    index('pause_open').on(table.capOn).where(sql`to_on is null`),
    check('pause_order', sql`to_on is null or to_on >= from_on - 1`),
  ],
)

/** The answer's limit lawfully moved: the day before and the day after, with the decision. */
export const extension = pgTable(
  'extension',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    n: integer().notNull(),
    /** Code of the lawful ground: which rule lets the limit be moved. */
    ground: text().notNull(),
    fromDue: date('from_due').notNull(),
    toDue: date('to_due').notNull(),
    decisionNo: text('decision_no').notNull(),
    decisionOn: date('decision_on').notNull(),
    fileId: uuid('file_id').references(() => file.id),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('extension_n').on(table.petitionId, table.n),
    check('extension_later', sql`to_due > from_due`),
  ],
)

/** A signed decision that halted the settlement, took it up again or ended it. Rows stay; when it was sent is added. */
export const stopDecision = pgTable(
  'stop_decision',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    act: text({ enum: stopActCodes }).notNull(),
    /** Code of the lawful ground; none where the settlement goes on. */
    ground: text().notNull().default(''),
    decisionNo: text('decision_no').notNull(),
    decisionOn: date('decision_on').notNull(),
    /** By when it has to be sent to those it concerns; null where the law of that day set no limit. */
    sendBy: date('send_by'),
    sentOn: date('sent_on'),
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    index('stop_decision_petition').on(table.petitionId),
    check('stop_decision_ground', sql`act = 'resume' or btrim(ground) <> ''`),
    check('stop_decision_order', sql`sent_on is null or sent_on >= decision_on`),
  ],
)

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

/** Who is writing the answer now; a lock without a heartbeat is anybody's. */
export const editLock = pgTable('edit_lock', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  personId: uuid('person_id')
    .notNull()
    .references(() => person.id),
  since: instant('since').notNull(),
  beatAt: instant('beat_at').notNull(),
})

/** What somebody has written of an answer and not handed in yet: one version a person. */
export const answerDraft = pgTable(
  'answer_draft',
  {
    petitionId: ofPetition(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    values: jsonb().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.petitionId, table.personId] })],
)

/** A text to begin an answer with, by kind, outcome and field; empty means any. */
export const answerTemplate = pgTable('answer_template', {
  id: uuid().primaryKey(),
  unitId: uuid('unit_id').references(() => unit.id),
  title: text().notNull(),
  kind: text().notNull().default(''),
  outcome: text().notNull().default(''),
  field: text().notNull().default(''),
  body: text().notNull(),
  at: instant('at').notNull(),
  by: uuid('by_person').references(() => person.id),
  endedAt: instant('ended_at'),
})

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

/** Which warning of which limit went out: each once. */
export const limitAlert = pgTable(
  'limit_alert',
  {
    petitionId: ofPetition(),
    limitName: text('limit_name').notNull(),
    dueOn: date('due_on').notNull(),
    level: text({ enum: alertLevelCodes }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.petitionId, table.limitName, table.dueOn, table.level] })],
)
