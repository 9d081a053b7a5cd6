import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofPetition } from '#db/schema/petitions.ts'

/**
 * A petition that a citizen keeps in their account. The claim is the keyed hash of the secret code that
 * they showed: it opens what the code opens, and ends when the code is replaced.
 */
export const claim = pgTable(
  'claim',
  {
    /** Of an account in the sign-in schema, which this side cannot read. */
    accountId: uuid('account_id').notNull(),
    codeHash: text('code_hash').notNull(),
    petitionId: ofPetition(),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.codeHash] }),
    index('claim_petition').on(table.petitionId),
  ],
)
