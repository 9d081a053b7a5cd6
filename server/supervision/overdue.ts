import { and, asc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import { limitAlert } from '#db/schema/clocks.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, areaLineage, unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import { table } from '#domain/people/permissions.ts'
import type { Overdue } from '#domain/supervision/overdue.ts'
import { addDays, type Day, dayOf, startOfDay } from '#lib/dates.ts'
import { daysOfWeek, type Week } from '#lib/weeks.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { visiblePetitions } from '#server/scope.ts'
import { refuseOthers } from '#server/warnings/queries.ts'

/** As many as a week is shown of; more than that are a fault of the figures, not a list. */
const MOST = 5000

/**
 * What became overdue in a week, as it was told on its day: read from the alerts of that week, so that it says the same
 * ever after. Work, office and state stand as they are today. @throws NotFound for a week that is none or is to come
 */
export async function readOverdue(ctx: Ctx, week: Week) {
  refuseOthers(ctx)
  const days = daysOfWeek(week)
  const today = dayOf(ctx.at)
  if (!days || days.from > today) throw new NotFound()
  return tx(ctx, async (db) => {
    const { calendar } = await loadRules(db)
    const rows: Overdue[] = await db
      .select({
        ...{ number: petition.number, task: petition.task, kindLabel: petition.kindLabel },
        ...{ unitId: unit.id, office: unit.name, area: area.name, headTitle: petition.headTitle },
        ...{ limitName: limitAlert.limitName, dueOn: limitAlert.dueOn, state: petition.state },
        toldOn: sql<Day>`(${limitAlert.at} at time zone 'Asia/Ho_Chi_Minh')::date::text`,
      })
      .from(limitAlert)
      .innerJoin(petition, eq(petition.id, limitAlert.petitionId))
      .innerJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
      .innerJoin(area, eq(area.code, petition.areaCode))
      .where(
        and(
          // As it stands in the index.
          sql`${limitAlert.level} = 'breach'`,
          gte(limitAlert.at, startOfDay(days.from)),
          lt(limitAlert.at, startOfDay(addDays(days.to, 1))),
          sql`not ${petition.restricted}`,
          ...within(ctx.actor),
        ),
      )
      .orderBy(asc(limitAlert.dueOn), asc(petition.number), asc(limitAlert.limitName))
      .limit(MOST)
    // Days over are counted to the end of the week, or to today within it.
    const isOver = days.to < today
    return { ...days, rows, calendar, until: isOver ? days.to : today }
  })
}

/** Of the area of the role, and seen by it: what the policy of the alerts says once more. */
function within(actor: Actor): SQL[] {
  const areas =
    actor.kind === 'person'
      ? actor.grants.flatMap(({ role, areaCode }) =>
          areaCode && table[role]['warning.read'] === 'area' ? [areaCode] : [],
        )
      : []
  const inside = sql`${petition.areaCode} = any(array(select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} in
    (select value from json_array_elements_text(${JSON.stringify(areas)}::json))))`
  return [inside, visiblePetitions(actor)]
}
