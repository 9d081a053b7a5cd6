import { sql } from 'drizzle-orm'
import { check, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { person } from '#db/schema/people.ts'

/** The hall rests: from when, until when as it was said, and when it went on. */
export const dialoguePause = pgTable(
  'dialogue_pause',
  {
    id: uuid().primaryKey(),
    dialogueId: uuid('dialogue_id')
      .notNull()
      .references(() => dialogue.id),
    until: instant('until').notNull(),
    at: instant('at').notNull(),
    endedAt: instant('ended_at'),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
  },
  (table) => [
    uniqueIndex('dialogue_pause_open').on(table.dialogueId).where(sql`ended_at is null`),
    check('dialogue_pause_time', sql`until > at and ended_at >= at`),
  ],
)
