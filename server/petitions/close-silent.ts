import { and, asc, eq, lte } from 'drizzle-orm'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { after } from '#domain/petitions/lifecycle.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { addDays, dayOf, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * Ends files whose sender kept silent past the limit: "đã trả lời, người gửi chưa có ý kiến", never
 * counted as satisfied. Runs as the job 'close-silent'.
 * @returns how many were closed, at most 200 a run; the caller runs again until 0
 */
export function closeSilent(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const rules = await loadRules(db)
    const today = dayOf(ctx.at)
    const shortest = Math.min(
      ...rules.limits.filter((one) => one.key === 'confirm.silence').map((one) => one.limit),
    )
    const candidates = await db
      .select()
      .from(petition)
      .where(
        and(
          eq(petition.state, 'ANSWERED'),
          eq(petition.family, 'opinion'),
          lte(petition.answeredAt, startOfDay(addDays(today, -shortest + 1))),
        ),
      )
      .orderBy(asc(petition.answeredAt))
      .limit(200)
      .for('update', { skipLocked: true })
    let closed = 0
    for (const row of candidates) {
      const answeredAt = row.answeredAt as Date
      const limit = limitFor(rules.limits, 'confirm.silence', dayOf(answeredAt))
      if (computeDeadline(limit, answeredAt, rules.calendar).due >= today) continue
      const changed = await changeRow(db, row, {
        state: after(row.state, 'close-silent'),
        closedAt: ctx.at,
        closedSilently: true,
      })
      await record(db, ctx, { type: 'petition.closed', petition: changed, payload: { silent: true } })
      closed++
    }
    return closed
  })
}
