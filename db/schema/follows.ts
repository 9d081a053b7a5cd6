import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import {
  aboutCodes,
  followKindCodes,
  followTargetCodes,
  followWayCodes,
  paceCodes,
} from '#domain/follows/words.ts'

/** Of an account in the sign-in schema, which this side cannot read. */
const account = () => uuid('account_id').notNull()

/** A citizen follows a place, a field or a dialogue; the row goes when they stop. */
export const follow = pgTable(
  'follow',
  {
    id: uuid().primaryKey(),
    accountId: account(),
    target: text({ enum: followTargetCodes }).notNull(),
    /** Code of the area, code of the field, number of the dialogue. */
    ref: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    unique('follow_once').on(table.accountId, table.target, table.ref),
    index('follow_target').on(table.target, table.ref),
  ],
)

/** How often an account is told of one kind of news; absent: as usual. */
export const followChoice = pgTable(
  'follow_choice',
  {
    accountId: account(),
    kind: text({ enum: followKindCodes }).notNull(),
    pace: text({ enum: paceCodes }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind] })],
)

/** By what its digests are brought; absent: they stand at the account only. */
export const followWay = pgTable('follow_way', {
  accountId: account().primaryKey(),
  way: text({ enum: followWayCodes }).notNull(),
  at: instant('at').notNull(),
})

/** What one account is told together, at one time. */
export const followDigest = pgTable(
  'follow_digest',
  { id: uuid().primaryKey(), accountId: account(), at: instant('at').notNull(), readAt: instant('read_at') },
  (table) => [index('follow_digest_newest').on(table.accountId, table.at.desc())],
)

/** One thing that happened to what somebody follows: told once, however many of their follows it falls under. */
export const followNews = pgTable(
  'follow_news',
  {
    id: uuid().primaryKey(),
    accountId: account(),
    kind: text({ enum: followKindCodes }).notNull(),
    about: text({ enum: aboutCodes }).notNull(),
    /** Number of the petition or dialogue, or code of the office. */
    number: text().notNull(),
    /** Code of the step that everybody may read of; never what was written. */
    step: text().notNull(),
    /** Where it is read where the number does not say it: the year of a promise, nothing else. */
    place: text().notNull().default(''),
    /** The event, or the month of the figures. */
    cause: text().notNull(),
    at: instant('at').notNull(),
    /** Not told before: an answer waits for its minute. */
    fromAt: instant('from_at').notNull(),
    digestId: uuid('digest_id').references(() => followDigest.id, { onDelete: 'cascade' }),
  },
  (table) => [
    unique('follow_news_once').on(table.accountId, table.cause),
    index('follow_news_untold').on(table.accountId, table.fromAt).where(sql`digest_id is null`),
    index('follow_news_digest').on(table.digestId),
  ],
)
