import { bigint, boolean, index, jsonb, text } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { auth, user } from '#db/schema/sign-in.ts'

/** A key that a device of a staff member holds; here only its public half. */
export const passkey = auth.table(
  'passkey',
  {
    /** As the authenticator gave it, base64url. */
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    name: text().notNull(),
    publicKey: text('public_key').notNull(),
    /** Grows with every use where the authenticator counts: one that falls back was copied. */
    counter: bigint({ mode: 'number' }).notNull(),
    /** Whether the key may be, and is, carried to other devices by the maker of the device. */
    backupEligible: boolean('backup_eligible').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: jsonb().notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('passkey_user').on(table.userId)],
)

/** Challenges that were answered: none is taken twice. Kept until they would have run out anyway. */
export const spentChallenge = auth.table(
  'spent_challenge',
  { hash: text().primaryKey(), expiresAt: instant('expires_at').notNull() },
  (table) => [index('spent_challenge_expires').on(table.expiresAt)],
)
