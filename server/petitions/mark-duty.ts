import { eq } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { decisions } from '#domain/petitions/decisions.ts'
import { type MarkDuty, refusalToMark } from '#domain/petitions/duties.ts'
import { openDuties } from '#domain/petitions/duties-by-law.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { dutiesOf } from '#server/petitions/duties-of.ts'
import { changeRow, lockForDecision, NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/** Writes down when something that the law asks for after a decision was done, or why it is not owed. */
export function markDuty(ctx: Ctx, number: string, input: MarkDuty): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, ...decisions['mark-duty'].permissions)
    sameVersion(row, input.version)
    const [office] = await db.select().from(unit).where(eq(unit.id, row.unitId))
    if (!office) throw new NotFound()
    const open = openDuties(await dutiesOf(db, ctx, row, office, await loadRules(db)))
    const refusal = refusalToMark(input, open, dayOf(ctx.at))
    if (refusal) throw refusal
    const { duty, result, on, note } = input
    await record(db, ctx, {
      type: 'petition.duty-marked',
      petition: await changeRow(db, row, {}),
      payload: { duty, result, on },
      note: note || undefined,
    })
  })
}
