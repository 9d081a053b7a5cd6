import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { receptionMatter, receptionVisit } from '#db/schema/reception.ts'
import type { Representative } from '#domain/petitions/group.ts'
import { speakingPaperCodes } from '#domain/reception/crowd.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const ofVisit = () =>
  uuid('visit_id')
    .notNull()
    .references(() => receptionVisit.id)
const ofUnit = () =>
  uuid('unit_id')
    .notNull()
    .references(() => unit.id)
const byPerson = () =>
  uuid('by_person')
    .notNull()
    .references(() => person.id)

/** Who speaks for a crowd at the desk, by which paper, kept where; the latest naming holds. */
export const receptionSpeakers = pgTable(
  'reception_speakers',
  {
    id: uuid().primaryKey(),
    visitId: ofVisit(),
    unitId: ofUnit(),
    representatives: jsonb().$type<Representative[]>().notNull(),
    /** All who came, where a list was at hand. */
    members: jsonb().$type<Representative[]>().notNull(),
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
