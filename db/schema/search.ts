import { boolean, customType, date, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'

const lexemes = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What is looked for: folded words of each petition, beside everything that says who may read it. Written
 * by triggers in the transaction of each change, read by acl.search alone; no login reaches it.
 */
export const petitionSearch = pgTable(
  'petition_search',
  {
    petitionId: uuid('petition_id')
      .primaryKey()
      .references(() => petition.id),
    number: text().notNull(),
    receivedAt: instant('received_at').notNull(),
    nextLimitOn: date('next_limit_on').notNull(),
    unitId: uuid('unit_id').notNull(),
    handlingUnitId: uuid('handling_unit_id'),
    offeredUnitId: uuid('offered_unit_id'),
    originUnitId: uuid('origin_unit_id'),
    assigneeId: uuid('assignee_id'),
    areaCode: text('area_code').notNull(),
    restricted: boolean().notNull(),
    concernsPersonId: uuid('concerns_person_id'),
    concernsUnitId: uuid('concerns_unit_id'),
    /** Office, person, area, kind, state, field, source, week: "o:…", "s:RECEIVED", "w:2026-48". */
    tokens: lexemes().notNull(),
    /** Folded words for those who read the petition; of a denunciation the masked ones, nobody's name among them. */
    own: text().notNull(),
    /** Folded words for those who watch; null for what few may read. */
    masked: text(),
  },
  // The index over all three hangs on functions, and is made beside them: petition_search_words.
)

/** A list that a person keeps: a question and its filters under a name. Theirs alone. */
export const savedSearch = pgTable(
  'saved_search',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    /** As it stands in the address: "q=cap+so+do&linh-vuc=land". */
    query: text().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [unique('saved_search_name').on(table.personId, table.name)],
)
