import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'

/** The sender's own words, for those who handle the petition. */
export const petitionText = pgTable('petition_text', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  body: text().notNull(),
  place: text().notNull().default(''),
})

/** Who sends it. Absent for an unnamed petition. */
export const petitionSender = pgTable('petition_sender', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  name: text().notNull().default(''),
  address: text().notNull().default(''),
  phone: text().notNull().default(''),
  email: text().notNull().default(''),
  /** Sent for an organisation or enterprise: its name, and the post of the representative named above. */
  organisation: text().notNull().default(''),
  post: text().notNull().default(''),
})

/** What everybody could see: numbers and names covered. The Front and councils read this one. */
export const petitionMasked = pgTable('petition_masked', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  body: text().notNull(),
  answer: text(),
})

/** What the sender answered to the further questions of the kind and the field. */
export const petitionExtra = pgTable('petition_extra', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  /** By the key of the question, with its label on that day. */
  answers: jsonb().$type<{ key: string; label: string; value: string }[]>().notNull(),
})

/** What a clerk wrote out of a handwritten letter or a recording: the latest holds, the earlier ones stay. */
export const petitionTranscript = pgTable(
  'petition_transcript',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    body: text().notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('petition_transcript_of').on(table.petitionId)],
)
