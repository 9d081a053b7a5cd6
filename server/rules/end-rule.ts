import { and, eq } from 'drizzle-orm'
import { fieldRule, kindRule } from '#db/schema/rules.ts'
import { tx } from '#db/tx.ts'
import { type EndRule, refusalToEnd } from '#domain/rules/end-rule.ts'
import { newestOf } from '#domain/rules/versions.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadFields, loadKinds } from '#server/places/rules.ts'
import { lockRules } from './lock-rules.ts'

/** A kind is chosen for the last time on a day. Petitions of it go on as they began. */
export function endKind(ctx: Ctx, code: string, input: EndRule): Promise<void> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const kinds = await loadKinds(db)
    const newest = newestOf(kinds.filter((one) => one.code === code))
    if (!newest) throw new NotFound()
    const refusal = refusalToEnd(newest, input.lastOn, dayOf(ctx.at))
    if (refusal) throw refusal
    await db
      .update(kindRule)
      .set({ validTo: input.lastOn })
      .where(and(eq(kindRule.code, code), eq(kindRule.validFrom, newest.validFrom)))
    await record(db, ctx, {
      type: 'kind.changed',
      payload: { code, from: newest.validFrom, to: input.lastOn },
    })
  })
}

/** The same for a field. */
export function endField(ctx: Ctx, code: string, input: EndRule): Promise<void> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const newest = newestOf((await loadFields(db)).filter((one) => one.code === code))
    if (!newest) throw new NotFound()
    const refusal = refusalToEnd(newest, input.lastOn, dayOf(ctx.at))
    if (refusal) throw refusal
    await db
      .update(fieldRule)
      .set({ validTo: input.lastOn })
      .where(and(eq(fieldRule.code, code), eq(fieldRule.validFrom, newest.validFrom)))
    await record(db, ctx, {
      type: 'field.changed',
      payload: { code, from: newest.validFrom, to: input.lastOn },
    })
  })
}
