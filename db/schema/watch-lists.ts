import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { listKindCodes } from '#domain/watch-lists/words.ts'

/**
 * What a person keeps an eye on, in the name of a body of theirs. It holds no petition of its own: whoever opens it
 * sees what their own roles let them see.
 */
export const watchList = pgTable(
  'watch_list',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    kind: text({ enum: listKindCodes }).notNull(),
    name: text().notNull(),
    /** Read by the others of the body too. */
    shared: boolean().notNull(),
    /** The board that supervises the project which these petitions are about. */
    givenTo: uuid('given_to').references(() => unit.id),
    areaCode: text('area_code').references(() => area.code),
    field: text(),
    officeId: uuid('office_id').references(() => unit.id),
    /** Who answers for it as a head. */
    headId: uuid('head_id').references(() => person.id),
    version: integer().notNull().default(1),
    at: instant('at').notNull(),
    changedAt: instant('changed_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('watch_list_name').on(table.personId, table.name).where(sql`ended_at is null`),
    index('watch_list_shared').on(table.unitId).where(sql`shared and ended_at is null`),
    index('watch_list_given').on(table.givenTo).where(sql`given_to is not null and ended_at is null`),
    check('watch_list_given_picked', sql`given_to is null or kind = 'picked'`),
    check('watch_list_named', sql`btrim(name) <> ''`),
    check(
      'watch_list_covers',
      sql`(kind = 'rule') = (num_nonnulls(area_code, field, office_id, head_id) > 0)`,
    ),
  ],
)

/** A petition that somebody chose for a list. */
export const watchItem = pgTable(
  'watch_item',
  {
    listId: uuid('list_id')
      .notNull()
      .references(() => watchList.id),
    petitionId: ofPetition(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.petitionId] }),
    index('watch_item_petition').on(table.petitionId),
  ],
)
