import { boolean, date, doublePrecision, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { areaKindCodes, unitKindCodes } from '#domain/people/words.ts'

/** An administrative area of some time. Codes are never reused; names are not unique. */
export const area = pgTable('area', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: areaKindCodes }).notNull(),
  parentCode: text('parent_code'),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
})

/** Which area carries on what a dissolved one had. */
export const areaSuccessor = pgTable(
  'area_successor',
  { code: text().notNull(), successorCode: text('successor_code').notNull() },
  (table) => [primaryKey({ columns: [table.code, table.successorCode] })],
)

/** Each area with itself and everything above it, successors included. Kept by a trigger. */
export const areaLineage = pgTable(
  'area_lineage',
  { code: text().notNull(), ancestorCode: text('ancestor_code').notNull() },
  (table) => [
    primaryKey({ columns: [table.code, table.ancestorCode] }),
    index('area_lineage_ancestor').on(table.ancestorCode),
  ],
)

/** An office of some time: a committee, its departments, the Party, the council, the Front. */
export const unit = pgTable('unit', {
  id: uuid().primaryKey(),
  code: text().notNull().unique(),
  name: text().notNull(),
  shortName: text('short_name').notNull(),
  kind: text({ enum: unitKindCodes }).notNull(),
  parentId: uuid('parent_id'),
  areaCode: text('area_code').references(() => area.code),
  /** Petitions about its area come to this office. */
  receives: boolean().notNull().default(false),
  /** Far away and hard to reach: the law gives complaints there longer limits. */
  remote: boolean().notNull().default(false),
  deskAddress: text('desk_address'),
  deskPhone: text('desk_phone'),
  deskHours: text('desk_hours'),
  /** Where its seat lies (WGS 84): what applications show for a matter that says no place of its own. */
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
  successorId: uuid('successor_id'),
})

/** Each office with itself and everything above it, successors included. Kept by a trigger. */
export const unitLineage = pgTable(
  'unit_lineage',
  { unitId: uuid('unit_id').notNull(), ancestorId: uuid('ancestor_id').notNull() },
  (table) => [
    primaryKey({ columns: [table.unitId, table.ancestorId] }),
    index('unit_lineage_ancestor').on(table.ancestorId),
  ],
)
