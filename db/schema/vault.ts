import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { event } from '#db/schema/events.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { sealedPurposeCodes } from '#domain/petitions/words.ts'
import type { Mark } from '#lib/vault.ts'

const ofPerson = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => person.id)

/**
 * What a denouncer wrote and who they are, encrypted: of a denunciation nothing of it stands anywhere else.
 * Only the day is kept. The key is not in the database.
 */
export const sealed = pgTable(
  'sealed',
  {
    id: uuid().primaryKey(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    petitionId: ofPetition(),
    purpose: text({ enum: sealedPurposeCodes }).notNull(),
    /** Of a note: the event that it came with. */
    eventId: uuid('event_id').references(() => event.id),
    keyId: text('key_id').notNull(),
    sealed: text().notNull(),
    /** Which parts are there at all, so that nobody has to open it to know whether there is a phone. */
    holds: jsonb().$type<Record<string, boolean>>().notNull().default({}),
    /** Keyed hashes of what no paper and no note may say. */
    marks: jsonb().$type<Mark[]>().notNull().default([]),
    on: date('on_day').notNull(),
  },
  (table) => [
    index('sealed_petition').on(table.petitionId),
    uniqueIndex('sealed_once')
      .on(table.petitionId, table.purpose)
      .where(sql`purpose in ('identity', 'contact', 'words')`),
    uniqueIndex('sealed_note').on(table.eventId).where(sql`event_id is not null`),
    check('sealed_note_of_event', sql`(purpose = 'note') = (event_id is not null)`),
  ],
)

/**
 * Somebody asks to read who sent a denunciation, with the reason; for urgent protection alone, with the
 * other person named who is told at once. Rows stay as written.
 */
export const identityOpening = pgTable(
  'identity_opening',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    reason: text().notNull(),
    urgent: boolean().notNull(),
    askedBy: ofPerson('asked_by'),
    askedTitle: text('asked_title').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Who is asked to agree, or is told at once. */
    secondId: ofPerson('second_id'),
    secondTitle: text('second_title').notNull(),
    /** Only of an urgent one: it stands from the first moment. */
    until: instant('until'),
  },
  (table) => [
    index('identity_opening_petition').on(table.petitionId),
    index('identity_opening_asked').on(table.askedAt),
    unique('identity_opening_asker').on(table.id, table.askedBy),
    check('identity_opening_two_people', sql`second_id <> asked_by`),
    check('identity_opening_urgent', sql`urgent = (until is not null)`),
    check('identity_opening_reason', sql`char_length(btrim(reason)) >= 20`),
  ],
)

/** The second person agrees: from here both read for a while. */
export const identityAgreement = pgTable(
  'identity_agreement',
  {
    openingId: uuid('opening_id').primaryKey(),
    /** Repeated here so that the row itself refuses one person as both. */
    askedBy: uuid('asked_by').notNull(),
    agreedBy: ofPerson('agreed_by'),
    agreedTitle: text('agreed_title').notNull(),
    at: instant('at').notNull(),
    until: instant('until').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'identity_agreement_opening',
      columns: [table.openingId, table.askedBy],
      foreignColumns: [identityOpening.id, identityOpening.askedBy],
    }),
    check('identity_agreement_two_people', sql`agreed_by <> asked_by`),
    check('identity_agreement_order', sql`until > at`),
  ],
)

/** One reading of an identity, or of something that the denouncer sent along. */
export const identityReading = pgTable(
  'identity_reading',
  {
    id: uuid().primaryKey(),
    openingId: uuid('opening_id')
      .notNull()
      .references(() => identityOpening.id),
    personId: ofPerson('person_id'),
    at: instant('at').notNull(),
  },
  (table) => [index('identity_reading_opening').on(table.openingId)],
)
