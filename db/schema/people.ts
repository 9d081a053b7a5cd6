import { boolean, date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { unit } from '#db/schema/places.ts'
import { roleCodes } from '#domain/people/words.ts'

/** Somebody who works with petitions. How they sign in stands in the sign-in schema, out of reach here. */
export const person = pgTable('person', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Office title: what outsiders read instead of the name. */
  title: text().notNull(),
  email: text(),
  phone: text(),
  demo: boolean().notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

/** A role held in one office from a day to a day. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text({ enum: roleCodes }).notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
    grantedBy: uuid('granted_by'),
  },
  (table) => [index('role_grant_person').on(table.personId), index('role_grant_unit').on(table.unitId)],
)

/** The database's copy of the permission table, written at migration; policies read it. */
export const roleScope = pgTable(
  'role_scope',
  { role: text().notNull(), permission: text().notNull(), scope: text().notNull() },
  (table) => [primaryKey({ columns: [table.role, table.permission] })],
)
