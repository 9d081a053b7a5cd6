import { inArray, sql } from 'drizzle-orm'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound, placeOf } from '#server/petitions/petition-row.ts'

export type Body = { id: string; name: string; kind: typeof unit.$inferSelect.kind }

/** The bodies in whose name this person supervises this petition today, as the database says. */
export async function bodiesOf(db: Tx, petitionId: string): Promise<Body[]> {
  const found = await db.execute<{ id: string }>(
    sql`select acl.monitor_units(${petitionId}::uuid) as id order by 1`,
  )
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return []
  return db.select({ id: unit.id, name: unit.name, kind: unit.kind }).from(unit).where(inArray(unit.id, ids))
}

/**
 * Lock, then may, for those who supervise: they write beside the file of the office and never in it. A membership that
 * ended while the page was open finds nothing any more.
 * @throws NotFound out of reach or absent
 * @throws Refusal may.not when it is only watched; verdict.body for a body of somebody else
 */
export async function lockMonitored(
  db: Tx,
  ctx: Ctx,
  number: string,
  unitId?: string,
): Promise<{ row: PetitionRow; body: Body; bodies: Body[] }> {
  const { id, bodies } = await seenByMonitor(db, ctx, number)
  await db.execute(sql`select acl.lock_monitored(${id}::uuid)`)
  const row = await findRow(db, number)
  if (!row) throw new NotFound()
  const body = unitId ? bodies.find((one) => one.id === unitId) : bodies[0]
  if (!body) {
    throw fieldRefusal(
      'verdict.body',
      'unitId',
      'Ông/bà không còn giám sát trong cơ quan, tổ chức này. Chọn nơi mình đang làm, hoặc hỏi quản trị.',
    )
  }
  return { row, body, bodies }
}

/** The petition with the bodies of whoever asks, not locked. @throws NotFound, Refusal */
export async function seenByMonitor(
  db: Tx,
  ctx: Ctx,
  number: string,
): Promise<{ id: string; row: PetitionRow; bodies: Body[] }> {
  const row = await findRow(db, number)
  if (!row) throw new NotFound()
  const place = await placeOf(db, row)
  const bodies = can(ctx.actor, 'petition.monitor', place) ? await bodiesOf(db, row.id) : []
  if (bodies.length > 0) return { id: row.id, row, bodies }
  if (!can(ctx.actor, 'petition.read', place) && !can(ctx.actor, 'petition.watch', place))
    throw new NotFound()
  throw new Refusal(
    'may.not',
    'Đánh giá, theo dõi là việc của Mặt trận, Hội đồng nhân dân, Ban Thanh tra nhân dân nơi này. Hỏi quản trị để được cấp vai trò.',
  )
}
