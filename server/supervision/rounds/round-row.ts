import { and, eq, type SQL, sql } from 'drizzle-orm'
import { areaLineage } from '#db/schema/places.ts'
import { roundStep, supervisionRound } from '#db/schema/supervision-rounds.ts'
import type { Tx } from '#db/tx.ts'
import { table } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RoundAct } from '#domain/supervision/rounds/words.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

export type RoundRow = typeof supervisionRound.$inferSelect

/** The bodies in whose name the actor supervises. */
export const ownBodies = ({ actor }: Ctx): { unitId: string; areaCode: string }[] =>
  actor.kind === 'person'
    ? actor.grants.flatMap(({ role, unitId, areaCode }) =>
        areaCode && table[role]['petition.monitor'] === 'area' ? [{ unitId, areaCode }] : [],
      )
    : []

/** Are there bodies at all: boards of a project supervise what they were given, and draw no rounds. */
export const holdsRounds = (ctx: Ctx): boolean => ownBodies(ctx).length > 0

export const supervisesFor = (ctx: Ctx, unitId: string): boolean =>
  ownBodies(ctx).some((one) => one.unitId === unitId)

/** The rounds that the actor reads as staff: what the policies say once more. */
export function roundsWithin(ctx: Ctx): SQL {
  const bodies = ownBodies(ctx)
  if (bodies.length === 0) return sql`false`
  const parts = bodies.map(
    ({ unitId, areaCode }) => sql`(${supervisionRound.unitId} = ${unitId} or ${supervisionRound.areaCode} in (
      select ${areaLineage.code} from ${areaLineage} where ${areaLineage.ancestorCode} = ${areaCode}))`,
  )
  return sql`(${sql.join(parts, sql` or `)})`
}

/** The round where the actor reads it. @throws NotFound */
export async function seenRound(db: Tx, ctx: Ctx, id: string): Promise<RoundRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(supervisionRound)
    .where(and(eq(supervisionRound.id, id), roundsWithin(ctx)))
  if (!row) throw new NotFound()
  return row
}

/** The round, locked for whoever writes in it: one at a time. @throws NotFound, Refusal may.not */
export async function lockRound(db: Tx, ctx: Ctx, id: string): Promise<RoundRow> {
  const seen = await seenRound(db, ctx, id)
  if (!supervisesFor(ctx, seen.unitId)) {
    throw new Refusal(
      'may.not',
      'Đợt giám sát này do cơ quan, tổ chức đã lập kế hoạch làm. Hỏi người phụ trách ở đó.',
    )
  }
  const [row] = await db.select().from(supervisionRound).where(eq(supervisionRound.id, id)).for('update')
  if (!row) throw new NotFound()
  return row
}

export async function writeRound(
  db: Tx,
  ctx: Ctx,
  row: RoundRow,
  change: Partial<typeof supervisionRound.$inferInsert>,
): Promise<void> {
  await db
    .update(supervisionRound)
    .set({ ...change, changedAt: ctx.at, version: row.version + 1 })
    .where(eq(supervisionRound.id, row.id))
}

/** The line of the history, and the event. */
export async function addStep(
  db: Tx,
  ctx: Ctx,
  { id: roundId }: Pick<RoundRow, 'id'>,
  act: RoundAct,
  said = '',
): Promise<void> {
  const byTitle = await titleOf(db, ctx)
  await db
    .insert(roundStep)
    .values({ ...{ id: newId(), roundId, act, said }, ...{ by: personOf(ctx), byTitle, at: ctx.at } })
  await record(db, ctx, { type: 'supervision.round', payload: { roundId, act }, title: byTitle })
}
