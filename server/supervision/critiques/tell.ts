import { eq, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { critiqueLines } from '#domain/notices/critique-lines.ts'
import type { Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import { personOf } from '#server/reception/desk.ts'
import type { CritiqueRow } from './critique-row.ts'

/** Tells the other side in its pages; nothing of the draft goes along. */
export async function tellSide(
  db: Tx,
  ctx: Ctx,
  row: Pick<CritiqueRow, 'id' | 'unitId' | 'frontId'>,
  to: 'front' | 'office',
  key: keyof typeof critiqueLines,
  due?: Day | null,
): Promise<void> {
  const people = await db.execute<{ person_id: string }>(
    sql`select person_id from acl.critique_audience(${row.id}::uuid, ${to})`,
  )
  const addressed = [...people]
    .filter(({ person_id }) => person_id !== personOf(ctx))
    .map(({ person_id: personId }) => ({ key, personId, channel: 'app' as const }))
  if (addressed.length === 0) return
  const [receiver, sender] = to === 'front' ? [row.frontId, row.unitId] : [row.unitId, row.frontId]
  const [from] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, sender))
  await insertNotices(db, ctx, {
    petition: { id: null, unitId: receiver },
    eventId: null,
    values: { unit: from?.name ?? '', ...(due && { due }) },
    addressed,
  })
}
