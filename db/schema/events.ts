import { bigint, boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'

/** The only history: who did what and when. Rows are added, never changed. */
export const event = pgTable(
  'event',
  {
    id: uuid().primaryKey(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    petitionId: uuid('petition_id').references(() => petition.id),
    type: text().notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    personId: uuid('person_id'),
    actorTitle: text('actor_title'),
    /** Words and days of our own lists only: no name, nothing that a person typed. */
    payload: jsonb().notNull(),
    forSender: boolean('for_sender').notNull(),
  },
  (table) => [
    index('event_petition').on(table.petitionId, table.seq),
    // Rows are added in the order of time: a tenth of a percent of its size finds the last night's.
    index('event_at').using('brin', table.at),
  ],
)

/** What was typed with an event (a note, a reason): read by those who read the text. */
export const eventNote = pgTable(
  'event_note',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => event.id),
    petitionId: ofPetition(),
    at: instant('at').notNull(),
    body: text().notNull(),
    forSender: boolean('for_sender').notNull(),
  },
  (table) => [index('event_note_petition').on(table.petitionId)],
)
