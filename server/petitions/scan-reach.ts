import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/tx.ts'
import type { State } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Reach } from '#server/reach.ts'

/** Petitions of a reach in some states whose next limit lies between two days, both included. */
export type Ask = Reach & { states: State[]; since: Day | '-infinity'; until: Day | 'infinity' }

/** Who reaches more offices and areas than this reaches nearly all: then all are gone through in order. */
const WIDE = 60

/**
 * The rows of an ask, read from indexes that already lie in the order of the list (state, next limit,
 * newest number), one office and state at a time, so that no more are read than are wanted: a list
 * costs the same among a thousand and a million. A row reached in two ways comes twice, unless `once`.
 */
function rowsOf(
  filters: SQL,
  { order = sql``, limit, once }: { order?: SQL; limit: number; once: boolean },
): SQL {
  const part = (from: SQL, where: SQL, before: SQL = sql`true`) => sql`
    select found.* from unnest(ask.states) as one_state, ${from} lateral (
      select id, number, next_limit_on from petition
      where state = one_state and next_limit_on between ask.since and ask.until
        and ${where} and ${once ? before : sql`true`} and ${filters}
      ${order} limit ${limit}) as found`
  const otherUnit = sql`unit_id <> all(ask.units)`
  const otherOffice = sql`${otherUnit} and (handling_unit_id <> all(ask.units)) is not false`
  const otherPerson = sql`${otherOffice} and (assignee_id = any(ask.mine)) is not true`
  const otherWork = sql`${otherPerson} and area_code <> all(ask.areas)`
  const parts = [
    part(sql`unnest(ask.units) as one,`, sql`unit_id = one`),
    part(sql`unnest(ask.units) as one,`, sql`handling_unit_id = one`, otherUnit),
    part(sql`unnest(ask.mine) as one,`, sql`assignee_id = one`, otherOffice),
    part(sql`unnest(ask.areas) as one,`, sql`area_code = one`, otherPerson),
    part(sql`unnest(ask.joined) as one,`, sql`id = one`, otherWork),
    // "is true" keeps the planner from collecting the rows of every office before it sorts them
    part(
      sql``,
      sql`ask.wide and (unit_id = any(ask.all_units) or handling_unit_id = any(ask.all_units)
      or assignee_id = any(ask.myself) or area_code = any(ask.all_areas) or id = any(ask.all_joined)) is true`,
    ),
  ]
  return sql.join(parts, sql` union all `)
}

/** The asks as rows of the query: one statement for all, because each is checked by the policies anew. */
function askRows(asks: Ask[]): SQL {
  const none = { units: [], areas: [], mine: [], joined: [] }
  const rows = asks.map(({ units, areas, mine, joined, ...ask }, at) =>
    units.length + areas.length > WIDE
      ? {
          at,
          ...ask,
          ...none,
          wide: true,
          all_units: units,
          all_areas: areas,
          myself: mine,
          all_joined: joined,
        }
      : { at, ...ask, units, areas, mine, joined, wide: false },
  )
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as ask (at int, states text[], since date,
    until date, units uuid[], areas text[], mine uuid[], joined uuid[], wide boolean, all_units uuid[], all_areas text[],
    myself uuid[], all_joined uuid[])`
}

/** How many rows each ask has, counted no further than the limit: nobody reads 30.000 one by one. */
export async function countAsks(
  db: Tx,
  asks: Ask[],
  limit: number,
  filters: SQL = sql`true`,
): Promise<number[]> {
  const counted = await db.execute<{ n: number }>(sql`
    select (select count(*)::int from (
      select 1 from (${rowsOf(filters, { limit, once: true })}) as found limit ${limit}) as counted) as n
    from ${askRows(asks)} order by at`)
  return counted.map(({ n }) => n)
}

/** The ids of the first rows of an ask, nearest limit first, then the newest. */
export async function firstOfAsk(
  db: Tx,
  ask: Ask,
  filters: SQL = sql`true`,
  limit: number,
): Promise<string[]> {
  const order = sql`order by next_limit_on, number desc`
  const found = await db.execute<{ id: string }>(sql`
    select first.id from ${askRows([ask])},
      lateral (
        select distinct id, number, next_limit_on from (${rowsOf(filters, { order, limit, once: false })}) as found
        ${order} limit ${limit}) as first`)
  return found.map(({ id }) => id)
}
