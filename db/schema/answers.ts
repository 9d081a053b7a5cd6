import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { outcomeCodes, senderWordCodes } from '#domain/petitions/words.ts'

/** A draft answer that became, or did not become, the answer. */
export const answer = pgTable(
  'answer',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    outcome: text({ enum: outcomeCodes }).notNull(),
    doneBy: text('done_by').notNull(),
    doneWhat: text('done_what').notNull(),
    doneWhen: text('done_when').notNull(),
    basis: text().notNull(),
    nextStep: text('next_step').notNull().default(''),
    /** The day on which what is still to be done will stand. */
    laterDueOn: date('later_due_on'),
    body: text().notNull(),
    draftedBy: uuid('drafted_by')
      .notNull()
      .references(() => person.id),
    draftedAt: instant('drafted_at').notNull(),
    approvedBy: uuid('approved_by').references(() => person.id),
    approvedTitle: text('approved_title'),
    approvedAt: instant('approved_at'),
    returnedAt: instant('returned_at'),
    issuedAt: instant('issued_at'),
  },
  (table) => [
    index('answer_petition').on(table.petitionId),
    index('answer_issued').on(table.issuedAt).where(sql`issued_at is not null`),
    // Nobody approves their own draft, administrators included.
    check('answer_two_people', sql`approved_by is null or approved_by <> drafted_by`),
    check('answer_issued_approved', sql`issued_at is null or approved_by is not null`),
  ],
)

/** What the sender said of an answer; theirs alone, never changed. */
export const senderSays = pgTable(
  'sender_says',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    word: text({ enum: senderWordCodes }).notNull(),
    reason: text().notNull().default(''),
    rating: integer(),
    at: instant('at').notNull(),
  },
  (table) => [index('sender_says_petition').on(table.petitionId)],
)
