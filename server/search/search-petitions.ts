import { and, eq, inArray, sql } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Piece } from '#domain/search/excerpt.ts'
import type { SearchFilter } from '#domain/search/filter.ts'
import { numbersAsked, readQuestion } from '#domain/search/question.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { visiblePetitions } from '#server/scope.ts'
import { excerptsOf } from '#server/search/excerpts.ts'
import { askOf } from '#server/search/search-ask.ts'

/** Rows on one page, and how many of the newest are put into order at all; the page says so. */
export const searchPageSize = 20
export const searchReach = 2000

export type FoundPetition = {
  row: PetitionRow
  areaName: string
  unitName: string
  /** The words around what was looked for, or the first ones. */
  excerpt: Piece[]
  /** Where those words stand, when not in the letter itself. */
  where?: string
}

export type SearchResult = {
  rows: FoundPetition[]
  /** How many were found, `searchReach` at most. */
  total: number
  next?: string
  calendar: Calendar
}

/**
 * What the actor may see of what was asked, the question in its order first, then the newest. acl.search
 * says which petitions; the policies and the conditions of every list are asked again for what is shown.
 */
export function searchPetitions(ctx: Ctx, filter: SearchFilter, after?: string): Promise<SearchResult> {
  return tx(ctx, async (db) => {
    const { calendar } = await loadRules(db)
    const ask = askOf(filter, dayOf(ctx.at), calendar)
    const { ids, total, next } = await findIds(db, ask, after)
    const found = await db
      .select({ row: petition, areaName: area.name, unitName: unit.shortName })
      .from(petition)
      .innerJoin(area, eq(area.code, petition.areaCode))
      .innerJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
      .where(and(inArray(petition.id, ids), visiblePetitions(ctx.actor)))
    found.sort((a, b) => ids.indexOf(a.row.id) - ids.indexOf(b.row.id))
    const excerpts = await excerptsOf(
      db,
      found.map(({ row }) => row),
      readQuestion(filter.typed ?? ''),
    )
    const rows = found.map((one) => ({ ...one, excerpt: [], ...excerpts.get(one.row.id) }))
    return { rows, total, next, calendar }
  })
}

type Ids = { ids: string[]; total: number; next?: string }

/** One page of what was found, behind the last row of the page before. */
async function findIds(db: Tx, ask: object, after?: string): Promise<Ids> {
  const [, order, seconds, number] =
    after?.match(/^([01])_(\d{1,12}(?:\.\d{1,6})?)_([\dH][\w-]{6,15})$/) ?? []
  const behind = number
    ? sql`(in_order, received_at, number) < (${order === '1'}, to_timestamp(${seconds}::numeric), ${number})`
    : sql`true`
  const found = await db.execute<{ id: string; total: number; place: string }>(sql`
    with found as materialized (
      select petition_id, bool_or(in_order) as in_order, received_at, number
      from acl.search(${JSON.stringify(ask)}::text::jsonb, ${searchReach})
      group by petition_id, received_at, number
      order by 2 desc, received_at desc, number desc limit ${searchReach})
    select petition_id as id, (select count(*)::int from found) as total,
      in_order::int || '_' || extract(epoch from received_at) || '_' || number as place
    from found where ${behind} order by in_order desc, received_at desc, number desc limit ${searchPageSize + 1}`)
  const page = found.slice(0, searchPageSize)
  return {
    ids: page.map(({ id }) => id),
    total: found[0]?.total ?? 0,
    next: found.length > searchPageSize ? page.at(-1)?.place : undefined,
  }
}

/** The one petition whose public number was typed, or that alone ends so; nothing of what is out of reach. */
export function findByNumber(ctx: Ctx, typed: string): Promise<string | undefined> {
  const numbers = numbersAsked(typed, Number(dayOf(ctx.at).slice(0, 4)))
  if (numbers.length === 0) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const found = await db
      .select({ number: petition.number })
      .from(petition)
      .where(and(inArray(petition.number, numbers), visiblePetitions(ctx.actor)))
      .limit(2)
    return found.length === 1 ? found[0]?.number : undefined
  })
}
