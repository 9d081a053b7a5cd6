import { and, asc, gt, inArray, isNull, lte, notInArray, sql } from 'drizzle-orm'
import { pause } from '#db/schema/clocks.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { calendarChange } from '#db/schema/rules.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type KindRule, unclassifiedClocks } from '#domain/petitions/kinds.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { causeOf, type MovedLimit, movedLimits, type RunningClock } from '#domain/petitions/moved-limits.ts'
import { pauseKinds } from '#domain/petitions/words.ts'
import type { CalendarDay } from '#domain/time/calendar.ts'
import { type CalendarChange, calendarsBefore } from '#domain/time/calendar-changes.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { keptVersion } from '#server/petitions/clocks-of.ts'
import { changeRow } from '#server/petitions/petition-row.ts'
import { loadKinds, loadRules } from '#server/places/rules.ts'

/** Up to which change of the calendar this run goes, and after which petition it goes on. */
export type MovingRun = { upTo: number; after?: string }

const BATCH = 200
const columns = { triage: 'triageDueOn', first: 'firstAnswerDueOn', answer: 'answerDueOn' } as const

/** Starts a run over open petitions; undefined while the calendar stands as the limits were counted. */
export function beginMoving(ctx: Ctx): Promise<MovingRun | undefined> {
  return tx(ctx, async (db) => {
    const [last] = await db
      .select({ id: sql<number | null>`max(${calendarChange.id})::int` })
      .from(calendarChange)
      .where(isNull(calendarChange.movedAt))
    return last?.id ? { upTo: last.id } : undefined
  })
}

/**
 * Moves the limits of the next 200 open petitions to where the calendar of today puts them. What was cut
 * short is begun again and moves nothing twice, since a moved day is no longer that of the old calendar.
 * Runs as the job 'move-limits'. @returns how to go on; undefined when all are done
 */
export function moveLimits(ctx: Ctx, run: MovingRun): Promise<MovingRun | undefined> {
  return tx(ctx, async (db) => {
    const changes = await waitingChanges(db)
    const { calendar: now, limits } = await loadRules(db)
    const before = calendarsBefore(now, changes)
    const today = dayOf(ctx.at)
    const rows = await db
      .select()
      .from(petition)
      .where(
        and(
          notInArray(petition.state, ended),
          sql`greatest(${petition.triageDueOn}, ${petition.firstAnswerDueOn}, ${petition.answerDueOn}) >= ${today}`,
          run.after ? gt(petition.id, run.after) : undefined,
        ),
      )
      .orderBy(asc(petition.id))
      .limit(BATCH)
      .for('update')
    for (const [row, clock] of await clocksFor(db, rows)) {
      const moved = movedLimits(clock, { before, now, limits, today })
      if (moved.length > 0) await move(db, ctx, row, moved, { changes, before, now })
    }
    const last = rows.at(-1)
    if (last && rows.length === BATCH) return { ...run, after: last.id }
    await db
      .update(calendarChange)
      .set({ movedAt: ctx.at })
      .where(and(isNull(calendarChange.movedAt), lte(calendarChange.id, run.upTo)))
    return undefined
  })
}

type Grounds = { changes: CalendarChange[] } & Pick<Parameters<typeof causeOf>[3], 'before' | 'now'>

/** One change of the row, one event a limit, one notice to each reader. */
async function move(db: Tx, ctx: Ctx, row: PetitionRow, moved: MovedLimit[], grounds: Grounds) {
  const changed = await changeRow(
    db,
    row,
    Object.fromEntries(moved.map(({ limit, to }) => [columns[limit], to])),
  )
  for (const [index, one] of moved.entries()) {
    const start = one.limit === 'answer' ? startOfAnswer(row) : row.receivedAt
    await record(db, ctx, {
      type: 'petition.limits-moved',
      petition: changed,
      payload: { ...one, ...causeOf(one, start, grounds.changes, grounds) },
      quiet: index > 0,
    })
  }
}

const startOfAnswer = (row: PetitionRow): Date =>
  row.family === 'opinion' ? row.receivedAt : (row.acceptedAt ?? row.receivedAt)

/** Changes whose limits were not all moved yet, in their order. */
async function waitingChanges(db: Tx): Promise<CalendarChange[]> {
  const rows = await db
    .select()
    .from(calendarChange)
    .where(isNull(calendarChange.movedAt))
    .orderBy(asc(calendarChange.id))
  return rows.map(({ day, before, after }) => ({
    day,
    before: before as CalendarDay | null,
    after: after as CalendarDay | null,
  }))
}

/** What the limits of these petitions hang on, read for all of them together. */
async function clocksFor(db: Tx, rows: PetitionRow[]): Promise<[PetitionRow, RunningClock][]> {
  if (rows.length === 0) return []
  const kinds = await loadKinds(db)
  const offices = new Map(
    (await db.select({ id: unit.id, remote: unit.remote }).from(unit)).map((one) => [one.id, one.remote]),
  )
  const ids = rows.map(({ id }) => id)
  const pauses = await db
    .select()
    .from(pause)
    .where(inArray(pause.petitionId, ids))
    .orderBy(asc(pause.fromOn))
  return rows.map((row) => [
    row,
    {
      ...row,
      clocks: clocksOfRow(kinds, row),
      remote: offices.get(row.unitId) ?? false,
      pauses: pauses.flatMap(({ petitionId, kind, fromOn, toOn }) =>
        petitionId === row.id && toOn && toOn >= fromOn
          ? [{ from: fromOn, to: toOn, reason: pauseKinds[kind] }]
          : [],
      ),
    },
  ])
}

const clocksOfRow = (kinds: readonly KindRule[], row: PetitionRow) =>
  (row.kind ? keptVersion(kinds, row, row.kind)?.clocks : undefined) ?? unclassifiedClocks
