import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { meansJson, sendTold } from './tell-registrants.ts'

const BATCH = 200

/**
 * Reminds those who have a seat tomorrow, each once: that they were is written with the notice itself, so that a
 * worker that was killed reminds of none twice. Runs as the job 'remind-registered'.
 * @returns how many were looked at; the caller runs again until nobody was
 */
export function remindRegistered(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{ was: { done: number; told: string[] } }>(
      sql`select acl.remind_registered(${meansJson()}::text::jsonb, ${BATCH}) as was`,
    )
    if (!found) return 0
    await sendTold(db, ctx, 'registered.reminder', found.was.told)
    return found.was.done
  })
}
