import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { type dialogueLines, keyForForm } from '#domain/notices/dialogue-lines.ts'
import { staffChannels } from '#domain/notices/means.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import type { DialogueRow } from './dialogue-row.ts'

export type Listener = { person_id: string; mailable: boolean }

/** Whom news of the dialogue concerns as it stands now. */
export const listenersOf = async (db: Tx, id: string): Promise<Listener[]> => [
  ...(await db.execute<Listener>(sql`select * from acl.dialogue_audience(${id}::uuid)`)),
]

/**
 * Tells everybody concerned but whoever acts; `before` adds those who were concerned until now, so that
 * a chair who was replaced learns of it.
 */
export async function tellOfDialogue(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  key: keyof typeof dialogueLines,
  more: { due?: Day | null; before?: Listener[] } = {},
): Promise<void> {
  const acting = ctx.actor.kind === 'person' ? ctx.actor.personId : undefined
  const all = [...(more.before ?? []), ...(await listenersOf(db, row.id))]
  const mailable = new Map(all.map((one) => [one.person_id, one.mailable]))
  if (acting) mailable.delete(acting)
  const addressed = [...mailable].flatMap(([personId, mail]) =>
    staffChannels(mail, means()).map((channel) => ({
      key: keyForForm(key, row.form === 'conference'),
      personId,
      channel,
    })),
  )
  if (addressed.length === 0) return
  const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  const values = {
    ...{ number: row.number, unit: office?.name ?? '' },
    ...{ date: row.day ?? row.wishedOn, due: more.due ?? row.noticeDueOn ?? row.wishedOn },
  }
  await insertNotices(db, ctx, {
    petition: { id: null, unitId: row.unitId },
    eventId: null,
    values,
    addressed,
  })
}
