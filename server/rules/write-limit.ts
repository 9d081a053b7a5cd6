import { and, eq, gte, isNull, lt, or } from 'drizzle-orm'
import { timeLimit } from '#db/schema/rules.ts'
import type { Tx } from '#db/tx.ts'
import type { TimeLimit } from '#domain/time/time-limits.ts'
import { addDays, type Day } from '#lib/dates.ts'

/** Writes the next version of a limit; the one before ends the day before it begins. */
export async function writeLimit(db: Tx, limit: TimeLimit & { validFrom?: Day }): Promise<void> {
  const { validFrom } = limit
  if (!validFrom) throw new Error(`the new version of ${limit.key} has no first day`)
  await db
    .update(timeLimit)
    .set({ validTo: addDays(validFrom, -1) })
    .where(
      and(
        eq(timeLimit.key, limit.key),
        lt(timeLimit.validFrom, validFrom),
        or(isNull(timeLimit.validTo), gte(timeLimit.validTo, validFrom)),
      ),
    )
  const values = { ...limit, validFrom, validTo: null, matter: limit.matter ?? null }
  await db
    .insert(timeLimit)
    .values(values)
    .onConflictDoUpdate({ target: [timeLimit.key, timeLimit.validFrom], set: values })
}
