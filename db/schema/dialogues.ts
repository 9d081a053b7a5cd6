import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { byPerson, ofUnit } from '#db/schema/done-by.ts'
import { petition } from '#db/schema/petitions.ts'
import { area } from '#db/schema/places.ts'
import {
  audienceCodes,
  chairTrackCodes,
  dialogueActCodes,
  dialogueFormCodes,
  dialogueKindCodes,
  dialogueStateCodes,
  originCodes,
  type Service,
  scopeCodes,
} from '#domain/dialogues/words.ts'

/** A dialogue of leaders with the people (hội nghị đối thoại), from the proposal on. */
export const dialogue = pgTable(
  'dialogue',
  {
    id: uuid().primaryKey(),
    /** Counted by the table within the year: what people read, print and dictate. */
    number: text().notNull().unique().default(''),
    /** With the people, or a review conference: then db/schema/conferences.ts has the rest. */
    form: text({ enum: dialogueFormCodes }).notNull().default('dialogue'),
    /** The office that holds it. */
    unitId: ofUnit(),
    /** The area of that office: who may read it before it is announced. */
    areaCode: text('area_code')
      .notNull()
      .references(() => area.code),
    proposedBy: ofUnit('proposed_by'),
    origin: text({ enum: originCodes }).notNull(),
    /** What enough voters asked for: how many, of how many, by which figure. */
    requested: integer(),
    electorate: integer(),
    electorateOn: date('electorate_on'),
    electorateSource: words('electorate_source'),
    topic: text().notNull(),
    kind: text({ enum: dialogueKindCodes }).notNull(),
    /** What makes it extraordinary. */
    ground: words('ground'),
    scope: text({ enum: scopeCodes }).notNull(),
    audience: text({ enum: audienceCodes }).notNull(),
    wishedOn: date('wished_on').notNull(),
    /** The file of a group that it was opened from. */
    petitionId: uuid('petition_id').references(() => petition.id),
    state: text({ enum: dialogueStateCodes }).notNull(),
    /** The day that people were told last, also while it waits for a new one. */
    day: date(),
    fromTime: time('from_time'),
    toTime: time('to_time'),
    programme: words('programme'),
    howToJoin: words('how_to_join'),
    /** By when it had to be announced, and when it was. */
    noticeDueOn: date('notice_due_on'),
    announcedOn: date('announced_on'),
    /** Put off without a day: by when the new one is named. */
    newDayBy: date('new_day_by'),
    /** How often what was announced became otherwise: calendars tell the newer by it. */
    sequence: integer().notNull().default(0),
    /** When it last became otherwise. */
    changedAt: instant('changed_at').notNull(),
    version: integer().notNull().default(1),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('dialogue_unit').on(table.unitId, table.day),
    index('dialogue_area').on(table.areaCode),
    index('dialogue_announced').on(table.day).where(sql`announced_on is not null`),
    index('dialogue_petition').on(table.petitionId),
    check('dialogue_hours', sql`to_time > from_time`),
    check('dialogue_ground', sql`(kind = 'extraordinary') = (ground <> '')`),
    check(
      'dialogue_voters',
      sql`(origin = 'voters') = (requested is not null and electorate is not null and electorate_on is not null)`,
    ),
    check(
      'dialogue_planned',
      sql`state not in ('planned', 'announced', 'in_progress', 'held') or (day is not null and from_time is not null and to_time is not null)`,
    ),
    check(
      'dialogue_told',
      sql`form = 'conference' or state not in ('announced', 'postponed', 'in_progress', 'held') or announced_on is not null`,
    ),
    // Every public door asks whether it was announced: none has to ask for the form.
    check(
      'dialogue_conference',
      sql`form <> 'conference' or (announced_on is null and notice_due_on is null and state in ('planned', 'in_progress', 'held', 'cancelled'))`,
    ),
    check('dialogue_postponed', sql`(state = 'postponed') = (new_day_by is not null)`),
  ],
)

/** Of which dialogue. */
export const ofDialogue = () =>
  uuid('dialogue_id')
    .notNull()
    .references(() => dialogue.id)

/** Who chairs, by office title: never a name. */
export const dialogueChair = pgTable(
  'dialogue_chair',
  {
    dialogueId: ofDialogue(),
    position: integer().notNull(),
    unitId: ofUnit(),
    track: text({ enum: chairTrackCodes }).notNull(),
    title: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dialogueId, table.position] }),
    index('dialogue_chair_unit').on(table.unitId),
    uniqueIndex('dialogue_chair_once').on(table.dialogueId, table.unitId),
  ],
)

/** Where it is held: one place, or several that are joined. */
export const dialogueSite = pgTable(
  'dialogue_site',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    position: integer().notNull(),
    place: text().notNull(),
    seats: integer().notNull(),
    services: jsonb().$type<Service[]>().notNull(),
  },
  (table) => [
    uniqueIndex('dialogue_site_position').on(table.dialogueId, table.position),
    check('dialogue_site_seats', sql`seats > 0`),
  ],
)

/** What was done with it and why, kept for good. */
export const dialogueStep = pgTable(
  'dialogue_step',
  {
    id: uuid().primaryKey(),
    dialogueId: ofDialogue(),
    act: text({ enum: dialogueActCodes }).notNull(),
    /** Typed by whoever did it. */
    reason: words('reason'),
    /** What became otherwise, before and after. */
    said: words('said'),
    /** Done after people were told: they read it too. */
    shown: boolean().notNull(),
    by: byPerson(),
    byTitle: text('by_title').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('dialogue_step_of').on(table.dialogueId, table.at)],
)
