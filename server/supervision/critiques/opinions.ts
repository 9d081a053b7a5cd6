import { and, eq, sql } from 'drizzle-orm'
import { critiqueOpinion, critiquePoint, critiquePointOpinion } from '#db/schema/critiques.ts'
import { areaLineage } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { refusalInState } from '#domain/supervision/critiques/draft.ts'
import {
  closedToOpinions,
  type HoldOpinion,
  type LinkOpinion,
  type TakeOpinion,
  type WriteOpinion,
} from '#domain/supervision/critiques/point.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, type CritiqueRow, lockCritique, ownUnits, seenCritique, writesFor } from './critique-row.ts'

/**
 * An opinion: handed in by an organisation of the Front in its own name, or written down by the Front of a village, an
 * organisation, a member or an expert. Organisations do so while opinions are asked for.
 */
export function writeOpinion(ctx: Ctx, id: string, input: WriteOpinion): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await seenCritique(db, ctx, id)
    const front = writesFor(ctx, row)
    if (!front) refuseGiving(ctx, row, input)
    const refusal = refusalInState(row.state, ['collecting'])
    if (refusal) throw refusal
    if (input.source === 'organisation' && !(await isMember(db, id, input.unitId))) {
      const message = 'Tổ chức này không phải thành viên của Ủy ban Mặt trận nhận phản biện.'
      throw fieldRefusal('critique.member', 'unitId', message)
    }
    if (input.source === 'village') await refuseElsewhere(db, input.areaCode, row.areaCode)
    await db.insert(critiqueOpinion).values({
      ...{ id: newId(), critiqueId: id, source: input.source, body: input.body, state: 'taken' },
      unitId: input.source === 'organisation' ? input.unitId : null,
      areaCode: input.source === 'village' ? input.areaCode : null,
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await addStep(db, ctx, row, 'opinion', { side: 'front' })
  })
}

function refuseGiving(ctx: Ctx, row: CritiqueRow, input: WriteOpinion): void {
  const own = ownUnits(ctx, 'critique.give')
  if (own.length === 0) {
    throw new Refusal('may.not', 'Ý kiến do tổ chức thành viên góp, hoặc Mặt trận ghi. Hỏi Ủy ban Mặt trận.')
  }
  if (input.source !== 'organisation' || !own.includes(input.unitId)) {
    throw fieldRefusal('critique.own', 'unitId', 'Chỉ góp ý kiến của tổ chức mình.')
  }
  if (row.collectTo && dayOf(ctx.at) > row.collectTo) throw closedToOpinions()
}

async function isMember(db: Tx, id: string, unitId: string): Promise<boolean> {
  const [found] = await db.execute<{ is: boolean }>(
    sql`select acl.critique_member(${id}::uuid, ${unitId}::uuid) as is`,
  )
  return found?.is ?? false
}

async function refuseElsewhere(db: Tx, areaCode: string, own: string): Promise<void> {
  const [inside] = await db
    .select({ one: sql`1` })
    .from(areaLineage)
    .where(and(eq(areaLineage.code, areaCode), eq(areaLineage.ancestorCode, own)))
  if (!inside)
    throw fieldRefusal('critique.area', 'areaCode', 'Nơi này ngoài địa bàn. Chọn lại trong danh sách.')
}

const { id: opinionId, critiqueId, source, state, version } = critiqueOpinion
const seenColumns = { id: opinionId, source, state, version }

async function lockOpinion(db: Tx, ctx: Ctx, id: string, input: TakeOpinion) {
  const row = await lockCritique(db, ctx, id, 'front')
  const refusal = refusalInState(row.state, ['collecting'])
  if (refusal) throw refusal
  const [opinion] = await db
    .select(seenColumns)
    .from(critiqueOpinion)
    .where(and(eq(opinionId, input.id), eq(critiqueId, id), eq(source, 'public')))
    .for('update')
  if (!opinion) throw new NotFound()
  sameVersion(opinion, input.version)
  return { row, opinion }
}

/** Counts an opinion of somebody of the public among those that came. */
export function takeOpinion(ctx: Ctx, id: string, input: TakeOpinion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, opinion } = await lockOpinion(db, ctx, id, input)
    await db
      .update(critiqueOpinion)
      .set({ state: 'taken', heldFor: null, ...checked(ctx, opinion.version) })
      .where(eq(opinionId, opinion.id))
    await addStep(db, ctx, row, 'check', { side: 'front' })
  })
}

/** Keeps it back; whoever sent it reads why on the page. What a point was made of stays. */
export function holdOpinion(ctx: Ctx, id: string, input: HoldOpinion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, opinion } = await lockOpinion(db, ctx, id, input)
    const [used] = await db
      .select({ one: sql`1` })
      .from(critiquePointOpinion)
      .where(eq(critiquePointOpinion.opinionId, opinion.id))
      .limit(1)
    if (used) {
      const message = 'Ý kiến này đã đưa vào một ý kiến phản biện. Bỏ khỏi đó trước, rồi giữ lại.'
      throw new Refusal('critique.used', message)
    }
    await db
      .update(critiqueOpinion)
      .set({ state: 'held', heldFor: input.heldFor, ...checked(ctx, opinion.version) })
      .where(eq(opinionId, opinion.id))
    await addStep(db, ctx, row, 'check', { side: 'front' })
  })
}

const checked = (ctx: Ctx, seen: number) => ({
  checkedBy: personOf(ctx),
  checkedAt: ctx.at,
  version: seen + 1,
})

/** Puts an opinion to a point: from whom the point comes stays known. Twice is once. */
export function linkOpinion(ctx: Ctx, id: string, input: LinkOpinion): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    const refusal = refusalInState(row.state, ['collecting'])
    if (refusal) throw refusal
    await linkWithin(db, row, input.pointId, input.opinionId)
    await addStep(db, ctx, row, 'change-point', { side: 'front' })
  })
}

/** Takes it from there again. */
export function unlinkOpinion(ctx: Ctx, id: string, input: LinkOpinion): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    const refusal = refusalInState(row.state, ['collecting'])
    if (refusal) throw refusal
    const { pointId, opinionId: linked } = critiquePointOpinion
    await db
      .delete(critiquePointOpinion)
      .where(
        and(eq(pointId, input.pointId), eq(linked, input.opinionId), eq(critiquePointOpinion.critiqueId, id)),
      )
    await addStep(db, ctx, row, 'change-point', { side: 'front' })
  })
}

/** @throws NotFound, Refusal for an opinion that was not taken */
export async function linkWithin(
  db: Tx,
  { id }: Pick<CritiqueRow, 'id'>,
  pointId: string,
  linked: string,
): Promise<void> {
  const [point] = await db
    .select({ id: critiquePoint.id })
    .from(critiquePoint)
    .where(and(eq(critiquePoint.id, pointId), eq(critiquePoint.critiqueId, id)))
  if (!point) throw new NotFound()
  const [opinion] = await db
    .select(seenColumns)
    .from(critiqueOpinion)
    .where(and(eq(opinionId, linked), eq(critiqueId, id)))
  if (opinion?.state !== 'taken') {
    throw fieldRefusal('critique.notTaken', 'opinionId', 'Ý kiến này chưa nhận. Xem, nhận ý kiến đó trước.')
  }
  await db
    .insert(critiquePointOpinion)
    .values({ critiqueId: id, pointId, opinionId: linked })
    .onConflictDoNothing()
}
