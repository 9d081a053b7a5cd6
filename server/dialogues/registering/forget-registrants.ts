import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'

/**
 * Forgets who registered, three months after the day: name, phone, address, village. How many came stays.
 * Runs as the job 'purge'. @returns how many were forgotten
 */
export function forgetRegistrants(ctx: Ctx): Promise<number> {
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{ gone: number }>(sql`select acl.forget_registrants() as gone`)
    return found?.gone ?? 0
  })
}
