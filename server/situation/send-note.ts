import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { situationPoint } from '#db/schema/situation.ts'
import { type Tx, tx } from '#db/tx.ts'
import { staffChannels } from '#domain/notices/means.ts'
import { refusalToSend } from '#domain/situation/note.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import { addStep, lockNote, type NoteRow, nextVersion } from './note-row.ts'

/** Sends a note up; from then on it stays as it is. Those who read it hear that there is one, not what it says. */
export function sendNote(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockNote(db, ctx, id, version)
    const points = await db
      .select({ id: situationPoint.id })
      .from(situationPoint)
      .where(eq(situationPoint.noteId, id))
    const refusal = refusalToSend(row.state, points.length)
    if (refusal) throw refusal
    await addStep(db, ctx, row, 'send')
    await nextVersion(db, row, { state: 'sent', sentAt: ctx.at })
    await tell(db, ctx, row)
  })
}

async function tell(db: Tx, ctx: Ctx, row: NoteRow): Promise<void> {
  const listeners = await db.execute<{ person_id: string; mailable: boolean }>(
    sql`select * from acl.situation_audience(${row.id}::uuid)`,
  )
  const addressed = [...listeners].flatMap(({ person_id: personId, mailable }) =>
    staffChannels(mailable, means()).map((channel) => ({
      key: 'situation.sent' as const,
      personId,
      channel,
    })),
  )
  if (addressed.length === 0) return
  const [body] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  const values = { unit: body?.name ?? '', date: dayOf(ctx.at) }
  const petition = { id: null, unitId: row.unitId }
  await insertNotices(db, ctx, { petition, eventId: null, values, addressed })
}
