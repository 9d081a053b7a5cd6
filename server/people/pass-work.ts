import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { noOtherHead, wrongSuccessor } from '#domain/petitions/handover.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { countOpenWork, titleOf } from '#server/petitions/hand-over.ts'
import { type Assignee, handlersEverywhere } from '#server/petitions/staff-of.ts'

/** How much open work somebody has, and who of their offices could take it on: for ending a role. */
export function workOf(ctx: Ctx, personId: string): Promise<{ open: number; successors: Assignee[] }> {
  return tx(ctx, async (db) => ({
    open: await countOpenWork(db, personId),
    successors: (await handlersEverywhere(db, dayOf(ctx.at))).filter(({ id }) => id !== personId),
  }))
}

/** The same of an office that is to end: somebody of any other office could carry it on. */
export function workOfUnit(ctx: Ctx, unitId: string): Promise<{ open: number; handlers: Assignee[] }> {
  return tx(ctx, async (db) => ({
    open: await countOpenWork(db, null, unitId),
    handlers: (await handlersEverywhere(db, dayOf(ctx.at))).filter((one) => one.unitId !== unitId),
  }))
}

type Passed = {
  /** Whose work; null for that of a whole office. */
  personId: string | null
  unitId: string | null
  toId: string
  toUnitId: string
  /** By which field of the form a wrong successor is said. */
  field: string
  reason: string
}

/**
 * Everything open of somebody who leaves, or of an office that ends, goes to the successor in the same
 * act. Whoever manages people reads no petition: the database passes the rows on and gives back only those.
 */
export async function passWork(db: Tx, ctx: Ctx, it: Passed): Promise<void> {
  const { personId, unitId, toId, toUnitId } = it
  const [can] = await db.execute<{ may: boolean }>(
    sql`select acl.handles(${toId}::uuid, ${toUnitId}::uuid) as may`,
  )
  if (!can?.may || toId === personId) throw wrongSuccessor(it.field)
  const rows = await rowsOf(
    db,
    sql`acl.pass_work(${personId}::uuid, ${unitId}::uuid, ${toId}::uuid, ${toUnitId}::uuid)`,
  )
  const assigneeTitle = await titleOf(db, toId)
  const fromTitle = personId ? await titleOf(db, personId) : 'người giải quyết của đơn vị cũ'
  for (const row of rows) {
    const payload = { fromTitle, assigneeTitle }
    if (it.reason) {
      const note = it.reason
      await record(db, ctx, { type: 'petition.handover-decided', petition: row, payload, note })
    }
    await record(db, ctx, {
      type: 'petition.handed-over',
      petition: row,
      payload: { ...payload, dueOn: row.dueOn },
    })
  }
  // Petitions about the successor stay, and then the act is refused as a whole.
  if ((await countOpenWork(db, personId, unitId)) > 0) throw wrongSuccessor(it.field)
}

/** Rows that a function of the database gives back, read as rows of the table. */
async function rowsOf(db: Tx, given: SQL): Promise<PetitionRow[]> {
  const columns = Object.entries(getTableColumns(petition)).map(([key, column]) => [
    key,
    sql`${sql.identifier(column.name)}`.mapWith(column),
  ])
  return (await db.select(Object.fromEntries(columns)).from(sql`${given} as passed`)) as PetitionRow[]
}

/** A head who leaves answers for nothing any more: the nearest chair does, and the sender reads it. */
export async function nameChair(db: Tx, ctx: Ctx, personId: string): Promise<void> {
  const rows = await rowsOf(db, sql`acl.name_chair(${personId}::uuid)`)
  const fromTitle = await titleOf(db, personId)
  for (const row of rows) {
    await record(db, ctx, {
      type: 'petition.head-named',
      petition: row,
      payload: { fromTitle, headTitle: row.headTitle ?? '' },
    })
  }
  const [left] = await db.execute<{ n: number }>(sql`select acl.open_answered_for(${personId}::uuid) as n`)
  if (left && left.n > 0) throw noOtherHead(left.n)
}
