import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '#db/schema/columns.ts'
import { person } from '#db/schema/people.ts'
import { ofPetition, petition } from '#db/schema/petitions.ts'
import { fileKindCodes, pictureStates, redactionStates, scanStates } from '#domain/petitions/words.ts'

/** A file of a draft or of a petition. The bytes lie under their own id in the files folder. */
export const file = pgTable(
  'file',
  {
    id: uuid().primaryKey(),
    petitionId: uuid('petition_id').references(() => petition.id),
    draftHash: text('draft_hash'),
    kind: text({ enum: fileKindCodes }).notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    uploadedBy: uuid('uploaded_by').references(() => person.id),
    at: instant('at').notNull(),
    scan: text({ enum: scanStates }).notNull().default('unscanned'),
    scannedAt: instant('scanned_at'),
    /** What the scanner calls what it found. */
    threat: text(),
    picture: text({ enum: pictureStates }).notNull().default('none'),
    /** Of the copy of a picture, which lies beside it. */
    copySha256: text('copy_sha256'),
    /** Since when the original is for few: parts of it were covered in a copy. */
    sealedAt: instant('sealed_at'),
  },
  (table) => [
    index('file_petition').on(table.petitionId),
    index('file_draft').on(table.draftHash),
    index('file_unchecked').on(table.id).where(sql`scan = 'quarantined' or picture = 'waiting'`),
    check('file_copy_whole', sql`(picture = 'made') = (copy_sha256 is not null)`),
    check('file_belongs', sql`(petition_id is null) <> (draft_hash is null)`),
  ],
)

/**
 * A copy of a file with covered parts, asked for by a person and made by the worker: the copy is the file
 * of the same id.
 */
export const redaction = pgTable(
  'redaction',
  {
    id: uuid().primaryKey(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    petitionId: ofPetition(),
    boxes: jsonb()
      .$type<{ page: number; left: number; top: number; width: number; height: number }[]>()
      .notNull(),
    byPerson: uuid('by_person')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    state: text({ enum: redactionStates }).notNull().default('waiting'),
    /** Why no copy came of it. */
    fault: text(),
  },
  (table) => [
    index('redaction_file').on(table.fileId),
    index('redaction_waiting').on(table.id).where(sql`state = 'waiting'`),
  ],
)
