import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { transferStateCodes } from '#domain/petitions/words.ts'

/** A petition offered to another office, a hop of its way. Rows stay; only their answer is added. */
export const transfer = pgTable(
  'transfer',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    hop: integer().notNull(),
    fromUnitId: uuid('from_unit_id')
      .notNull()
      .references(() => unit.id),
    /** Null while the common superior has to name the office. */
    toUnitId: uuid('to_unit_id').references(() => unit.id),
    /** The common superior who decides the third hop. */
    superiorUnitId: uuid('superior_unit_id').references(() => unit.id),
    state: text({ enum: transferStateCodes }).notNull(),
    at: instant('at').notNull(),
    by: uuid('by_person')
      .notNull()
      .references(() => person.id),
    dueOn: date('due_on').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by').references(() => person.id),
  },
  (table) => [
    index('transfer_petition').on(table.petitionId),
    unique('transfer_hop').on(table.petitionId, table.hop),
  ],
)
