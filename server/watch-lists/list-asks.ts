import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { warningFlag } from '#db/schema/warnings.ts'
import { watchItem } from '#db/schema/watch-lists.ts'
import type { Tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { stateCodes } from '#domain/petitions/words.ts'
import { type ListView, listViewCodes } from '#domain/watch-lists/words.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { behind } from '#server/petitions/inbox-asks.ts'
import { countLimit } from '#server/petitions/list-petitions.ts'
import { type Ask, countAsks, firstOfAsk } from '#server/petitions/scan-reach.ts'
import { loadReach } from '#server/reach.ts'
import { visiblePetitions } from '#server/scope.ts'
import { warnedWithin } from '#server/warnings/queries.ts'
import type { ListRow } from './list-row.ts'

export const listPage = 50

/** Everything that has not ended and that the office has not reported as done. */
const open = stateCodes.filter((state) => !ended.includes(state) && state !== 'ANSWERED')

/** What a list covers, as conditions on the petition; what few may read is in none. */
function covered(list: ListRow): SQL[] {
  const { areaCode, field, officeId, headId } = list
  return [
    sql`not ${petition.restricted}`,
    sql`${petition.family} <> 'denunciation'`,
    areaCode &&
      sql`${petition.areaCode} = any(array(select code from area_lineage where ancestor_code = ${areaCode}))`,
    field && eq(petition.field, field),
    officeId && sql`${officeId}::uuid in (${petition.unitId}, ${petition.handlingUnitId})`,
    headId && eq(petition.headId, headId),
    list.kind === 'picked' &&
      sql`${petition.id} in (select ${watchItem.petitionId} from ${watchItem} where ${watchItem.listId} = ${list.id})`,
  ].filter((one): one is SQL => Boolean(one))
}

/** Views in the order of the next limit, read from the indexes of offices and areas. */
async function askOf(db: Tx, ctx: Ctx, list: ListRow, view: 'dang-mo' | 'qua-han'): Promise<Ask> {
  const reach = (await loadReach(db, ctx.actor))(['petition.watch', 'petition.read'])
  const until = view === 'qua-han' ? addDays(dayOf(ctx.at), -1) : 'infinity'
  return { ...(await narrowed(db, reach, list)), states: open, since: '-infinity', until }
}

type Reach = Awaited<ReturnType<Awaited<ReturnType<typeof loadReach>>>>

/** Of the areas that somebody watches only those of the list, so that no others are gone through. */
async function narrowed(db: Tx, reach: Reach, { areaCode }: ListRow): Promise<Reach> {
  if (!areaCode) return reach
  const rows = await db.execute<{ code: string }>(
    sql`select code from area_lineage where ancestor_code = ${areaCode}`,
  )
  const inside = new Set([...rows].map(({ code }) => code))
  return { ...reach, areas: reach.areas.filter((one) => inside.has(one)) }
}

/** The few that were chosen, that are warned of or that somebody says otherwise of, by number. */
function rare(ctx: Ctx, list: ListRow, view: ListView, after?: string): SQL {
  const today = dayOf(ctx.at)
  const flagged = and(isNull(warningFlag.endedAt), warnedWithin(ctx.actor))
  const of = {
    'canh-bao': sql`${petition.id} in (select ${warningFlag.petitionId} from ${warningFlag} where ${flagged})`,
    'con-y-kien': sql`petition.disputed_at is not null and petition.dispute_ended_at is null`,
    'dang-mo': inArray(petition.state, open),
    'qua-han': sql`${inArray(petition.state, open)} and ${petition.nextLimitOn} < ${today}`,
  }[view]
  const behindNumber = after ? sql`${petition.number} < ${after}` : sql`true`
  return sql`${and(visiblePetitions(ctx.actor), of, behindNumber, ...covered(list))}`
}

/** Is it read in the order of the next limit? Lists of chosen ones are short and go by number in every view. */
export const isAsked = (list: Pick<ListRow, 'kind'>, view: ListView): view is 'dang-mo' | 'qua-han' =>
  list.kind === 'rule' && (view === 'dang-mo' || view === 'qua-han')

/** The first petitions of a view: by next limit where it is about limits, else by number. */
export async function firstOfView(
  db: Tx,
  ctx: Ctx,
  list: ListRow,
  view: ListView,
  limit: number,
  after?: string,
): Promise<string[]> {
  if (isAsked(list, view))
    return firstOfAsk(db, ...behind(await askOf(db, ctx, list, view), covered(list), after), limit)
  const found = await db
    .select({ id: petition.id })
    .from(petition)
    .where(rare(ctx, list, view, after))
    .orderBy(desc(petition.number))
    .limit(limit)
  return found.map(({ id }) => id)
}

/** How many there are in each view; `countLimit + 1` stands for more. */
export async function countViews(db: Tx, ctx: Ctx, list: ListRow): Promise<Map<ListView, number>> {
  const counts = new Map<ListView, number>()
  for (const view of listViewCodes) {
    if (isAsked(list, view)) {
      const [n = 0] = await countAsks(
        db,
        [await askOf(db, ctx, list, view)],
        countLimit + 1,
        and(...covered(list)),
      )
      counts.set(view, n)
      continue
    }
    const some = db
      .select({ id: petition.id })
      .from(petition)
      .where(rare(ctx, list, view))
      .limit(countLimit + 1)
      .as('some')
    const [found] = await db.select({ n: sql<number>`count(*)::int` }).from(some)
    counts.set(view, found?.n ?? 0)
  }
  return counts
}

export function rowsOfList(db: Tx, ctx: Ctx, byLimit: boolean, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .select({ petition, areaName: area.name, office: unit.shortName })
    .from(petition)
    .innerJoin(area, eq(area.code, petition.areaCode))
    .innerJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
    .where(and(inArray(petition.id, ids), visiblePetitions(ctx.actor)))
    .orderBy(...(byLimit ? [asc(petition.nextLimitOn)] : []), desc(petition.number))
}
