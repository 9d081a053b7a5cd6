import { text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'

/** An office or body; under another name where a row has several. */
export const ofUnit = (name = 'unit_id') =>
  uuid(name)
    .notNull()
    .references(() => unit.id)

export const byPerson = () =>
  uuid('by_person')
    .notNull()
    .references(() => person.id)

/** Whoever did it, with the title of their office on that day, and when. */
export const done = () => ({
  by: byPerson(),
  byTitle: text('by_title').notNull(),
  at: instant('at').notNull(),
})
