import { and, asc, eq, gt, inArray, notInArray, sql } from 'drizzle-orm'
import { roleGrant } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { isWorkingDay } from '#domain/time/calendar.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type Alert, tellAlerts } from '#server/petitions/tell-alerts.ts'
import { loadRules } from '#server/places/rules.ts'

const BATCH = 100

/**
 * Somebody whose last role as a handler has an end: their head hears it while there is time to hand the work
 * over, and once more when the day has passed with work still in their name. Runs in 'watch-limits'.
 * @returns the petition to go on after; undefined at the end
 */
export function watchLeaving(ctx: Ctx, after?: string): Promise<string | undefined> {
  return tx(ctx, async (db) => {
    const { calendar } = await loadRules(db)
    const today = dayOf(ctx.at)
    if (!isWorkingDay(calendar, today)) return undefined
    const leaving = await lastDays(db, addWorkingDays(calendar, today, SOON_WORKING_DAYS))
    if (leaving.size === 0) return undefined
    const rows = await db
      .select()
      .from(petition)
      .where(
        and(
          inArray(petition.assigneeId, [...leaving.keys()]),
          notInArray(petition.state, ended),
          after ? gt(petition.id, after) : undefined,
        ),
      )
      .orderBy(asc(petition.id))
      .limit(BATCH)
    const alerts = rows.map((row): Alert => {
      const dueOn = leaving.get(row.assigneeId as string) as Day
      return { row, limitName: 'handler', dueOn, level: dueOn < today ? 'left' : 'leaving' }
    })
    await tellAlerts(db, ctx, alerts)
    return rows.length === BATCH ? rows.at(-1)?.id : undefined
  })
}

/** Who handles no longer than that day, with the last day on which they do. */
async function lastDays(db: Tx, until: Day): Promise<Map<string, Day>> {
  const lastDay = sql<Day>`max(coalesce(${roleGrant.toOn}, date '9999-12-31'))::text`
  const rows = await db
    .select({ personId: roleGrant.personId, lastDay })
    .from(roleGrant)
    .where(eq(roleGrant.role, 'unit_handler'))
    .groupBy(roleGrant.personId)
    .having(sql`max(coalesce(${roleGrant.toOn}, date '9999-12-31')) <= ${until}::date`)
  return new Map(rows.map((row) => [row.personId, row.lastDay]))
}
