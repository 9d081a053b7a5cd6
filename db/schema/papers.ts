import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { file } from '#db/schema/files.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { paperKindCodes, paperStateCodes } from '#domain/papers/words.ts'

/**
 * An official paper on a petition. Its row takes its number (a trigger counts, so that no number
 * stands without a paper); the worker writes the files; whoever files the signed scan names it here.
 * Nothing else ever changes.
 */
export const paper = pgTable(
  'paper',
  {
    id: uuid().primaryKey(),
    petitionId: ofPetition(),
    kind: text({ enum: paperKindCodes }).notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    typeCode: text('type_code').notNull(),
    year: integer().notNull(),
    /** Counted by the table: a value given here is not looked at. */
    seq: integer().notNull().default(0),
    /** Given as a pattern, "{nn}/TB-UBND"; stands as "05/TB-UBND". */
    number: text().notNull(),
    forSender: boolean('for_sender').notNull(),
    issuedBy: uuid('issued_by')
      .notNull()
      .references(() => person.id),
    signerTitle: text('signer_title').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** What the paper is made of, frozen: domain/papers/facts.ts. */
    facts: jsonb().notNull(),
    state: text({ enum: paperStateCodes }).notNull().default('issued'),
    docxFileId: uuid('docx_file_id').references(() => file.id),
    pdfFileId: uuid('pdf_file_id').references(() => file.id),
    scanFileId: uuid('scan_file_id').references(() => file.id),
  },
  (table) => [
    unique('paper_number').on(table.unitId, table.typeCode, table.year, table.seq),
    index('paper_petition').on(table.petitionId),
    index('paper_unwritten').on(table.id).where(sql`state = 'issued'`),
    check('paper_year', sql`year = extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')`),
    check(
      'paper_written_whole',
      sql`(state = 'written') = (docx_file_id is not null and pdf_file_id is not null)`,
    ),
  ],
)
export type PaperRow = typeof paper.$inferSelect

/** The last number of an office, type of paper and year. Only the trigger of `paper` reaches it. */
export const paperCounter = pgTable(
  'paper_counter',
  {
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    typeCode: text('type_code').notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.typeCode, table.year] })],
)
