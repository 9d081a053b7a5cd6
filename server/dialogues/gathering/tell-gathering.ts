import { eq, type SQL, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { dialogueLines } from '#domain/notices/dialogue-lines.ts'
import { staffChannels } from '#domain/notices/means.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { means } from '#server/notices/audience.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import type { DialogueRow } from '../dialogue-row.ts'
import type { Listener } from '../tell.ts'

type Key = keyof typeof dialogueLines

/** The report came in, or the Front made a point of it clear: the office that holds the dialogue and the Party hear of it. */
export const tellOfSynthesis = (db: Tx, ctx: Ctx, row: DialogueRow, key: Key): Promise<void> =>
  tell(db, ctx, row, key, sql`select * from acl.synthesis_audience(${row.id}::uuid)`)

/** News of a prepared answer: to the unit asked, to whoever wrote it, or to the office that asked. */
export const tellOfAnswer = (
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  key: Key,
  { itemId, to, due }: { itemId: string; to: 'unit' | 'writer' | 'office'; due: Day },
): Promise<void> =>
  tell(db, ctx, row, key, sql`select * from acl.answer_audience(${itemId}::uuid, ${to})`, due)

async function tell(db: Tx, ctx: Ctx, row: DialogueRow, key: Key, audience: SQL, due?: Day): Promise<void> {
  const acting = ctx.actor.kind === 'person' ? ctx.actor.personId : undefined
  const heard = [...(await db.execute<Listener>(audience))].filter(({ person_id }) => person_id !== acting)
  const addressed = heard.flatMap(({ person_id, mailable }) =>
    staffChannels(mailable, means()).map((channel) => ({ key, personId: person_id, channel })),
  )
  if (addressed.length === 0) return
  const [office] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, row.unitId))
  const date = row.day ?? row.wishedOn
  await insertNotices(db, ctx, {
    petition: { id: null, unitId: row.unitId },
    eventId: null,
    values: { number: row.number, unit: office?.name ?? '', date, due: due ?? date },
    addressed,
  })
}
