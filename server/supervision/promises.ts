import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { PromiseState } from '#domain/dialogues/ledger.ts'
import type { Actor } from '#domain/people/actor.ts'
import {
  laterOutcomes,
  type PromiseFilter,
  type PromiseSource,
  type PromiseSum,
  promiseLists,
} from '#domain/supervision/promises.ts'
import type { Verdict } from '#domain/supervision/words.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'

/** What everybody reads, asked for as everybody, whoever looks. */
type Everybody = Ctx<Extract<Actor, { kind: 'public' }>>

export type PromiseLine = {
  source: PromiseSource
  /** Number of the dialogue, or the round of meetings with voters; nothing where somebody was received. */
  occasion: string | null
  number: string | null
  task: string | null
  office: string
  dueOn: Day
  standing: PromiseState
  closedOn: Day | null
  answeredOn: Day | null
  verdict: Verdict | null
  verdictBy: string | null
}

export const linesOnPage = 50

/** The ledger of promises of one year: how many, of which office, and one page of the list that is open. */
export function readLedger(ctx: Everybody, filter: PromiseFilter) {
  const later = sql`${JSON.stringify(laterOutcomes)}::text::jsonb`
  return tx(ctx, async (db) => {
    const years = await db.execute<{ year: number }>(sql`select year from acl.promise_years()`)
    const sums =
      await db.execute<PromiseSum>(sql`select office_id as "officeId", office, area_code as "areaCode", area,
      standing, promises from acl.promise_sums(${filter.year}, ${later}) order by area, office`)
    const lines =
      await db.execute<PromiseLine>(sql`select source, occasion, number, task, office, due_on::text as "dueOn", standing,
      closed_on::text as "closedOn", answered_on::text as "answeredOn", verdict, verdict_by as "verdictBy"
      from acl.promise_lines(${filter.year}, ${later}, ${filter.office ?? null}::uuid, ${filter.area ?? null}::text,
        ${filter.list ? promiseLists[filter.list] : null}::text, ${(filter.page - 1) * linesOnPage}, ${linesOnPage + 1})`)
    return {
      years: years.map(({ year }) => year),
      sums: [...sums],
      lines: lines.slice(0, linesOnPage),
      more: lines.length > linesOnPage,
    }
  })
}
