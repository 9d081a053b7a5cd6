import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { type PetitionRow, petition, petitionMasked, petitionText } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type InboxFilter, numbersMeant, type TabKey, tabRule, tabsOf } from '#domain/petitions/inbox.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { nextLimitDay } from '#server/petitions/limit-column.ts'
import { loadRules } from '#server/places/rules.ts'
import { petitionsWithin } from '#server/scope.ts'

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
    const inTab = (key: TabKey) => tabCondition(ctx, key, calendar)
    const counts = await countTabs(db, tabsOf(ctx.actor), inTab)
    const where = and(inTab(tab), ...filterConditions(filter, ctx))
    const total = await countUpTo(db, where)
    const found = await db
      .select({ row: petition, areaName: area.name, unitName: unit.shortName, limitDay: nextLimitDay })
      .from(petition)
      .innerJoin(area, eq(area.code, petition.areaCode))
      .innerJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
      .where(and(where, after ? afterCondition(after) : undefined))
      .orderBy(sql`${nextLimitDay} asc nulls last`, desc(petition.number))
      .limit(pageSize + 1)
    const page = found.slice(0, pageSize)
    const words = await firstWords(
      db,
      page.map(({ row }) => row.id),
    )
    const last = page.at(-1)
    return {
      rows: page.map(({ row, areaName, unitName }) => ({
        row,
        areaName,
        unitName,
        words: words.get(row.id) ?? '',
      })),
      counts,
      total,
      next: found.length > pageSize && last ? `${last.limitDay ?? ''}_${last.row.number}` : undefined,
      calendar,
    }
  })
}

function tabCondition(ctx: Ctx, tab: TabKey, calendar: Calendar): SQL | undefined {
  const rule = tabRule(tab)
  const today = dayOf(ctx.at)
  const reach = petitionsWithin(ctx.actor, ...rule.permissions)
  const isOpen = sql`${petition.state} not in ('ANSWERED', ${sql.join(
    ended.map((one) => sql`${one}`),
    sql`, `,
  )})`
  const conditions: (SQL | undefined)[] = [reach]
  if (rule.states) conditions.push(inArray(petition.state, rule.states))
  if (rule.mine && ctx.actor.kind === 'person') conditions.push(eq(petition.assigneeId, ctx.actor.personId))
  if (tab === 'qua-han') conditions.push(isOpen, sql`${nextLimitDay} < ${today}`)
  if (tab === 'sap-den-han') {
    const until = addWorkingDays(calendar, today, SOON_WORKING_DAYS)
    conditions.push(isOpen, sql`${nextLimitDay} between ${today} and ${until}`)
  }
  return and(...conditions)
}

function filterConditions(filter: InboxFilter, ctx: Ctx): (SQL | undefined)[] {
  const { kind, state, field, unitId, areaCode, number } = filter
  return [
    kind === 'unclassified' ? isNull(petition.kind) : kind && eq(petition.kind, kind),
    state && eq(petition.state, state),
    field && eq(petition.field, field),
    unitId ? or(eq(petition.unitId, unitId), eq(petition.handlingUnitId, unitId)) : undefined,
    areaCode ? eq(petition.areaCode, areaCode) : undefined,
    number ? inArray(petition.number, numbersMeant(number, Number(dayOf(ctx.at).slice(0, 4)))) : undefined,
  ].map((one) => one || undefined)
}

/** Rows behind the last one of the page before: later limit, or the same one and an older number. */
function afterCondition(after: string): SQL | undefined {
  const [day, number] = after.split('_')
  if (!number) return undefined
  const older = sql`${petition.number} < ${number}`
  if (!day) return and(isNull(nextLimitDay), older)
  return or(
    isNull(nextLimitDay),
    sql`${nextLimitDay} > ${day}::date`,
    and(sql`${nextLimitDay} = ${day}::date`, older),
  )
}

/** A count that stops: whether there are 1.000 or 30.000, nobody reads them one by one. */
const bounded = (where: SQL | undefined) =>
  sql`(select count(*)::int from (select 1 from ${petition} where ${where} limit ${countLimit + 1}) as found)`

async function countUpTo(db: Tx, where: SQL | undefined): Promise<number> {
  const [found] = await db.execute<{ n: number }>(sql`select ${bounded(where)} as n`)
  return found?.n ?? 0
}

async function countTabs(db: Tx, keys: TabKey[], inTab: (key: TabKey) => SQL | undefined) {
  if (keys.length === 0) return []
  const columns = keys.map((key) => sql`${bounded(inTab(key))} as ${sql.identifier(key)}`)
  const [found] = await db.execute<Record<string, number>>(sql`select ${sql.join(columns, sql`, `)}`)
  return keys.map((tab) => ({ tab, count: found?.[tab] ?? 0 }))
}

const shown = 400

/** The policies decide which of the two texts comes back. */
async function firstWords(db: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const masked = await db
    .select({ id: petitionMasked.petitionId, words: sql<string>`left(${petitionMasked.body}, ${shown})` })
    .from(petitionMasked)
    .where(inArray(petitionMasked.petitionId, ids))
  const own = await db
    .select({ id: petitionText.petitionId, words: sql<string>`left(${petitionText.body}, ${shown})` })
    .from(petitionText)
    .where(inArray(petitionText.petitionId, ids))
  return new Map([...masked, ...own].map(({ id, words }) => [id, beginning(words)]))
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
    const counts = await countTabs(db, keys, (key) => tabCondition(ctx, key, calendar))
    return counts.find(({ count }) => count > 0)?.tab ?? keys[0] ?? 'tat-ca'
  })
}
