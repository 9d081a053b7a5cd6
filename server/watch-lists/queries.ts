import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { watchItem, watchList } from '#db/schema/watch-lists.ts'
import { type Tx, tx } from '#db/tx.ts'
import { fields } from '#domain/petitions/words.ts'
import { coversWords } from '#domain/watch-lists/watch-list.ts'
import type { ListView } from '#domain/watch-lists/words.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { visiblePetitions } from '#server/scope.ts'
import { flagsOf } from '#server/warnings/queries.ts'
import { countViews, firstOfView, isAsked, listPage, rowsOfList } from './list-asks.ts'
import { boardsToGive, keepsFor, type ListRow, listsWithin, ownsList, seenList } from './list-row.ts'

/** The lists that the actor reads: their own first. */
export async function watchLists(ctx: Ctx) {
  refuseOthers(ctx)
  return tx(ctx, async (db) => {
    const rows = await db
      .select({ row: watchList, body: unit.name, owner: person.name })
      .from(watchList)
      .innerJoin(unit, eq(unit.id, watchList.unitId))
      .innerJoin(person, eq(person.id, watchList.personId))
      .where(listsWithin(ctx))
      .orderBy(asc(watchList.name), asc(watchList.id))
    const names = await namesOf(
      db,
      rows.map(({ row }) => row),
    )
    const mine = (row: ListRow) => ownsList(ctx, row)
    return rows
      .map(({ row, ...more }) => ({ ...more, row, mine: mine(row), covers: coversOf(row, names) }))
      .sort((a, b) => Number(b.mine) - Number(a.mine))
  })
}

/** One list with a page of one of its views, as its reader sees the petitions. @throws NotFound */
export async function readList(ctx: Ctx, id: string, view: ListView, after?: string) {
  refuseOthers(ctx)
  return tx(ctx, async (db) => {
    const row = await seenList(db, ctx, id)
    const { calendar } = await loadRules(db)
    const today = dayOf(ctx.at)
    const ids = await firstOfView(db, ctx, row, view, listPage + 1, after)
    const shown = ids.slice(0, listPage)
    const [owner] = await db.select({ name: person.name }).from(person).where(eq(person.id, row.personId))
    const rows = await rowsOfList(db, ctx, isAsked(row, view), shown)
    const names = await namesOf(db, [row])
    return {
      ...{ row, mine: ownsList(ctx, row), owner: owner?.name ?? '', calendar, today, rows },
      covers: coversOf(row, names),
      /** The board that it was given to. */
      board: row.givenTo ? names.get(row.givenTo) : undefined,
      counts: await countViews(db, ctx, row),
      flags: await flagsOf(db, ctx.actor, shown),
      items: row.kind === 'picked' ? await itemsOf(db, ctx, id) : [],
      next: ids.length > listPage ? nextOf(isAsked(row, view), rows.at(-1)?.petition) : undefined,
    }
  })
}

/** Everything that was chosen and that the reader sees, ended or not. */
const itemsOf = (db: Tx, ctx: Ctx, listId: string) =>
  db
    .select({ number: petition.number, task: petition.task })
    .from(watchItem)
    .innerJoin(petition, eq(petition.id, watchItem.petitionId))
    .where(and(eq(watchItem.listId, listId), visiblePetitions(ctx.actor)))
    .orderBy(asc(petition.number))

/** Where the next page starts. */
const nextOf = (byLimit: boolean, last?: { nextLimitOn: string; number: string }): string | undefined =>
  last && (byLimit ? `${last.nextLimitOn}_${last.number}` : last.number)

/** The list for who may change it. @throws NotFound for everybody else */
export function ownList(ctx: Ctx, id: string): Promise<ListRow> {
  return tx(ctx, async (db) => {
    const row = await seenList(db, ctx, id)
    if (!ownsList(ctx, row)) throw new NotFound()
    return row
  })
}

/** Bodies, areas, offices and heads to choose of. */
export async function listChoices(ctx: Ctx) {
  refuseOthers(ctx)
  const bodies = keepsFor(ctx)
  const areas = JSON.stringify(bodies.map(({ areaCode }) => areaCode))
  const inside = sql`${area.code} in (select l.code from area_lineage l where l.ancestor_code in
    (select value from json_array_elements_text(${areas}::json)))`
  return tx(ctx, async (db) => ({
    bodies: await db
      .select({ value: unit.id, label: unit.name })
      .from(unit)
      .where(
        inArray(
          unit.id,
          bodies.map(({ unitId }) => unitId),
        ),
      )
      .orderBy(unit.name),
    areas: await db
      .select({ value: area.code, label: area.name })
      .from(area)
      .where(and(inside, isNull(area.validTo)))
      .orderBy(area.code)
      .limit(500),
    offices: await db
      .select({ value: unit.id, label: unit.name })
      .from(unit)
      .innerJoin(area, eq(area.code, unit.areaCode))
      .where(and(inside, inArray(unit.kind, ['government', 'department']), isNull(unit.validTo)))
      .orderBy(unit.name)
      .limit(500),
    boards: await boardsToGive(db, ctx),
    heads: [
      ...(await db.execute<{ value: string; label: string }>(
        sql`select person_id as value, name || ', ' || title as label from acl.watched_heads() order by title, name limit 500`,
      )),
    ],
  }))
}

type Names = Map<string, string>

async function namesOf(db: Tx, rows: ListRow[]): Promise<Names> {
  const ids = JSON.stringify(
    rows.flatMap(({ areaCode, officeId, headId, givenTo }) => [areaCode, officeId, headId, givenTo]),
  )
  const found = await db.execute<{ key: string; name: string }>(sql`
    with asked as (select value from json_array_elements_text(${ids}::json) where value is not null)
    select code as key, name from area where code in (select value from asked)
    union all select id::text, name from unit where id::text in (select value from asked)
    union all select id::text, title || ' ' || name from person where id::text in (select value from asked)`)
  return new Map([...found].map(({ key, name }) => [key, name]))
}

function coversOf({ areaCode, field, officeId, headId }: ListRow, names: Names): string {
  const named = (key: string | null) => (key ? names.get(key) : undefined)
  return coversWords({
    ...{ area: named(areaCode), office: named(officeId), head: named(headId) },
    field: field ? (fields as Record<string, string>)[field] : undefined,
  })
}

export function refuseOthers(ctx: Ctx): void {
  if (keepsFor(ctx).length === 0) throw new NotFound()
}
