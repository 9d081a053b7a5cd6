import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { competenceCodes, receptionGroundCodes } from '#domain/petitions/words.ts'
import {
  identityKindCodes,
  joinOutcomeCodes,
  leaderCodes,
  onlineReasonCodes,
  patternCodes,
  quotaPeriodCodes,
  receiverCodes,
  sittingKindCodes,
  sittingModeCodes,
  sittingStateCodes,
  takenUpCodes,
  visitKindCodes,
} from '#domain/reception/words.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const ofUnit = () =>
  uuid('unit_id')
    .notNull()
    .references(() => unit.id)
const byPerson = () =>
  uuid('by_person')
    .notNull()
    .references(() => person.id)
const words = (name: string) => text(name).notNull().default('')

/** How often a head has to receive citizens, from a day to a day. */
export const receptionQuota = pgTable(
  'reception_quota',
  {
    receiver: text({ enum: receiverCodes }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    period: text({ enum: quotaPeriodCodes }).notNull(),
    days: integer().notNull(),
    article: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.receiver, table.validFrom] })],
)

/** The fixed days of a head; it ends by a day, and what was planned by it stays. */
export const receptionSchedule = pgTable(
  'reception_schedule',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    leaderTitle: text('leader_title').notNull(),
    pattern: text({ enum: patternCodes }).notNull(),
    /** The day of the month (1 to 28), or of the week (1 Monday to 5 Friday). */
    onDay: integer('on_day').notNull(),
    place: text().notNull(),
    fromTime: time('from_time').notNull(),
    toTime: time('to_time').notNull(),
    capacity: integer().notNull().default(0),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('reception_schedule_unit').on(table.unitId),
    check('reception_schedule_day', sql`on_day between 1 and case pattern when 'weekday' then 5 else 28 end`),
  ],
)

/** A sitting (buổi tiếp): of the desk all day, or of a head on a day that was announced. */
export const receptionSitting = pgTable(
  'reception_sitting',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    kind: text({ enum: sittingKindCodes }).notNull(),
    leader: text({ enum: leaderCodes }).notNull(),
    /** Office title of who receives. */
    leaderTitle: text('leader_title').notNull(),
    /** The document that a delegate sits in by. */
    delegateGround: words('delegate_ground'),
    mode: text({ enum: sittingModeCodes }).notNull().default('in-person'),
    onlineReason: text('online_reason', { enum: onlineReasonCodes }),
    /** What makes it extraordinary. */
    ground: words('ground'),
    place: text().notNull(),
    day: date().notNull(),
    fromTime: time('from_time').notNull(),
    toTime: time('to_time').notNull(),
    /** Slots that can be booked; people without one are received all the same. */
    capacity: integer().notNull().default(0),
    scheduleId: uuid('schedule_id').references(() => receptionSchedule.id),
    /** The day that it was fixed for, where that is a day off and it moved. */
    fixedOn: date('fixed_on'),
    /** On which day it has to be announced at the latest. */
    noticeDueOn: date('notice_due_on'),
    postedOn: date('posted_on'),
    state: text({ enum: sittingStateCodes }).notNull(),
    postponeReason: words('postpone_reason'),
    postponedTo: uuid('postponed_to'),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    version: integer().notNull().default(1),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('reception_sitting_day').on(table.unitId, table.day),
    uniqueIndex('reception_sitting_desk').on(table.unitId, table.day).where(sql`kind = 'regular'`),
    uniqueIndex('reception_sitting_fixed')
      .on(table.scheduleId, sql`coalesce(fixed_on, day)`)
      .where(sql`schedule_id is not null`),
    check('reception_sitting_hours', sql`to_time > from_time`),
    check('reception_sitting_online', sql`(mode = 'online') = (online_reason is not null)`),
    check('reception_sitting_delegate', sql`(leader = 'delegate') = (delegate_ground <> '')`),
    check('reception_sitting_official', sql`(kind = 'regular') = (leader = 'official')`),
    check(
      'reception_sitting_postponed',
      sql`(state = 'postponed') = (postponed_to is not null) and (state <> 'postponed' or postpone_reason <> '')`,
    ),
    check('reception_sitting_opened', sql`state not in ('open', 'closed') or opened_at is not null`),
    check('reception_sitting_closed', sql`(state = 'closed') = (closed_at is not null)`),
  ],
)

/** What somebody comes about, however often: old or new is decided by this, never by who came. */
export const receptionMatter = pgTable(
  'reception_matter',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    /** The first words of what was said first. */
    title: text().notNull(),
    restricted: boolean().notNull().default(false),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [index('reception_matter_unit').on(table.unitId)],
)

/** Files that belong to a matter. */
export const receptionMatterPetition = pgTable(
  'reception_matter_petition',
  {
    matterId: uuid('matter_id')
      .notNull()
      .references(() => receptionMatter.id),
    petitionId: uuid('petition_id')
      .notNull()
      .references(() => petition.id),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.petitionId] }),
    index('reception_matter_petition_of').on(table.petitionId),
  ],
)

/** One entry of the register (lượt): one person or one group, one matter, one sitting. */
export const receptionVisit = pgTable(
  'reception_visit',
  {
    /** Made where it is written down, so that sending it twice enters it once. */
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => receptionSitting.id),
    matterId: uuid('matter_id')
      .notNull()
      .references(() => receptionMatter.id),
    day: date().notNull(),
    /** Counted by the table within office and year. */
    entryNo: integer('entry_no').notNull().default(0),
    restricted: boolean().notNull().default(false),
    kind: text({ enum: visitKindCodes }).notNull(),
    contents: text().notNull(),
    /** How many were there, and how many sent letters of the same content. */
    present: integer().notNull().default(1),
    sameContent: integer('same_content').notNull().default(1),
    settledBy: words('settled_by'),
    competence: text({ enum: competenceCodes }),
    guidedTo: words('guided_to'),
    guidedNo: words('guided_no'),
    takenUp: text('taken_up', { enum: takenUpCodes }),
    takenBy: words('taken_by'),
    takenNo: words('taken_no'),
    result: words('result'),
    note: words('note'),
    petitionId: uuid('petition_id').references(() => petition.id),
    refusalGround: text('refusal_ground', { enum: receptionGroundCodes }),
    refusalNote: words('refusal_note'),
    version: integer().notNull().default(1),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('reception_visit_entry').on(table.unitId, sql`extract(year from day)`, table.entryNo),
    index('reception_visit_day').on(table.unitId, table.day),
    index('reception_visit_matter').on(table.matterId),
    index('reception_visit_sitting').on(table.sittingId),
    index('reception_visit_petition').on(table.petitionId),
    check('reception_visit_people', sql`present >= 1 and same_content >= 1`),
    check('reception_visit_secret', sql`restricted = (kind = 'denunciation')`),
    check('reception_visit_refused', sql`(refusal_ground is not null) = (refusal_note <> '')`),
  ],
)

/** Who came: for those who read the entry. */
export const receptionVisitor = pgTable(
  'reception_visitor',
  {
    visitId: uuid('visit_id')
      .primaryKey()
      .references(() => receptionVisit.id),
    unitId: ofUnit(),
    name: text().notNull(),
    address: words('address'),
    phone: words('phone'),
    birthYear: integer('birth_year'),
    /** The name without marks, for finding it again. */
    nameKey: text('name_key').notNull(),
  },
  (table) => [
    index('reception_visitor_name').on(table.unitId, table.nameKey.op('text_pattern_ops')),
    index('reception_visitor_phone').on(table.unitId, table.phone),
  ],
)

/** The paper that said who came: sealed, and for the desk alone. */
export const receptionIdentity = pgTable(
  'reception_identity',
  {
    visitId: uuid('visit_id')
      .primaryKey()
      .references(() => receptionVisit.id),
    unitId: ofUnit(),
    kind: text({ enum: identityKindCodes }).notNull(),
    sealed: text().notNull(),
    /** Keyed hash of office and number: finds the same person again in this office and nowhere else. */
    hash: text().notNull(),
  },
  (table) => [index('reception_identity_hash').on(table.unitId, table.hash)],
)

/**
 * What came from the device of a desk that had no network, under the id that the device made: once, however
 * often it is sent. Both times stand here: when it took place, and when it came.
 */
export const receptionJoined = pgTable(
  'reception_joined',
  {
    unitId: ofUnit(),
    entryId: uuid('entry_id').notNull(),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => receptionVisit.id),
    outcome: text({ enum: joinOutcomeCodes }).notNull(),
    /** By which the visitor's provisional paper is found again. */
    shortCode: text('short_code').notNull(),
    tookPlaceAt: instant('took_place_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    by: byPerson(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.entryId] }),
    index('reception_joined_code').on(table.unitId, table.shortCode),
    index('reception_joined_visit').on(table.visitId),
    check('reception_joined_in_time', sql`took_place_at <= received_at`),
    check('reception_joined_recorded', sql`outcome <> 'recorded' or visit_id = entry_id`),
  ],
)

/** What the head concluded on a matter: each direction has its day and somebody to ask (Điều 25 Nghị định 154/2026/NĐ-CP). */
export const receptionDirection = pgTable(
  'reception_direction',
  {
    id: uuid().primaryKey(),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => receptionVisit.id),
    unitId: ofUnit(),
    body: text().notNull(),
    toUnit: text('to_unit').notNull(),
    dueOn: date('due_on').notNull(),
    contact: text().notNull(),
    /** Number of the notice of conclusion that went out. */
    noticeNo: words('notice_no'),
    doneOn: date('done_on'),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('reception_direction_visit').on(table.visitId),
    index('reception_direction_due').on(table.unitId, table.dueOn),
  ],
)

/** A slot kept for somebody. Whoever has none is received too. */
export const receptionBooking = pgTable(
  'reception_booking',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => receptionSitting.id),
    slot: integer().notNull(),
    name: text().notNull(),
    phone: words('phone'),
    gist: words('gist'),
    visitId: uuid('visit_id').references(() => receptionVisit.id),
    cancelledAt: instant('cancelled_at'),
    /** Whoever of the desk kept it; nobody where a citizen booked it by themselves. */
    by: uuid('by_person').references(() => person.id),
    /** Of the code that the citizen cancels it by. */
    codeHash: text('code_hash').unique(),
    /** The sitting that it was booked for, where that was put off since, and when the person was told. */
    movedFromId: uuid('moved_from_id').references(() => receptionSitting.id),
    toldAt: instant('told_at'),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('reception_booking_slot').on(table.sittingId, table.slot).where(sql`cancelled_at is null`),
    check('reception_booking_numbered', sql`slot >= 1`),
    check('reception_booking_somebody', sql`by_person is not null or code_hash is not null`),
  ],
)

/** A number that somebody in the waiting room holds: with an appointment or without. It has no name. */
export const receptionTicket = pgTable(
  'reception_ticket',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => receptionSitting.id),
    /** Counted by the table within the sitting. */
    number: integer().notNull().default(0),
    /** The appointment that its holder came with. */
    bookingId: uuid('booking_id')
      .unique()
      .references(() => receptionBooking.id),
    calledAt: instant('called_at'),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('reception_ticket_number').on(table.sittingId, table.number)],
)
