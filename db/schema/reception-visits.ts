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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { byPerson, ofUnit } from '#db/schema/done-by.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { competenceCodes, receptionGroundCodes } from '#domain/petitions/words.ts'
import { identityKindCodes, joinOutcomeCodes, takenUpCodes, visitKindCodes } from '#domain/reception/words.ts'

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
    petitionId: ofPetition(),
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
    index('reception_visit_at').using('brin', table.at),
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
    index('reception_direction_at').on(table.at),
  ],
)
