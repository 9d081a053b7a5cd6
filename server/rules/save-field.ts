import { and, eq, sql } from 'drizzle-orm'
import { fieldRule } from '#db/schema/rules.ts'
import { type Tx, tx } from '#db/tx.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { FieldInput } from '#domain/rules/field-form.ts'
import { codeFor } from '#domain/rules/plan-kind.ts'
import { newestOf, refusalToStart } from '#domain/rules/versions.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadFields } from '#server/places/rules.ts'
import { lockRules } from './lock-rules.ts'

/** Adds a field, or gives one its next version from a day on. @returns the code of the field */
export function saveField(ctx: Ctx, code: string | undefined, input: FieldInput): Promise<string> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const own = await plannedField(db, ctx, code, input)
    const { label, stopMessage, questions, from } = input
    if (own.before && own.before.validFrom < from) {
      await db
        .update(fieldRule)
        .set({ validTo: addDays(from, -1) })
        .where(and(eq(fieldRule.code, own.code), eq(fieldRule.validFrom, own.before.validFrom)))
    }
    const values = {
      ...{ code: own.code, validFrom: from, label, stopMessage, questions },
      validTo: own.before?.validTo ?? null,
      position: await positionOf(db, own.code),
    }
    await db
      .insert(fieldRule)
      .values(values)
      .onConflictDoUpdate({ target: [fieldRule.code, fieldRule.validFrom], set: values })
    await record(db, ctx, { type: 'field.changed', payload: { code: own.code, from, to: null } })
    return own.code
  })
}

/** The code and the version before, refused where the change may not be. */
export async function plannedField(db: Tx, ctx: Ctx, code: string | undefined, input: FieldInput) {
  const fields = await loadFields(db)
  const versions = fields.filter((one) => one.code === code)
  if (code && versions.length === 0) throw new NotFound()
  const refusal = refusalToStart(versions, input.from, dayOf(ctx.at))
  if (refusal) throw refusal
  const isSame = (one: (typeof fields)[number]) =>
    one.code !== code && one.label === input.label && (!one.validTo || one.validTo >= input.from)
  if (fields.some(isSame)) {
    throw fieldRefusal(
      'field.sameName',
      'label',
      'Đã có lĩnh vực tên này. Sửa lĩnh vực đó, hoặc đặt tên khác.',
    )
  }
  return {
    code: code ?? codeFor(input.label, new Set(fields.map((one) => one.code))),
    before: newestOf(versions),
  }
}

async function positionOf(db: Tx, code: string): Promise<number> {
  const [found] = await db.execute<{ own: number | null; last: number | null }>(sql`
    select max(position) filter (where code = ${code})::int as own, max(position)::int as last from field_rule`)
  return found?.own ?? (found?.last ?? 0) + 10
}
