import { eq, inArray, sql } from 'drizzle-orm'
import { calendarChange, calendarDay } from '#db/schema/rules.ts'
import { type Tx, tx } from '#db/tx.ts'
import { unclassifiedClocks } from '#domain/petitions/kinds.ts'
import { type MovedLimit, movedLimits } from '#domain/petitions/moved-limits.ts'
import type { State } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import type { WantedDay } from '#domain/rules/calendar-form.ts'
import type { CalendarDay } from '#domain/time/calendar.ts'
import { type CalendarChange, withChanges } from '#domain/time/calendar-changes.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { keptVersion } from '#server/petitions/clocks-of.ts'
import { loadKinds, loadRules } from '#server/places/rules.ts'
import { lockRules } from './lock-rules.ts'

/**
 * Changes days of the calendar and gives out the work of moving the limits of open petitions. What stands as
 * wanted already is left alone.
 */
export function changeCalendar(ctx: Ctx, wanted: readonly WantedDay[]): Promise<CalendarChange[]> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const changes = await changesFor(db, wanted)
    if (changes.length === 0) throw nothingChanges()
    for (const { day, after } of changes) {
      if (!after) await db.delete(calendarDay).where(eq(calendarDay.day, day))
      else {
        await db.insert(calendarDay).values(after).onConflictDoUpdate({ target: calendarDay.day, set: after })
      }
    }
    const byPerson = ctx.actor.kind === 'person' ? ctx.actor.personId : ''
    await db.insert(calendarChange).values(changes.map((one) => ({ ...one, at: ctx.at, byPerson })))
    await record(db, ctx, { type: 'calendar.changed', payload: { days: changes.map(({ day }) => day) } })
    await db.execute(sql`select job.add('move-limits', '{}'::jsonb, 'move-limits')`)
    return changes
  })
}

/** A limit of one petition that the change would move; without its number where few may know of it. */
export type LimitToMove = MovedLimit & { number: string | null }
export type CalendarPreview = { changes: CalendarChange[]; moves: LimitToMove[] }

/** Which limits of open petitions would move, and where to. Writes nothing. */
export function previewCalendar(ctx: Ctx, wanted: readonly WantedDay[]): Promise<CalendarPreview> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const changes = await changesFor(db, wanted)
    if (changes.length === 0) throw nothingChanges()
    const { calendar, limits } = await loadRules(db)
    const kinds = await loadKinds(db)
    const first = changes.map(({ day }) => day).sort()[0] as Day
    const now = withChanges(calendar, changes)
    const moves = (await runningClocks(db, first)).flatMap((row) => {
      const clocks = (row.kind ? keptVersion(kinds, row, row.kind)?.clocks : undefined) ?? unclassifiedClocks
      const clock = { ...row, clocks }
      return movedLimits(clock, { before: [calendar], now, limits, today: dayOf(ctx.at) }).map((one) => ({
        ...one,
        number: row.number,
      }))
    })
    return { changes, moves }
  })
}

const nothingChanges = () =>
  new Refusal('calendar.same', 'Các ngày này trong lịch đã ghi đúng như vậy; không có gì để lưu.')

async function changesFor(db: Tx, wanted: readonly WantedDay[]): Promise<CalendarChange[]> {
  const days = wanted.map(({ day }) => day)
  const rows = await db.select().from(calendarDay).where(inArray(calendarDay.day, days))
  const standing = new Map<Day, CalendarDay>(rows.map((row) => [row.day, row]))
  return wanted.flatMap(({ day, row }) => {
    const before = standing.get(day) ?? null
    const after = row && { ...row, provisional: row.provisional ?? false }
    return isSame(before, after) ? [] : [{ day, before, after }]
  })
}

const isSame = (one: CalendarDay | null, other: CalendarDay | null): boolean =>
  one === other ||
  (['kind', 'name', 'legalRef', 'provisional'] as const).every((key) => one?.[key] === other?.[key])

type ClockRow = {
  number: string | null
  kind: string | null
  kind_since: string | null
  state: State
  received_at: string
  accepted_at: string | null
  remote: boolean
  triage_due_on: string
  first_answer_due_on: string
  answer_due_on: string | null
  first_answered_at: string | null
  answered_at: string | null
  pauses: { from: Day; to: Day }[]
}

async function runningClocks(db: Tx, from: Day) {
  const rows = await db.execute<ClockRow>(sql`select * from acl.running_clocks(${from})`)
  const instant = (text: string | null) => (text ? new Date(text) : null)
  return [...rows].map((row) => ({
    number: row.number,
    kind: row.kind,
    kindSince: row.kind_since,
    state: row.state,
    remote: row.remote,
    receivedAt: new Date(row.received_at),
    acceptedAt: instant(row.accepted_at),
    firstAnsweredAt: instant(row.first_answered_at),
    answeredAt: instant(row.answered_at),
    triageDueOn: row.triage_due_on,
    firstAnswerDueOn: row.first_answer_due_on,
    answerDueOn: row.answer_due_on,
    pauses: row.pauses.map((one) => ({ ...one, reason: '' })),
  }))
}
