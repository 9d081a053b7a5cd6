import { eq } from 'drizzle-orm'
import { receptionDirection, receptionVisit, receptionVisitor } from '#db/schema/reception-visits.ts'
import { type Tx, tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import {
  type ConcludeVisit,
  type FollowVisit,
  type OpenFromVisit,
  refusalOfHandling,
} from '#domain/reception/visit.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf, isDay } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import type { Registered } from '#server/petitions/register-letter.ts'
import { lockVisit, mayThere, personOf, titleOf, type VisitRow } from '#server/reception/desk.ts'
import { openFrom } from '#server/reception/open-from-visit.ts'

/** Adds to an entry how it was dealt with and what came of it. */
export function followVisit(ctx: Ctx, id: string, input: FollowVisit): Promise<void> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, id, 'reception.record')
    const { version, ...handling } = input
    sameVersion(visit, version)
    const refusal = refusalOfHandling(handling)
    if (refusal) throw refusal
    await db
      .update(receptionVisit)
      .set({
        ...handling,
        competence: handling.competence || null,
        takenUp: handling.takenUp || null,
        version: visit.version + 1,
      })
      .where(eq(receptionVisit.id, id))
    await record(db, ctx, { type: 'reception.visit-followed', payload: { visitId: id } })
  })
}

/** Opens a file from an entry that has none yet. */
export function openPetition(ctx: Ctx, id: string, input: OpenFromVisit): Promise<Registered> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, id, 'reception.record')
    sameVersion(visit, input.version)
    if (visit.refusalGround) throw new Refusal('visit.refused', 'Lượt này đã từ chối tiếp, không mở hồ sơ.')
    return openFrom(db, ctx, visit, { ...(await visitorOf(db, visit)), ...input })
  })
}

/**
 * Who came, for the file that is opened.
 * @throws NotFound for who may not know, Refusal for one who denounced: the register keeps no name of theirs
 */
export async function visitorOf(db: Tx, visit: VisitRow) {
  if (visit.restricted) {
    throw new Refusal(
      'visit.nameless',
      'Sổ tiếp công dân không giữ tên người tố cáo, nên không mở hồ sơ từ lượt đã ghi được. Ghi lượt mới cùng người tố cáo và mở hồ sơ ngay khi ghi.',
    )
  }
  const [visitor] = await db.select().from(receptionVisitor).where(eq(receptionVisitor.visitId, visit.id))
  if (!visitor) throw new NotFound()
  const { name, address, phone } = visitor
  return { name, address, phone }
}

/** The head concludes: one direction, with who does it, by which day, and whom to ask. */
export function concludeVisit(ctx: Ctx, id: string, input: ConcludeVisit): Promise<void> {
  return tx(ctx, async (db) => {
    const visit = await lockVisit(db, ctx, id, 'reception.plan')
    sameVersion(visit, input.version)
    if (visit.refusalGround)
      throw new Refusal('visit.refused', 'Lượt này đã từ chối tiếp, không có kết luận.')
    if (!isDay(input.dueOn) || input.dueOn < dayOf(ctx.at)) {
      throw fieldRefusal('conclusion.due', 'dueOn', 'Thời hạn của chỉ đạo phải từ hôm nay trở đi.')
    }
    const { body, toUnit, dueOn, contact, noticeNo } = input
    await db.insert(receptionDirection).values({
      ...{ id: newId(), visitId: id, unitId: visit.unitId, body, toUnit, dueOn, contact, noticeNo },
      ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
    })
    await record(db, ctx, { type: 'reception.directed', payload: { visitId: id, dueOn } })
  })
}

/** Marks a direction as done today. */
export function finishDirection(ctx: Ctx, id: string): Promise<string> {
  return tx(ctx, async (db) => {
    const [row] = await db
      .select()
      .from(receptionDirection)
      .where(eq(receptionDirection.id, id))
      .for('update')
    if (!row) throw new NotFound()
    await mayThere(db, ctx, row.unitId, 'reception.record', 'reception.plan')
    if (row.doneOn) throw new Refusal('direction.done', 'Chỉ đạo này đã ghi là làm xong.')
    const doneOn = dayOf(ctx.at)
    await db.update(receptionDirection).set({ doneOn }).where(eq(receptionDirection.id, id))
    await record(db, ctx, {
      type: 'reception.direction-done',
      payload: { visitId: row.visitId, doneOn },
    })
    return row.visitId
  })
}
