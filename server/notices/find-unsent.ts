import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { notice } from '#db/schema/notices.ts'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'

const AGE_MS = 5 * 60_000
const BATCH = 500

/**
 * Mails and text messages that wait for more than five minutes, oldest first: whoever asks looks
 * which of them still have a job. Runs as the job 'send-notice'.
 * @param after the last one of the batch before
 */
export async function findUnsent(ctx: Ctx, after?: string): Promise<string[]> {
  const rows = await tx(ctx, (db) =>
    db
      .select({ id: notice.id })
      .from(notice)
      .where(
        and(
          inArray(notice.channel, ['email', 'sms']),
          eq(notice.status, 'waiting'),
          lt(notice.at, new Date(ctx.at.getTime() - AGE_MS)),
          after ? gt(notice.id, after) : undefined,
        ),
      )
      .orderBy(asc(notice.id))
      .limit(BATCH),
  )
  return rows.map((row) => row.id)
}
