import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'

/**
 * That an officer read the covered text of a petition and passed it for the public. It counts while the sender
 * agrees and while the covered text is still the one that was read.
 */
export const publication = pgTable(
  'publication',
  {
    petitionId: uuid('petition_id')
      .primaryKey()
      .references(() => petition.id),
    /** Of the covered text that was read; the text itself stands in one place only. */
    bodySha256: text('body_sha256').notNull(),
    checkedBy: uuid('checked_by')
      .notNull()
      .references(() => person.id),
    checkedAt: instant('checked_at').notNull(),
    /** Of the covered answer that was read, and from when everybody may read it. */
    answerSha256: text('answer_sha256'),
    answerFrom: instant('answer_from'),
    /** When those who follow it were told of that very answer; kept by a trigger and the job. */
    answerToldAt: instant('answer_told_at'),
    /** Taken back by the office; passed anew, it counts again. */
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    index('publication_newest').on(table.checkedAt.desc()).where(sql`taken_back_at is null`),
    index('publication_untold')
      .on(table.answerFrom)
      .where(sql`answer_from is not null and answer_told_at is null`),
    check('publication_answer_dated', sql`(answer_sha256 is null) = (answer_from is null)`),
  ],
)

/** Somebody who said of a published petition: I have this too. Who it is, is not asked; the phone goes when they leave. */
export const follower = pgTable(
  'follower',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    codeHash: text('code_hash').notNull().unique(),
    phone: text().notNull(),
    at: instant('at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [index('follower_petition').on(table.petitionId)],
)
