import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { petitionMasked, petitionText } from '#db/schema/petition-words.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type InboxFilter, type TabKey, tabsOf } from '#domain/petitions/inbox.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import type { Ctx } from '#server/context.ts'
import { behind, filterConditions, tabAsks } from '#server/petitions/inbox-asks.ts'
import { type Ask, countAsks, firstOfAsk } from '#server/petitions/scan-reach.ts'
import { loadRules } from '#server/places/rules.ts'

/** Rows on one page, and how far a count goes before it reads "hơn 1.000". */
export const pageSize = 50
export const countLimit = 1000

export type ListedPetition = {
  row: PetitionRow
  /** First words: the sender's own for those who handle it, else under the mask. */
  words: string
  areaName: string
  unitName: string
}

export type PetitionList = {
  rows: ListedPetition[]
  /** Rows in each tab, with no filter; `countLimit + 1` stands for more. */
  counts: { tab: TabKey; count: number }[]
  /** Rows under this filter, counted as far. */
  total: number
  /** Where the next page starts. */
  next?: string
  calendar: Calendar
}

/** One page of a tab, nearest limit first, in the reach of the actor's roles. */
export function listPetitions(
  ctx: Ctx,
  tab: TabKey,
  filter: InboxFilter = {},
  after?: string,
): Promise<PetitionList> {
  return tx(ctx, async (db) => {
    const { calendar } = await loadRules(db)
    const inTab = await tabAsks(db, ctx, calendar)
    const keys = tabsOf(ctx.actor)
    const found = await countAsks(db, keys.map(inTab), countLimit + 1)
    const counts = keys.map((key, at) => ({ tab: key, count: found[at] ?? 0 }))
    const filters = filterConditions(filter, ctx)
    const known = filters.length === 0 ? found[keys.indexOf(tab)] : undefined
    const [total = 0] =
      known === undefined ? await countAsks(db, [inTab(tab)], countLimit + 1, and(...filters)) : [known]
    const page = await readPage(db, inTab(tab), filters, after)
    return { ...page, counts, total, calendar }
  })
}

async function readPage(db: Tx, ask: Ask, filters: SQL[], after?: string) {
  const ids = await firstOfAsk(db, ...behind(ask, filters, after), pageSize + 1)
  const rows = await db
    .select({ row: petition, areaName: area.name, unitName: unit.shortName })
    .from(petition)
    .innerJoin(area, eq(area.code, petition.areaCode))
    .innerJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
    .where(inArray(petition.id, ids.slice(0, pageSize)))
    .orderBy(asc(petition.nextLimitOn), desc(petition.number))
  const words = await firstWords(
    db,
    rows.map(({ row }) => row.id),
  )
  const last = rows.at(-1)?.row
  return {
    rows: rows.map((one) => ({ ...one, words: words.get(one.row.id) ?? '' })),
    next: ids.length > pageSize && last ? `${last.nextLimitOn}_${last.number}` : undefined,
  }
}

const shown = 400

/** The policies decide which of the two texts comes back. */
async function firstWords(db: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const own = await db
    .select({ id: petitionText.petitionId, words: sql<string>`left(${petitionText.body}, ${shown})` })
    .from(petitionText)
    .where(inArray(petitionText.petitionId, ids))
  const found = new Map(own.map(({ id, words }) => [id, beginning(words)]))
  const closed = ids.filter((id) => !found.has(id))
  if (closed.length === 0) return found
  const masked = await db
    .select({ id: petitionMasked.petitionId, words: sql<string>`left(${petitionMasked.body}, ${shown})` })
    .from(petitionMasked)
    .where(inArray(petitionMasked.petitionId, closed))
  for (const { id, words } of masked) found.set(id, beginning(words))
  return found
}

/** Letters begin with whom they are sent to, which tells them apart from nothing. */
const beginning = (text: string): string =>
  text
    .replace(/^(\s*Kính (gửi|thưa)[^\n]*\n)+/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160)

export type FilterChoices = { units: { id: string; name: string }[]; areas: { code: string; name: string }[] }

/** What can be chosen in the filter: offices and areas within the actor's reach, of today. */
export function filterChoices(ctx: Ctx): Promise<FilterChoices> {
  const { actor } = ctx
  const grants = actor.kind === 'person' ? actor.grants : []
  const heldUnits = sql`(select unit_id from unit_lineage where ancestor_id in (select value::uuid from json_array_elements_text(${JSON.stringify(grants.map(({ unitId }) => unitId))}::json)))`
  const heldAreas = sql`(select code from area_lineage where ancestor_code in (select value from json_array_elements_text(${JSON.stringify(grants.flatMap(({ areaCode }) => areaCode ?? []))}::json)))`
  return tx(ctx, async (db) => ({
    units: await db
      .select({ id: unit.id, name: unit.shortName })
      .from(unit)
      .where(
        and(
          sql`${unit.id} in ${heldUnits}`,
          inArray(unit.kind, ['government', 'department']),
          isNull(unit.validTo),
        ),
      )
      .orderBy(asc(unit.name))
      .limit(200),
    areas: await db
      .select({ code: area.code, name: area.name })
      .from(area)
      .where(and(sql`${area.code} in ${heldAreas}`, isNull(area.validTo), ne(area.kind, 'residential_group')))
      .orderBy(asc(area.name))
      .limit(200),
  }))
}

/** The first of the person's tabs in which something waits; the first of all when nothing does. */
export function tabWithWork(ctx: Ctx): Promise<TabKey> {
  return tx(ctx, async (db) => {
    const { calendar } = await loadRules(db)
    const keys = tabsOf(ctx.actor)
    const counts = await countAsks(db, keys.map(await tabAsks(db, ctx, calendar)), 1)
    return keys.find((_, at) => counts[at]) ?? keys[0] ?? 'tat-ca'
  })
}
