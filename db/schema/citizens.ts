import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { auth, user } from '#db/schema/sign-in.ts'

const means = ['email', 'sms'] as const

/** Where a citizen's account is reached: found by a keyed hash; the address itself is sealed. */
export const citizenContact = auth.table(
  'citizen_contact',
  {
    channel: text({ enum: means }).notNull(),
    addressHash: text('address_hash').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    sealed: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.addressHash] }),
    index('citizen_contact_user').on(table.userId),
  ],
)

/** The newest code or link sent to an address; those before it open nothing. Gone when it is used. */
export const oneTimeKey = auth.table(
  'one_time_key',
  {
    channel: text({ enum: means }).notNull(),
    addressHash: text('address_hash').notNull(),
    sealed: text().notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    /** A code opens only in the browser that asked for it; '' for a link. */
    browserHash: text('browser_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    tries: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.addressHash] }),
    index('one_time_key_expires').on(table.expiresAt),
  ],
)

/** Kinds of device that an account was used on, so that its owner hears of a new one. */
export const knownDevice = auth.table(
  'known_device',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    device: text().notNull(),
    firstAt: instant('first_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.device] })],
)
