import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { dialogueTurn } from '#db/schema/dialogue-turns.ts'
import { dialogue, dialogueSite } from '#db/schema/dialogues.ts'
import { person } from '#db/schema/people.ts'
import { type KeptTurn, turnJoinCodes } from '#domain/dialogues/hall/words.ts'

/**
 * What came from a desk of a hall that had no network: each writing of an entry once, however often it is sent,
 * with the hours of the device. What nobody could take any more stands here beside, with its words.
 */
export const dialogueJoined = pgTable(
  'dialogue_joined',
  {
    /** Made by the device; an entry that was written on is the same entry at a later hour. */
    entryId: uuid('entry_id').notNull(),
    /** By the clock of the device, even where it is a little ahead: it tells one writing from the next. */
    writtenAt: instant('written_at').notNull(),
    dialogueId: uuid('dialogue_id')
      .notNull()
      .references(() => dialogue.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => dialogueSite.id),
    /** Empty where it is kept beside. */
    turnId: uuid('turn_id').references(() => dialogueTurn.id),
    /** The version of the turn that it left. */
    turnVersion: integer('turn_version'),
    outcome: text({ enum: turnJoinCodes }).notNull(),
    /** What was written down on the device, whole. */
    entry: jsonb().$type<KeptTurn>().notNull(),
    shortCode: text('short_code').notNull(),
    tookPlaceAt: instant('took_place_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.writtenAt] }),
    index('dialogue_joined_of').on(table.dialogueId, table.writtenAt),
    index('dialogue_joined_turn').on(table.turnId),
    check('dialogue_joined_in_time', sql`took_place_at <= received_at`),
    check('dialogue_joined_beside', sql`(outcome = 'beside') = (turn_id is null)`),
    check('dialogue_joined_version', sql`(turn_id is null) = (turn_version is null)`),
  ],
)
