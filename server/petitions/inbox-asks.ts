import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { type InboxFilter, numbersMeant, type TabKey, tabRule } from '#domain/petitions/inbox.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { stateCodes } from '#domain/petitions/words.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { addDays, dayOf, isDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import type { Ask } from '#server/petitions/scan-reach.ts'
import { loadReach } from '#server/reach.ts'

/** Only the rows behind the last one of the page before: a later limit, or the same and an older number. */
export function behind(ask: Ask, filters: SQL[], after?: string): [Ask, SQL | undefined] {
  const [, day = '', number] = after?.match(/^([\d-]{10}|infinity)_(\d{4}-\d{6,}|H-\w{7})$/) ?? []
  if (!isDay(day) && day !== 'infinity') return [ask, and(...filters)]
  const beyond = sql`(next_limit_on > ${day}::date or ${petition.number} < ${number})`
  return [{ ...ask, since: day as Ask['since'] }, and(beyond, ...filters)]
}

/** What each tab asks for, for this actor on this day. */
export async function tabAsks(db: Tx, ctx: Ctx, calendar: Calendar): Promise<(tab: TabKey) => Ask> {
  const reach = await loadReach(db, ctx.actor)
  const today = dayOf(ctx.at)
  const running = stateCodes.filter((state) => state !== 'ANSWERED' && !ended.includes(state))
  return (tab) => {
    const rule = tabRule(tab)
    const within = reach(rule.permissions)
    const ask: Ask = {
      ...(rule.mine ? { ...within, units: [], areas: [], joined: [] } : within),
      states: rule.states ?? stateCodes,
      since: '-infinity',
      until: 'infinity',
    }
    if (tab === 'qua-han') return { ...ask, states: running, until: addDays(today, -1) }
    if (tab !== 'sap-den-han') return ask
    return {
      ...ask,
      states: running,
      since: today,
      until: addWorkingDays(calendar, today, SOON_WORKING_DAYS),
    }
  }
}

/** What a filter asks of each row. */
export function filterConditions(filter: InboxFilter, ctx: Ctx): SQL[] {
  const { kind, state, field, unitId, areaCode, number } = filter
  return [
    kind === 'unclassified' ? isNull(petition.kind) : kind && eq(petition.kind, kind),
    state && eq(petition.state, state),
    field && eq(petition.field, field),
    unitId && or(eq(petition.unitId, unitId), eq(petition.handlingUnitId, unitId)),
    areaCode && eq(petition.areaCode, areaCode),
    number && inArray(petition.number, numbersMeant(number, Number(dayOf(ctx.at).slice(0, 4)))),
  ].filter((one): one is SQL => Boolean(one))
}
