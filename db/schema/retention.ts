import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'

const ofPerson = (name: string) => uuid(name).references(() => person.id)

/** How long closed files are kept: `Term` of domain/retention/due.ts. Rows stay; a newer one takes over. */
export const retentionTerm = pgTable(
  'retention_term',
  {
    subject: text().notNull(),
    validFrom: date('valid_from').notNull(),
    years: integer(),
    article: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.validFrom] }),
    check('retention_term_years', sql`years between 1 and 200`),
  ],
)

/** Somebody needs the file for longer, by name and with the reason: until it is lifted nothing is erased. */
export const legalHold = pgTable(
  'legal_hold',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    reason: text().notNull(),
    placedBy: ofPerson('placed_by').notNull(),
    placedAt: instant('placed_at').notNull(),
    liftedBy: ofPerson('lifted_by'),
    liftedAt: instant('lifted_at'),
    liftedReason: text('lifted_reason'),
  },
  (table) => [
    index('legal_hold_petition').on(table.petitionId),
    uniqueIndex('legal_hold_one').on(table.petitionId).where(sql`lifted_at is null`),
    check(
      'legal_hold_lifted',
      sql`(lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null)`,
    ),
    check(
      'legal_hold_reason',
      sql`btrim(reason) <> '' and (lifted_reason is null or btrim(lifted_reason) <> '')`,
    ),
  ],
)

/** A decision to destroy files whose term is over: one person proposes, another approves, then it waits. */
export const destruction = pgTable(
  'destruction',
  {
    id: uuid().primaryKey(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    number: text().notNull(),
    decidedOn: date('decided_on').notNull(),
    committee: text().notNull(),
    proposedBy: ofPerson('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    approvedBy: ofPerson('approved_by'),
    approvedAt: instant('approved_at'),
    eraseFrom: date('erase_from'),
    droppedBy: ofPerson('dropped_by'),
    droppedAt: instant('dropped_at'),
    droppedReason: text('dropped_reason'),
  },
  (table) => [
    unique('destruction_number').on(table.unitId, table.number, table.decidedOn),
    index('destruction_waiting').on(table.eraseFrom).where(sql`approved_at is not null`),
    check('destruction_two_people', sql`approved_by is null or approved_by <> proposed_by`),
    check(
      'destruction_approved',
      sql`(approved_at is null) = (approved_by is null) and (approved_at is null) = (erase_from is null)`,
    ),
    check('destruction_answered_once', sql`approved_at is null or dropped_at is null`),
    check(
      'destruction_dropped',
      sql`(dropped_at is null) = (dropped_by is null) and (dropped_at is null) = (dropped_reason is null)`,
    ),
  ],
)

/** A file of such a decision, and when it was erased. What stays of the file stands in `petition`. */
export const destructionItem = pgTable(
  'destruction_item',
  {
    destructionId: uuid('destruction_id')
      .notNull()
      .references(() => destruction.id),
    petitionId: ofPetition(),
    /** The day it was due on when it was proposed. */
    dueOn: date('due_on').notNull(),
    droppedAt: instant('dropped_at'),
    erasedAt: instant('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.destructionId, table.petitionId] }),
    uniqueIndex('destruction_item_one').on(table.petitionId).where(sql`dropped_at is null`),
    check('destruction_item_end', sql`dropped_at is null or erased_at is null`),
  ],
)
