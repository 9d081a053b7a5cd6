import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { unreadKeyCodes, unreadSkipCodes } from '#domain/notices/words.ts'

/** When the sender opened the file last; never kept of a denunciation. */
export const senderVisit = pgTable('sender_visit', {
  petitionId: uuid('petition_id')
    .primaryKey()
    .references(() => petition.id),
  at: instant('at').notNull(),
})

/** News that the sender has to act on and has not opened: by which means they were reminded of it, each once. */
export const unreadStep = pgTable(
  'unread_step',
  {
    eventId: uuid('event_id').primaryKey(),
    petitionId: ofPetition(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    key: text({ enum: unreadKeyCodes }).notNull(),
    /** When it was news. */
    newsAt: instant('news_at').notNull(),
    smsAt: instant('sms_at'),
    callAt: instant('call_at'),
    /** Why nothing is done, where nothing is. */
    skipped: text({ enum: unreadSkipCodes }),
    at: instant('at').notNull(),
  },
  (table) => [
    index('unread_step_petition').on(table.petitionId),
    index('unread_step_skipped').on(table.unitId, table.newsAt).where(sql`skipped is not null`),
  ],
)
