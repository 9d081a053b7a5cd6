import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { type FirstDates, firstDates } from '#domain/petitions/clocks.ts'
import type { FieldRule, KindRule } from '#domain/petitions/kinds.ts'
import type { FieldInput } from '#domain/rules/field-form.ts'
import type { KindInput } from '#domain/rules/kind-form.ts'
import { limitsWith } from '#domain/rules/plan-kind.ts'
import { type Day, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { lockRules } from './lock-rules.ts'
import { plannedField } from './save-field.ts'
import { plannedKind } from './save-kind.ts'

export type KindPreview = {
  before: KindRule | undefined
  next: KindRule
  /** Open petitions that keep the rules they began with. */
  keeping: number
  /** Dates of a petition received on the morning of the first day, by the old rules and by the new. */
  example: { receivedAt: Date; old: FirstDates | undefined; new: FirstDates }
}

/** What saving this kind would do. Writes nothing. */
export function previewKind(ctx: Ctx, code: string | undefined, input: KindInput): Promise<KindPreview> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const { before, next, limits: added } = await plannedKind(db, ctx, code, input)
    const { calendar, limits } = await loadRules(db)
    const open = await db.execute<{ kind: string; n: string }>(sql`select kind, n from acl.open_kinds()`)
    const receivedAt = morningOf(input.from)
    return {
      ...{ before, next },
      keeping: open.filter((one) => one.kind === next.code).reduce((sum, one) => sum + Number(one.n), 0),
      example: {
        receivedAt,
        old: before && firstDates(before.clocks, receivedAt, { calendar, limits }),
        new: firstDates(next.clocks, receivedAt, { calendar, limits: limitsWith(limits, added) }),
      },
    }
  })
}

/** The field before the change; refused where it may not be. Writes nothing. */
export function previewField(
  ctx: Ctx,
  code: string | undefined,
  input: FieldInput,
): Promise<FieldRule | undefined> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    return (await plannedField(db, ctx, code, input)).before
  })
}

/** 8 o'clock of a day in Việt Nam. */
const morningOf = (day: Day): Date => new Date(startOfDay(day).getTime() + 8 * 3_600_000)
