import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { byPerson, ofUnit } from '#db/schema/done-by.ts'
import { receptionMatter, receptionVisit } from '#db/schema/reception-visits.ts'
import { speakingPaperCodes } from '#domain/reception/words.ts'

const ofVisit = () =>
  uuid('visit_id')
    .notNull()
    .references(() => receptionVisit.id)

type Named = { name: string; address: string }

/** Who speaks for a crowd at the desk, by which paper, kept where; the latest naming holds. */
export const receptionSpeakers = pgTable(
  'reception_speakers',
  {
    id: uuid().primaryKey(),
    visitId: ofVisit(),
    unitId: ofUnit(),
    representatives: jsonb().$type<Named[]>().notNull(),
    /** All who came, where a list was at hand. */
    members: jsonb().$type<Named[]>().notNull(),
    paper: text({ enum: speakingPaperCodes }).notNull(),
    keptAt: text('kept_at').notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('reception_speakers_visit').on(table.visitId)],
)

/** An entry was tied to the wrong matter: from where to where it was taken, and why. */
export const receptionRetie = pgTable(
  'reception_retie',
  {
    id: uuid().primaryKey(),
    visitId: ofVisit(),
    unitId: ofUnit(),
    fromMatterId: uuid('from_matter_id')
      .notNull()
      .references(() => receptionMatter.id),
    toMatterId: uuid('to_matter_id')
      .notNull()
      .references(() => receptionMatter.id),
    reason: text().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('reception_retie_visit').on(table.visitId)],
)

/** A notice of what the head concluded, numbered and frozen as it went out. */
export const receptionNotice = pgTable(
  'reception_notice',
  {
    id: uuid().primaryKey(),
    visitId: ofVisit(),
    unitId: ofUnit(),
    year: integer().notNull(),
    /** Counted by the table, together with the other notices of the office. */
    seq: integer().notNull().default(0),
    /** Given as a pattern, "{nn}/TB-UBND"; stands as "05/TB-UBND". */
    number: text().notNull(),
    /** What it is made of: domain/papers/conclusion-notice.ts. */
    facts: jsonb().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('reception_notice_number').on(table.unitId, table.year, table.seq),
    index('reception_notice_visit').on(table.visitId),
    check('reception_notice_year', sql`year = extract(year from at at time zone 'Asia/Ho_Chi_Minh')`),
  ],
)
