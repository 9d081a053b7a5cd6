import { asc } from 'drizzle-orm'
import { timeLimit } from '#db/schema/rules.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { LimitInput } from '#domain/rules/limit-form.ts'
import { newestOf, refusalToStart } from '#domain/rules/versions.ts'
import type { LimitKey } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { lockRules } from './lock-rules.ts'
import { writeLimit } from './write-limit.ts'

export type LimitRow = typeof timeLimit.$inferSelect

/**
 * Gives a limit its next version from a day on: clocks that started before keep the old one. A limit of
 * the law changes only with the article that changes it.
 */
export function saveLimit(ctx: Ctx, key: string, input: LimitInput): Promise<void> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const versions = (await readLimits(db)).filter((one) => one.key === key)
    const before = newestOf(versions)
    if (!before) throw new NotFound()
    const refusal = refusalToStart(versions, input.from, dayOf(ctx.at))
    if (refusal) throw refusal
    if (!before.isUnitRule && !input.understood) {
      throw fieldRefusal(
        'limit.ofLaw',
        'understood',
        'Hạn này do luật đặt. Chỉ đổi khi luật đã đổi: ghi điều luật mới và chọn ô xác nhận.',
      )
    }
    const { limit, unit, article, from } = input
    await writeLimit(db, {
      ...before,
      key: before.key as LimitKey,
      matter: before.matter ?? undefined,
      validTo: undefined,
      ...{ limit, unit, article, validFrom: from },
    })
    await record(db, ctx, { type: 'limit.changed', payload: { key, from } })
  })
}

/** Every version of every limit, for whoever changes them. */
export function listLimits(ctx: Ctx): Promise<LimitRow[]> {
  if (!can(ctx.actor, 'rules.manage')) throw new NotFound()
  return tx(ctx, readLimits)
}

const readLimits = (db: Tx): Promise<LimitRow[]> =>
  db.select().from(timeLimit).orderBy(asc(timeLimit.key), asc(timeLimit.validFrom))
