import { and, eq, sql } from 'drizzle-orm'
import { kindRule } from '#db/schema/rules.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { KindRule } from '#domain/petitions/kinds.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { KindInput } from '#domain/rules/kind-form.ts'
import { codeFor, type KindPlan, planKind } from '#domain/rules/plan-kind.ts'
import { refusalToStart } from '#domain/rules/versions.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadKinds, loadRules } from '#server/places/rules.ts'
import { writeLimit } from '#server/rules/write-limit.ts'
import { lockRules } from './lock-rules.ts'

/**
 * Adds a kind, or gives one its next version from a day on. The version before ends the day before;
 * petitions keep the one they began with.
 * @param code absent for a new kind
 * @returns the code of the kind
 */
export function saveKind(ctx: Ctx, code: string | undefined, input: KindInput): Promise<string> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const { before, next, limits } = await plannedKind(db, ctx, code, input)
    const { label, hint, offered, restricted, stopMessage, validFrom } = next
    const { family, steps, clocks, outcomes, papers, questions } = next
    if (before && before.validFrom < validFrom) {
      await db
        .update(kindRule)
        .set({ validTo: addDays(validFrom, -1) })
        .where(and(eq(kindRule.code, next.code), eq(kindRule.validFrom, before.validFrom)))
    }
    const values = {
      ...{ code: next.code, validFrom, label, hint, offered, restricted, stopMessage },
      validTo: before?.validTo ?? null,
      parts: { family, steps, clocks, outcomes, papers, questions },
      position: await positionOf(db, next.code),
    }
    await db
      .insert(kindRule)
      .values(values)
      .onConflictDoUpdate({ target: [kindRule.code, kindRule.validFrom], set: values })
    for (const limit of limits) await writeLimit(db, limit)
    await record(db, ctx, { type: 'kind.changed', payload: { code: next.code, from: validFrom, to: null } })
    return next.code
  })
}

/** What saving would write, refused where it may not be. */
export async function plannedKind(
  db: Tx,
  ctx: Ctx,
  code: string | undefined,
  input: KindInput,
): Promise<KindPlan> {
  const kinds = await loadKinds(db)
  const versions = kinds.filter((one) => one.code === code)
  if (code && versions.length === 0) throw new NotFound()
  const refusal = refusalToStart(versions, input.from, dayOf(ctx.at)) ?? refusalOfName(kinds, code, input)
  if (refusal) throw refusal
  const { limits } = await loadRules(db)
  return planKind(
    code ?? codeFor(input.label, new Set(kinds.map((one) => one.code))),
    versions,
    limits,
    input,
  )
}

/** Two kinds of one name could not be told apart in a list. */
function refusalOfName(kinds: readonly KindRule[], code: string | undefined, input: KindInput) {
  const same = kinds.find(
    (one) => one.code !== code && one.label === input.label && (!one.validTo || one.validTo >= input.from),
  )
  if (same) {
    return fieldRefusal('kind.sameName', 'label', 'Đã có loại đơn tên này. Sửa loại đó, hoặc đặt tên khác.')
  }
}

/** A kind keeps its place in the list; a new one comes last. */
async function positionOf(db: Tx, code: string): Promise<number> {
  const [found] = await db.execute<{ own: number | null; last: number | null }>(sql`
    select max(position) filter (where code = ${code})::int as own, max(position)::int as last from kind_rule`)
  return found?.own ?? (found?.last ?? 0) + 10
}
