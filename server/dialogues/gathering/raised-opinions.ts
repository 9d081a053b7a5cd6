import { type SQL, sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import {
  countRaised,
  firstRaised,
  type RaisedList,
  type RaisedOpinion,
  type RaisedState,
  raisedLists,
} from '#domain/dialogues/gathering/raised.ts'
import { laterOutcomes } from '#domain/supervision/promises.ts'
import type { Ctx } from '#server/context.ts'

export const raisedOnPage = 50

/**
 * The opinions that the actor's own offices gathered for dialogues of a year, and what became of each: one page of a list,
 * how many stand in each list. Where no list is asked for, it is the most urgent one that holds anything.
 */
export function raisedOpinions(ctx: Ctx, asked: { year: number; list?: RaisedList; page: number }) {
  const { year, page } = asked
  return tx(ctx, async (db) => {
    const all: SQL = sql`acl.raised_opinions(${year}, ${JSON.stringify(laterOutcomes)}::text::jsonb)`
    const sums = await db.execute<{ state: RaisedState; n: number }>(
      sql`select state, count(*)::int as n from ${all} group by state`,
    )
    const counts = countRaised(Object.fromEntries(sums.map(({ state, n }) => [state, n])))
    const list = asked.list ?? firstRaised(counts)
    const states = sql`(select value from json_array_elements_text(${JSON.stringify(raisedLists[list].states)}::json))`
    const rows = await db.execute<RaisedOpinion>(sql`
      select id, body, people, village, dialogue, topic, day::text, item, state, said, number, task, office,
        due_on::text as "dueOn", closed_on::text as "closedOn"
      from ${all} where state in ${states}
      order by day desc nulls first, dialogue desc, id limit ${raisedOnPage + 1} offset ${(page - 1) * raisedOnPage}`)
    return {
      list,
      counts,
      rows: rows.slice(0, raisedOnPage),
      more: rows.length > raisedOnPage,
    }
  })
}
