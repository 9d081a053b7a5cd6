import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, words } from '#db/schema/columns.ts'
import { byPerson, ofUnit } from '#db/schema/done-by.ts'
import {
  leaderCodes,
  onlineReasonCodes,
  patternCodes,
  quotaPeriodCodes,
  receiverCodes,
  sittingKindCodes,
  sittingModeCodes,
  sittingStateCodes,
} from '#domain/reception/words.ts'

/** How often a head has to receive citizens, from a day to a day. */
export const receptionQuota = pgTable(
  'reception_quota',
  {
    receiver: text({ enum: receiverCodes }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    period: text({ enum: quotaPeriodCodes }).notNull(),
    days: integer().notNull(),
    article: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.receiver, table.validFrom] })],
)

/** The fixed days of a head; it ends by a day, and what was planned by it stays. */
export const receptionSchedule = pgTable(
  'reception_schedule',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    leaderTitle: text('leader_title').notNull(),
    pattern: text({ enum: patternCodes }).notNull(),
    /** The day of the month (1 to 28), or of the week (1 Monday to 5 Friday). */
    onDay: integer('on_day').notNull(),
    place: text().notNull(),
    fromTime: time('from_time').notNull(),
    toTime: time('to_time').notNull(),
    capacity: integer().notNull().default(0),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('reception_schedule_unit').on(table.unitId),
    check('reception_schedule_day', sql`on_day between 1 and case pattern when 'weekday' then 5 else 28 end`),
  ],
)

/** A sitting (buổi tiếp): of the desk all day, or of a head on a day that was announced. */
export const receptionSitting = pgTable(
  'reception_sitting',
  {
    id: uuid().primaryKey(),
    unitId: ofUnit(),
    kind: text({ enum: sittingKindCodes }).notNull(),
    leader: text({ enum: leaderCodes }).notNull(),
    /** Office title of who receives. */
    leaderTitle: text('leader_title').notNull(),
    /** The document that a delegate sits in by. */
    delegateGround: words('delegate_ground'),
    mode: text({ enum: sittingModeCodes }).notNull().default('in-person'),
    onlineReason: text('online_reason', { enum: onlineReasonCodes }),
    /** What makes it extraordinary. */
    ground: words('ground'),
    place: text().notNull(),
    day: date().notNull(),
    fromTime: time('from_time').notNull(),
    toTime: time('to_time').notNull(),
    /** Slots that can be booked; people without one are received all the same. */
    capacity: integer().notNull().default(0),
    scheduleId: uuid('schedule_id').references(() => receptionSchedule.id),
    /** The day that it was fixed for, where that is a day off and it moved. */
    fixedOn: date('fixed_on'),
    /** On which day it has to be announced at the latest. */
    noticeDueOn: date('notice_due_on'),
    postedOn: date('posted_on'),
    state: text({ enum: sittingStateCodes }).notNull(),
    postponeReason: words('postpone_reason'),
    postponedTo: uuid('postponed_to'),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    version: integer().notNull().default(1),
    by: byPerson(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('reception_sitting_day').on(table.unitId, table.day),
    uniqueIndex('reception_sitting_desk').on(table.unitId, table.day).where(sql`kind = 'regular'`),
    uniqueIndex('reception_sitting_fixed')
      .on(table.scheduleId, sql`coalesce(fixed_on, day)`)
      .where(sql`schedule_id is not null`),
    check('reception_sitting_hours', sql`to_time > from_time`),
    check('reception_sitting_online', sql`(mode = 'online') = (online_reason is not null)`),
    check('reception_sitting_delegate', sql`(leader = 'delegate') = (delegate_ground <> '')`),
    check('reception_sitting_official', sql`(kind = 'regular') = (leader = 'official')`),
    check(
      'reception_sitting_postponed',
      sql`(state = 'postponed') = (postponed_to is not null) and (state <> 'postponed' or postpone_reason <> '')`,
    ),
    check('reception_sitting_opened', sql`state not in ('open', 'closed') or opened_at is not null`),
    check('reception_sitting_closed', sql`(state = 'closed') = (closed_at is not null)`),
  ],
)
