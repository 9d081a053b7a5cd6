import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { byPerson, ofUnit } from '#db/schema/done-by.ts'
import { person } from '#db/schema/people.ts'
import { receptionSitting } from '#db/schema/reception-sittings.ts'
import { receptionVisit } from '#db/schema/reception-visits.ts'

/** A slot kept for somebody. Whoever has none is received too. */
export const receptionBooking = pgTable(
  'reception_booking',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => receptionSitting.id),
    slot: integer().notNull(),
    name: text().notNull(),
    phone: words('phone'),
    gist: words('gist'),
    visitId: uuid('visit_id').references(() => receptionVisit.id),
    cancelledAt: instant('cancelled_at'),
    /** Whoever of the desk kept it; nobody where a citizen booked it by themselves. */
    by: uuid('by_person').references(() => person.id),
    /** Of the code that the citizen cancels it by. */
    codeHash: text('code_hash').unique(),
    /** The sitting that it was booked for, where that was put off since, and when the person was told. */
    movedFromId: uuid('moved_from_id').references(() => receptionSitting.id),
    toldAt: instant('told_at'),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('reception_booking_slot').on(table.sittingId, table.slot).where(sql`cancelled_at is null`),
    check('reception_booking_numbered', sql`slot >= 1`),
    check('reception_booking_somebody', sql`by_person is not null or code_hash is not null`),
  ],
)

/** A number that somebody in the waiting room holds: with an appointment or without. It has no name. */
export const receptionTicket = pgTable(
  'reception_ticket',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => receptionSitting.id),
    /** Counted by the table within the sitting. */
    number: integer().notNull().default(0),
    /** The appointment that its holder came with. */
    bookingId: uuid('booking_id')
      .unique()
      .references(() => receptionBooking.id),
    calledAt: instant('called_at'),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('reception_ticket_number').on(table.sittingId, table.number)],
)
