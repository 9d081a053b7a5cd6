import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { dataRequest } from '#db/schema/privacy.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import type { Day } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { byName, NotFound } from '#server/petitions/petition-row.ts'
import { unitsWithin } from '#server/privacy/units-within.ts'

export type DataRequestRow = typeof dataRequest.$inferSelect
export type DataRequestLine = {
  request: DataRequestRow
  unitName: string
  /** By when it is to be answered, the extension counted in. */
  due: Day
  /** The title of who answered it. */
  decidedTitle?: string
}

/** Rows of answered requests that are shown; older ones are in the history of their files. */
const shown = 100

/** Requests about data in the actor's offices: open ones nearest limit first, then the latest answered. */
export function listDataRequests(
  ctx: Ctx,
): Promise<{ open: DataRequestLine[]; answered: DataRequestLine[] }> {
  return tx(ctx, async (db) => ({
    open: await linesOf(db, ctx, isNull(dataRequest.result), asc(due)),
    answered: await linesOf(db, ctx, isNotNull(dataRequest.result), desc(dataRequest.at)),
  }))
}

/** How many wait for an answer. */
export function countDataRequests(ctx: Ctx): Promise<number> {
  if (!can(ctx.actor, 'privacy.read')) return Promise.resolve(0)
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ count: sql<number>`count(*)::int` })
      .from(dataRequest)
      .where(and(isNull(dataRequest.result), unitsWithin(ctx.actor, 'privacy.read', dataRequest.unitId)))
    return found?.count ?? 0
  })
}

/** One request; absent and out of reach look the same. */
export async function findDataRequest(ctx: Ctx, id: string): Promise<DataRequestLine | undefined> {
  if (!isId(id)) return undefined
  return tx(ctx, async (db) => (await linesOf(db, ctx, eq(dataRequest.id, id), asc(due)))[0])
}

/** The requests of the petition that the code opens, newest first. */
export function heldDataRequests(ctx: Ctx): Promise<DataRequestRow[]> {
  return tx(ctx, (db) =>
    db
      .select()
      .from(dataRequest)
      .where(eq(dataRequest.petitionId, sql`(select acl.held())`))
      .orderBy(desc(dataRequest.at)),
  )
}

const due = sql<Day>`coalesce(${dataRequest.extendedTo}, ${dataRequest.dueOn})`

async function linesOf(db: Tx, ctx: Ctx, condition: SQL, order: SQL): Promise<DataRequestLine[]> {
  const rows = await db
    .select({ request: dataRequest, unitName: unit.shortName, due, person })
    .from(dataRequest)
    .innerJoin(unit, eq(unit.id, dataRequest.unitId))
    .leftJoin(person, eq(person.id, dataRequest.decidedBy))
    .where(and(condition, unitsWithin(ctx.actor, 'privacy.read', dataRequest.unitId)))
    .orderBy(order)
    .limit(shown)
  return rows.map(({ person: by, ...line }) => ({ ...line, decidedTitle: by?.title }))
}

/** Locks a request for an answer. @throws NotFound */
export async function lockDataRequest(db: Tx, ctx: Ctx, id: string): Promise<DataRequestRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(dataRequest)
    .where(and(eq(dataRequest.id, id), unitsWithin(ctx.actor, 'privacy.manage', dataRequest.unitId)))
    .for('update')
  if (!row) throw new NotFound()
  return row
}

/** The petition of a request that is being answered, for its history and the news to its sender. @throws NotFound */
export async function askedPetition(db: Tx, request: DataRequestRow): Promise<PetitionRow> {
  const [row] = await db.select(byName(petition)).from(sql`acl.asked_petition(${request.id}::uuid)`)
  if (!row) throw new NotFound()
  return row as PetitionRow
}
