import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { area, unit } from '#db/schema/places.ts'
import { situationNote, situationOrigin, situationPoint } from '#db/schema/situation.ts'
import { type Tx, tx } from '#db/tx.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import {
  type AddPoint,
  type BeginNote,
  type ChangePoint,
  monthWords,
  type PointFacts,
  refusalToBegin,
  refusalToWrite,
} from '#domain/situation/note.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { mergeable } from './find-note.ts'
import { addStep, lockNote, type NoteRow, nextVersion, pointOf, writingBodies } from './note-row.ts'

/** A place that a body of the actor writes about: its own, or one right below. */
export type NotedPlace = { value: string; unitId: string; areaCode: string; label: string }

async function placesToNote(db: Tx, ctx: Ctx): Promise<NotedPlace[]> {
  const all: NotedPlace[] = []
  for (const { unitId, areaCode } of writingBodies(ctx)) {
    const [body] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, unitId))
    const rows = await db
      .select({ code: area.code, name: area.name })
      .from(area)
      .where(and(isNull(area.validTo), or(eq(area.code, areaCode), eq(area.parentCode, areaCode))))
      .orderBy(area.code)
    for (const { code, name } of rows) {
      const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} (${body?.name ?? ''})`
      all.push({ value: `${unitId}:${code}`, unitId, areaCode: code, label })
    }
  }
  return all
}

/** The same for the page that asks. */
export const ownPlacesToNote = (ctx: Ctx) => tx(ctx, (db) => placesToNote(db, ctx))

/** Begins a note with its first point. @returns its id */
export function beginNote(ctx: Ctx, input: BeginNote): Promise<string> {
  return tx(ctx, async (db) => {
    if (writingBodies(ctx).length === 0) {
      throw new Refusal(
        'may.not',
        'Tình hình Nhân dân do Mặt trận và các đoàn thể ghi. Hỏi quản trị để được cấp vai trò.',
      )
    }
    const place = (await placesToNote(db, ctx)).find(({ value }) => value === input.place)
    if (!place) {
      const message = 'Nơi này không thuộc địa bàn ông/bà ghi. Chọn lại trong danh sách.'
      throw fieldRefusal('situation.place', 'place', message)
    }
    const refusal = refusalToBegin(input, dayOf(ctx.at))
    if (refusal) throw refusal
    const { unitId, areaCode } = place
    const { period, kind } = input
    const [row] = await db
      .insert(situationNote)
      .values({
        ...{ id: newId(), unitId, areaCode, period, kind, state: 'draft' },
        ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .onConflictDoNothing()
      .returning()
    if (!row) {
      const message = `Đã có báo cáo ${monthWords(period)} của nơi này. Mở báo cáo đó để ghi tiếp, hoặc chọn “Báo cáo đột xuất”.`
      throw fieldRefusal('situation.twice', 'kind', message)
    }
    await addStep(db, ctx, row, 'begin')
    await insertPoint(db, ctx, row, input)
    return row.id
  })
}

async function insertPoint(
  db: Tx,
  ctx: Ctx,
  { id: noteId }: NoteRow,
  { field, level, people, hot, body }: PointFacts,
): Promise<string> {
  const id = newId()
  await db.insert(situationPoint).values({
    ...{ id, noteId, field, level, people, hot, body },
    ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
  })
  return id
}

/** One more point, in words of one's own; those of below that it was made of stay beside it. @returns its id */
export function addPoint(
  ctx: Ctx,
  noteId: string,
  { version, origins, ...facts }: AddPoint,
): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await lockNote(db, ctx, noteId, version)
    const refusal = refusalToWrite(row.state)
    if (refusal) throw refusal
    const open = new Set((await mergeable(db, ctx, row)).map(({ id }) => id))
    if (origins.some((id) => !open.has(id))) {
      throw new Refusal(
        'situation.taken',
        'Một điểm đã chọn vừa được gộp vào báo cáo khác, hoặc không còn. Xem lại danh sách rồi chọn lại.',
      )
    }
    const pointId = await insertPoint(db, ctx, row, facts)
    if (origins.length > 0) {
      await db.insert(situationOrigin).values(origins.map((originId) => ({ pointId, originId })))
    }
    await nextVersion(db, row)
    await addStep(db, ctx, row, 'add')
    return pointId
  })
}

export function changePoint(
  ctx: Ctx,
  noteId: string,
  pointId: string,
  { version, ...facts }: ChangePoint,
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockNote(db, ctx, noteId, version)
    const refusal = refusalToWrite(row.state)
    if (refusal) throw refusal
    const point = await pointOf(db, noteId, pointId)
    await db.update(situationPoint).set(facts).where(eq(situationPoint.id, point.id))
    await nextVersion(db, row)
    await addStep(db, ctx, row, 'change')
  })
}

/** Takes a point out again before the note goes up; what it was made of is free again. */
export function removePoint(
  ctx: Ctx,
  noteId: string,
  { version, pointId }: { version: number; pointId: string },
): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockNote(db, ctx, noteId, version)
    const refusal = refusalToWrite(row.state)
    if (refusal) throw refusal
    const point = await pointOf(db, noteId, pointId)
    await db.delete(situationOrigin).where(eq(situationOrigin.pointId, point.id))
    const gone = await db
      .delete(situationPoint)
      .where(inArray(situationPoint.id, [point.id]))
      .returning({ id: situationPoint.id })
    if (gone.length === 0) throw new NotFound()
    await nextVersion(db, row)
    await addStep(db, ctx, row, 'remove')
  })
}
