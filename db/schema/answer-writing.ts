import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'

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
