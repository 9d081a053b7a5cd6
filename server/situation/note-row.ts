import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { area } from '#db/schema/places.ts'
import { situationNote, situationPoint, situationStep } from '#db/schema/situation.ts'
import type { Tx } from '#db/tx.ts'
import { type Permission, table } from '#domain/people/permissions.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusalToUse } from '#domain/situation/note.ts'
import type { NoteAct } from '#domain/situation/words.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'

export type NoteRow = typeof situationNote.$inferSelect
export type PointRow = typeof situationPoint.$inferSelect
type Seat = { unitId: string; areaCode: string }

const seatsOf = ({ actor }: Ctx, permission: Permission): Seat[] =>
  actor.kind === 'person'
    ? actor.grants.flatMap(({ role, unitId, areaCode }) =>
        areaCode && table[role][permission] ? [{ unitId, areaCode }] : [],
      )
    : []

/** The bodies in whose name the actor writes notes. */
export const writingBodies = (ctx: Ctx): Seat[] => seatsOf(ctx, 'situation.write')
export const writesFor = (ctx: Ctx, unitId: string): boolean =>
  writingBodies(ctx).some((one) => one.unitId === unitId)
/** The places of which the actor hears: their own, and those right below. */
export const hearingPlaces = (ctx: Ctx): string[] =>
  seatsOf(ctx, 'situation.read').map(({ areaCode }) => areaCode)

/** The notes that the actor reads: what the policies say once more. */
export function notesWithin(ctx: Ctx): SQL {
  const own = writingBodies(ctx).map(({ unitId }) => eq(situationNote.unitId, unitId))
  const heard = hearingPlaces(ctx).map(
    (code) => sql`(${situationNote.state} = 'sent' and ${situationNote.areaCode} in (
      select ${area.code} from ${area} where ${area.code} = ${code} or ${area.parentCode} = ${code}))`,
  )
  return or(...own, ...heard) ?? sql`false`
}

/** The note where the actor reads it. @throws NotFound */
export async function seenNote(db: Tx, ctx: Ctx, id: string): Promise<NoteRow> {
  if (!isId(id)) throw new NotFound()
  const [row] = await db
    .select()
    .from(situationNote)
    .where(and(eq(situationNote.id, id), notesWithin(ctx)))
  if (!row) throw new NotFound()
  return row
}

/** The note, locked for whoever writes in it: one at a time. @throws NotFound, Refusal may.not, other.first */
export async function lockNote(db: Tx, ctx: Ctx, id: string, version: number): Promise<NoteRow> {
  const seen = await seenNote(db, ctx, id)
  if (!writesFor(ctx, seen.unitId)) {
    throw new Refusal('may.not', 'Báo cáo này do nơi khác ghi. Cần sửa thì nhắn nơi đã ghi.')
  }
  // What was sent is kept from writing by its policy, so its row cannot be locked: its state says why.
  const [row] = await db.select().from(situationNote).where(eq(situationNote.id, id)).for('update')
  const found = row ?? (await seenNote(db, ctx, id))
  sameVersion(found, version)
  return found
}

export async function nextVersion(db: Tx, row: NoteRow, change: Partial<NoteRow> = {}): Promise<void> {
  await db
    .update(situationNote)
    .set({ ...change, version: row.version + 1 })
    .where(eq(situationNote.id, row.id))
}

/** A point of a note that the actor reads. @throws NotFound */
export async function pointOf(db: Tx, noteId: string, pointId: string): Promise<PointRow> {
  if (!isId(pointId)) throw new NotFound()
  const [point] = await db
    .select()
    .from(situationPoint)
    .where(and(eq(situationPoint.id, pointId), eq(situationPoint.noteId, noteId)))
  if (!point) throw new NotFound()
  return point
}

/** A point that may be acted upon: read by the actor, and sent. @throws NotFound, Refusal situation.draft */
export async function usablePoint(
  db: Tx,
  ctx: Ctx,
  pointId: string,
): Promise<{ note: NoteRow; point: PointRow }> {
  if (!isId(pointId)) throw new NotFound()
  const [found] = await db
    .select({ note: situationNote, point: situationPoint })
    .from(situationPoint)
    .innerJoin(situationNote, eq(situationNote.id, situationPoint.noteId))
    .where(and(eq(situationPoint.id, pointId), notesWithin(ctx)))
  if (!found) throw new NotFound()
  const refusal = refusalToUse(found.note.state)
  if (refusal) throw refusal
  return found
}

/** The line of the history, and the event: that something was done, never a word of the note. */
export async function addStep(
  db: Tx,
  ctx: Ctx,
  { id: noteId }: Pick<NoteRow, 'id'>,
  act: NoteAct,
): Promise<void> {
  const byTitle = await titleOf(db, ctx)
  await db.insert(situationStep).values({ id: newId(), noteId, act, by: personOf(ctx), byTitle, at: ctx.at })
  await record(db, ctx, { type: 'situation.note', payload: { noteId, act }, title: byTitle })
}
