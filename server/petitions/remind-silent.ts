import { and, asc, eq, exists, gt, gte, lt, ne, not } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { addDays, dayOf, startOfDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { wayToSender } from '#server/notices/audience.ts'
import { noticeValues } from '#server/notices/values.ts'
import { insertNotices } from '#server/notices/write-rows.ts'
import { loadRules, type Rules } from '#server/places/rules.ts'

const SILENT_DAYS = 20
const BATCH = 100

/**
 * Asks senders who have said nothing for twenty days whether it is done, once for each answer, while
 * there is still time to say no. Runs as the job 'remind-silent'.
 * @param after the last petition of the batch before
 * @returns the last petition looked at; undefined when there are no more
 */
export function remindSilent(ctx: Ctx, after?: string): Promise<string | undefined> {
  return tx(ctx, async (db) => {
    const rules = await loadRules(db)
    const silent = await silentSenders(db, ctx, after)
    for (const row of silent) await remind(db, ctx, row, rules)
    return silent.at(-1)?.id
  })
}

async function silentSenders(db: Tx, ctx: Ctx, after?: string): Promise<PetitionRow[]> {
  const reminded = db
    .select({ id: notice.id })
    .from(notice)
    .where(
      and(
        eq(notice.petitionId, petition.id),
        eq(notice.key, 'confirmReminder'),
        gte(notice.at, petition.answeredAt),
      ),
    )
  return db
    .select()
    .from(petition)
    .where(
      and(
        eq(petition.state, 'ANSWERED'),
        ne(petition.channel, 'code'),
        lt(petition.answeredAt, startOfDay(addDays(dayOf(ctx.at), 1 - SILENT_DAYS))),
        not(exists(reminded)),
        after ? gt(petition.id, after) : undefined,
      ),
    )
    .orderBy(asc(petition.id))
    .limit(BATCH)
}

async function remind(db: Tx, ctx: Ctx, row: PetitionRow, rules: Rules): Promise<void> {
  const answeredAt = row.answeredAt as Date
  const limit = limitFor(rules.limits, 'confirm.silence', dayOf(answeredAt))
  const { due } = computeDeadline(limit, answeredAt, rules.calendar)
  const channel = due > dayOf(ctx.at) ? await wayToSender(db, row) : null
  if (!channel) return
  const values = await noticeValues(db, row, { at: ctx.at, due })
  const addressed = [{ key: 'confirmReminder' as const, personId: null, channel }]
  await insertNotices(db, ctx, { petition: row, eventId: null, values, addressed })
}
