import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'

/** Accounts and sessions: a schema of its own, reached by the sign-in role only. */
export const auth = pgSchema('auth')

/**
 * An account. Of staff, its id is the id of the person; a citizen has no row there and never gets one.
 * Columns as the sign-in library expects them.
 */
export const user = auth.table('user', {
  id: text().primaryKey(),
  kind: text({ enum: ['staff', 'citizen'] })
    .notNull()
    .default('staff'),
  name: text(),
  email: text(),
  emailVerified: timestamp('email_verified', { withTimezone: true, mode: 'date' }),
  image: text(),
})

/**
 * An identity at a provider outside: `provider` holds the issuer, the account id is its subject. The
 * provider's tokens are not kept: their columns are there for the library and stay empty.
 */
export const account = auth.table(
  'account',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text(),
    access_token: text(),
    expires_at: integer(),
    token_type: text(),
    scope: text(),
    id_token: text(),
    session_state: text(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
)

/** A session; the token is kept as its SHA-256, so a leaked copy of the table opens nothing. */
export const session = auth.table(
  'session',
  {
    sessionToken: text('session_token').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    expires: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    publicId: uuid('public_id').notNull().default(sql`gen_random_uuid()`),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    device: text().notNull().default(''),
    /** Signed in by the demo switcher: no second factor was asked. */
    demo: boolean().notNull().default(false),
    /** Ended from another device: kept a day, so that this one can be told when. */
    endedAt: instant('ended_at'),
  },
  (table) => [index('session_user').on(table.userId)],
)

export const verificationToken = auth.table(
  'verification_token',
  {
    identifier: text().notNull(),
    token: text().notNull(),
    expires: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
)

/** How a person signs in: a password, and a second factor that staff must have in live mode. */
export const credential = auth.table('credential', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id),
  login: text().notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  /** Encrypted; null until the second factor is set. */
  totpSecret: text('totp_secret'),
  /** The last step used, so that a code works once. */
  totpLastStep: bigint('totp_last_step', { mode: 'number' }),
  changedAt: instant('changed_at').notNull(),
})

export const recoveryCode = auth.table(
  'recovery_code',
  {
    codeHash: text('code_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    usedAt: instant('used_at'),
  },
  (table) => [index('recovery_code_user').on(table.userId)],
)

/** A one-time link: for the first administrator (no person yet) or for somebody who was invited. */
export const invite = auth.table('invite', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text({ enum: ['first-admin', 'invite'] }).notNull(),
  userId: text('user_id').references(() => user.id),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
