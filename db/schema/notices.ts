import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { dialogueRegistration } from '#db/schema/dialogue-registering.ts'
import { follower } from '#db/schema/following.ts'
import { followDigest } from '#db/schema/follows.ts'
import { person } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { noticeChannelCodes } from '#domain/petitions/words.ts'

/**
 * One piece of news to one reader by one channel, written with the change itself. Mail and SMS are
 * sent from these rows afterwards; a failed one is a row to retry.
 */
export const notice = pgTable(
  'notice',
  {
    id: uuid().primaryKey(),
    petitionId: uuid('petition_id').references(() => petition.id),
    unitId: uuid('unit_id').references(() => unit.id),
    eventId: uuid('event_id'),
    /** Which sentence of the notice catalogue. */
    key: text().notNull(),
    /** A member of staff, or null: the sender of the petition. */
    personId: uuid('person_id').references(() => person.id),
    /** One of those who have the same trouble; then it is neither for the sender nor for staff. */
    followerId: uuid('follower_id').references(() => follower.id),
    /** Somebody who registered for a dialogue; then it is for nobody else. */
    registrationId: uuid('registration_id').references(() => dialogueRegistration.id, {
      onDelete: 'cascade',
    }),
    /** Somebody at their account, of what they follow there; then it is for nobody else. */
    followDigestId: uuid('follow_digest_id').references(() => followDigest.id, { onDelete: 'cascade' }),
    channel: text({ enum: noticeChannelCodes }).notNull(),
    /** Placeholder values: numbers, days, office titles. Never a name or a word of the petition. */
    payload: jsonb().notNull(),
    at: instant('at').notNull(),
    status: text({ enum: ['waiting', 'sent', 'failed'] }).notNull(),
    tries: integer().notNull().default(0),
    sentAt: instant('sent_at'),
    doneBy: uuid('done_by').references(() => person.id),
    readAt: instant('read_at'),
  },
  (table) => [
    index('notice_person').on(table.personId, table.at),
    index('notice_petition').on(table.petitionId),
    index('notice_follow_digest').on(table.followDigestId).where(sql`follow_digest_id is not null`),
    index('notice_registration').on(table.registrationId).where(sql`registration_id is not null`),
    // Read on every page of the staff, however much news a person has had over the years.
    index('notice_unread').on(table.personId).where(sql`channel = 'app' and read_at is null`),
    index('notice_calls').on(table.unitId, table.at).where(sql`channel = 'call' and status = 'waiting'`),
    index('notice_unsent').on(table.at).where(sql`channel in ('email', 'sms') and status = 'waiting'`),
  ],
)
