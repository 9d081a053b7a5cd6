import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { removeFiles } from '#server/files.ts'
import { fileStore } from '#server/store/chosen-store.ts'
import { idOfStored } from '#server/stored-path.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Takes away bytes whose row never came: whoever brought them was stopped between the two. Only what is
 * older than a day, because a row may be on its way, and never what a row names; the database is asked
 * by a function that refuses to answer rather than to show less. What is not named like one of ours is
 * left alone. Runs as the job 'purge'.
 */
export async function sweepFiles(ctx: Ctx): Promise<number> {
  let gone = 0
  for await (const kept of fileStore().list()) {
    const old = kept.filter(({ at }) => ctx.at.getTime() - at.getTime() > DAY_MS)
    const ids = [...new Set(old.flatMap(({ name }) => idOfStored(name) ?? []))].filter(isId)
    if (ids.length === 0) continue
    const known = await tx(ctx, (db) =>
      db.execute<{ id: string }>(
        sql`select id from acl.known_files(${JSON.stringify(ids)}::text::jsonb) as id`,
      ),
    )
    const named = new Set(known.map(({ id }) => id))
    const lost = ids.filter((one) => !named.has(one))
    await removeFiles(lost)
    gone += lost.length
  }
  return gone
}
