import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { watchList } from '#db/schema/watch-lists.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { BoardFilter, BoardList } from '#domain/supervision/board.ts'
import { boardListCodes, firstList } from '#domain/supervision/board.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { behind } from '#server/petitions/inbox-asks.ts'
import { countLimit, pageSize } from '#server/petitions/list-petitions.ts'
import { countAsks, firstOfAsk } from '#server/petitions/scan-reach.ts'
import { loadRules } from '#server/places/rules.ts'
import { loadReach } from '#server/reach.ts'
import { visiblePetitions } from '#server/scope.ts'
import { type AskedList, askOfList, isAsked, rareRows } from './board-asks.ts'

export type Board = Awaited<ReturnType<typeof readBoardPage>>

/**
 * One page of a list of the board, with how many there are in each. Lists by limit are read in the order of the index of
 * the area; confirmed, disputed and recommended ones from the small indexes of those. Where no list is asked for, it is the
 * most urgent one that holds anything.
 */
export function readBoardPage(ctx: Ctx, wanted: BoardList | undefined, filter: BoardFilter, after?: string) {
  return tx(ctx, async (db) => {
    const { calendar } = await loadRules(db)
    const reach = (await loadReach(db, ctx.actor))(['petition.watch'])
    const filters = conditions(filter)
    const asked = boardListCodes.filter(isAsked)
    const asks = new Map(asked.map((one) => [one, askOfList(one, reach, calendar, dayOf(ctx.at))]))
    const found = await countAsks(db, [...asks.values()], countLimit + 1, and(...filters))
    const counts = new Map<BoardList, number>(asked.map((one, at) => [one, found[at] ?? 0]))
    for (const one of boardListCodes) {
      if (!isAsked(one)) counts.set(one, (await rareRows(db, one, reach, filters, countLimit + 1)).length)
    }
    const list = wanted ?? firstList(counts)
    const ids = isAsked(list)
      ? await firstOfAsk(db, ...behind(mustHave(asks, list), filters, after), pageSize + 1)
      : await rareRows(db, list, reach, behindNumber(filters, after), pageSize + 1)
    const rows = await rowsOf(db, ctx, list, ids.slice(0, pageSize))
    const last = rows.at(-1)?.row
    const next = isAsked(list) ? `${last?.nextLimitOn}_${last?.number}` : last?.number
    return {
      list,
      rows,
      counts,
      next: ids.length > pageSize ? next : undefined,
      calendar,
      projects: reach.areas.length === 0 ? await projectsOf(db, ctx) : undefined,
    }
  })
}

/** Whoever watches no area was given petitions of projects: their names. */
async function projectsOf(db: Tx, { actor }: Ctx): Promise<string[]> {
  const boards = actor.kind === 'person' ? actor.grants.map(({ unitId }) => unitId) : []
  const rows = await db
    .select({ name: watchList.name })
    .from(watchList)
    .where(and(inArray(watchList.givenTo, boards), isNull(watchList.endedAt)))
    .orderBy(asc(watchList.name))
  return rows.map(({ name }) => name)
}

const mustHave = <V>(asks: Map<AskedList, V>, list: AskedList): V => {
  const ask = asks.get(list)
  if (!ask) throw new Error(`nothing is asked for ${list}`)
  return ask
}

const behindNumber = (filters: SQL[], after?: string): SQL[] =>
  after ? [...filters, sql`${petition.number} < ${after}`] : filters

function rowsOf(db: Tx, ctx: Ctx, list: BoardList, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .select({ row: petition, areaName: area.name, office: unit.shortName })
    .from(petition)
    .innerJoin(area, eq(area.code, petition.areaCode))
    .innerJoin(unit, eq(unit.id, sql`coalesce(${petition.handlingUnitId}, ${petition.unitId})`))
    .where(and(inArray(petition.id, ids), visiblePetitions(ctx.actor)))
    .orderBy(
      ...(isAsked(list) ? [asc(petition.nextLimitOn), desc(petition.number)] : [desc(petition.number)]),
    )
}

/** `source` stands as it is, so that the index of promises is chosen. */
function conditions({ promised, field, unitId, areaCode }: BoardFilter): SQL[] {
  return [
    sql`${petition.family} = 'opinion'`,
    promised && sql`${petition.source} = 'dialogue'`,
    field && eq(petition.field, field),
    unitId && or(eq(petition.unitId, unitId), eq(petition.handlingUnitId, unitId)),
    areaCode && eq(petition.areaCode, areaCode),
  ].filter((one): one is SQL => Boolean(one))
}
