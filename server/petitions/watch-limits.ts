import { and, asc, desc, eq, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { event } from '#db/schema/events.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { clockStopped, ended } from '#domain/petitions/lifecycle.ts'
import { alertsFor } from '#domain/petitions/limit-watch.ts'
import { nextLimit } from '#domain/petitions/next-limit.ts'
import { type State, stateCodes } from '#domain/petitions/words.ts'
import { isWorkingDay } from '#domain/time/calendar.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type Alert, tellAlerts } from '#server/petitions/tell-alerts.ts'
import { loadRules } from '#server/places/rules.ts'

/** Where the batch before ended, in the order of the index petition_state. */
export type Place = { state: State; day: Day; number: string }

const BATCH = 100
/** States in which some limit runs; what stands still or has ended is told nobody. */
const running: State[] = stateCodes.filter((state) => !ended.includes(state) && !clockStopped.includes(state))
const inWork: State[] = ['ASSIGNED', 'VERIFYING', 'MEETING', 'EXECUTING', 'REOPENED']
/** From any of these on a handler has as long again to record progress. */
const moves = [
  'petition.assigned',
  'petition.progressed',
  'petition.meeting-held',
  'petition.draft-returned',
  'petition.planned',
  'petition.reopened',
  'petition.went-on',
  'petition.resumed',
]

/**
 * Warns of limits that come near, tells of those that passed and, while nothing changes, those above: each
 * once for each day a limit falls on, so that an extended one is judged by its new day. Walks the index of
 * states by next limit, no further than the days that matter. Nothing on days off. Runs as 'watch-limits'.
 * @returns where to go on; undefined at the end
 */
export function watchLimits(ctx: Ctx, after?: Place): Promise<Place | undefined> {
  return tx(ctx, async (db) => {
    const rules = await loadRules(db)
    const today = dayOf(ctx.at)
    if (!isWorkingDay(rules.calendar, today)) return undefined
    const until = addWorkingDays(rules.calendar, today, SOON_WORKING_DAYS)
    const { rows, next } = await batchOf(db, running, after, lte(petition.nextLimitOn, until))
    const { limit: escalateAfter } = limitFor(rules.limits, 'escalate.after', today)
    const alerts = rows.flatMap((row): Alert[] => {
      const limit = nextLimit(row)
      if (!limit) return []
      return alertsFor(limit.day, today, rules.calendar, escalateAfter).map((level) => ({
        ...{ row, limitName: limit.name, dueOn: limit.day, level },
      }))
    })
    await tellAlerts(db, ctx, alerts)
    return next
  })
}

/**
 * Asks for progress where none was recorded for so many working days, once for each silence.
 * @returns where to go on; undefined at the end
 */
export function watchProgress(ctx: Ctx, after?: Place): Promise<Place | undefined> {
  return tx(ctx, async (db) => {
    const { calendar, limits } = await loadRules(db)
    const today = dayOf(ctx.at)
    if (!isWorkingDay(calendar, today)) return undefined
    const { rows, next } = await batchOf(db, inWork, after)
    const last = await lastMoves(db, rows)
    const alerts = rows.flatMap((row): Alert[] => {
      const since = last.get(row.id) ?? row.assignedAt
      if (!since) return []
      const { due } = computeDeadline(limitFor(limits, 'progress.note', dayOf(since)), since, calendar)
      return due < today ? [{ row, limitName: 'progress', dueOn: due, level: 'progress' }] : []
    })
    await tellAlerts(db, ctx, alerts)
    return next
  })
}

/** The next rows of the states in turn, each in the order of its index. */
async function batchOf(db: Tx, states: State[], after: Place | undefined, within?: SQL) {
  const first = after ? states.indexOf(after.state) : 0
  for (const state of states.slice(first)) {
    const behind =
      after?.state === state
        ? and(
            sql`${petition.nextLimitOn} >= ${after.day}::date`,
            or(sql`${petition.nextLimitOn} > ${after.day}::date`, lt(petition.number, after.number)),
          )
        : undefined
    const rows = await db
      .select()
      .from(petition)
      .where(and(eq(petition.state, state), within, behind))
      .orderBy(asc(petition.nextLimitOn), desc(petition.number))
      .limit(BATCH)
    const end = rows.at(-1)
    if (end) return { rows, next: { state, day: end.nextLimitOn, number: end.number } }
  }
  return { rows: [], next: undefined }
}

async function lastMoves(db: Tx, rows: PetitionRow[]): Promise<Map<string, Date>> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: event.petitionId, at: sql<string>`max(${event.at})` })
    .from(event)
    .where(and(inArray(event.petitionId, ids), inArray(event.type, moves)))
    .groupBy(event.petitionId)
  return new Map(found.map(({ id, at }) => [id as string, new Date(at)]))
}
