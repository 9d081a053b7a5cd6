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
import { dialogueOpinion } from '#db/schema/dialogue-gathering.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { done } from '#db/schema/done-by.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { levelCodes, noteActCodes, noteKindCodes, noteStateCodes, useCodes } from '#domain/situation/words.ts'

const ofNote = () =>
  uuid('note_id')
    .notNull()
    .references(() => situationNote.id)

/** What people of one place talk and worry about in one month, as a body of the Front heard it (tình hình Nhân dân). */
export const situationNote = pgTable(
  'situation_note',
  {
    id: uuid().primaryKey(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => unit.id),
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    /** "2026-11" */
    period: text().notNull(),
    kind: text({ enum: noteKindCodes }).notNull(),
    state: text({ enum: noteStateCodes }).notNull(),
    sentAt: instant('sent_at'),
    version: integer().notNull().default(1),
    ...done(),
  },
  (table) => [
    // One of each month; whatever comes after it does not wait, and is a note of its own.
    uniqueIndex('situation_note_monthly')
      .on(table.unitId, table.areaCode, table.period)
      .where(sql`kind = 'regular'`),
    index('situation_note_of').on(table.areaCode, table.period),
    check('situation_note_sent', sql`(state = 'sent') = (sent_at is not null)`),
    check('situation_note_period', sql`period ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'`),
  ],
)

/** One thing that people say. No names. */
export const situationPoint = pgTable(
  'situation_point',
  {
    id: uuid().primaryKey(),
    noteId: ofNote(),
    field: text().notNull(),
    level: text({ enum: levelCodes }).notNull(),
    /** About how many say it; null where nobody can tell. */
    people: integer(),
    /** Could it become a hot spot? */
    hot: boolean().notNull(),
    body: text().notNull(),
    ...done(),
  },
  (table) => [
    index('situation_point_of').on(table.noteId, table.at),
    check('situation_point_people', sql`people is null or people > 0`),
    check('situation_point_says', sql`btrim(body) <> ''`),
  ],
)

/** Points of below that a point was made of: they keep their own words. */
export const situationOrigin = pgTable(
  'situation_origin',
  {
    pointId: uuid('point_id')
      .notNull()
      .references(() => situationPoint.id),
    originId: uuid('origin_id')
      .notNull()
      .references(() => situationPoint.id),
  },
  (table) => [
    primaryKey({ columns: [table.pointId, table.originId] }),
    // What was said once is counted once on its way up.
    uniqueIndex('situation_origin_once').on(table.originId),
  ],
)

/** What a point became. */
export const situationUse = pgTable(
  'situation_use',
  {
    id: uuid().primaryKey(),
    pointId: uuid('point_id')
      .notNull()
      .references(() => situationPoint.id),
    use: text({ enum: useCodes }).notNull(),
    dialogueId: uuid('dialogue_id').references(() => dialogue.id),
    opinionId: uuid('opinion_id').references(() => dialogueOpinion.id),
    petitionId: uuid('petition_id').references(() => petition.id),
    ...done(),
  },
  (table) => [
    index('situation_use_of').on(table.pointId),
    index('situation_use_dialogue').on(table.dialogueId),
    index('situation_use_opinion').on(table.opinionId),
    index('situation_use_petition').on(table.petitionId),
    check(
      'situation_use_one',
      sql`(use = 'petition') = (petition_id is not null) and (use = 'opinion') = (opinion_id is not null)
        and (use in ('dialogue', 'opinion')) = (dialogue_id is not null)`,
    ),
  ],
)

/** Who did what with a note, kept for good; never its words. */
export const situationStep = pgTable(
  'situation_step',
  {
    id: uuid().primaryKey(),
    noteId: ofNote(),
    act: text({ enum: noteActCodes }).notNull(),
    ...done(),
  },
  (table) => [index('situation_step_of').on(table.noteId, table.at)],
)
