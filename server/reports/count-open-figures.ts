import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'

/** Brings the figures for everybody up to date. Runs as the job 'count-figures', once a night. */
export function countOpenFigures(ctx: Ctx): Promise<void> {
  return tx(ctx, async (db) => {
    await db.execute(sql`select acl.count_open_figures()`)
  })
}
