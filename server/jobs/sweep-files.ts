import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { env } from '#lib/env.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { removeFile } from '#server/files.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Takes away bytes whose row never came: whoever brought them was stopped between the two. Only what is
 * older than a day, because a row may be on its way, and never what a row names; the database is asked
 * by a function that refuses to answer rather than to show less. Runs as the job 'purge'.
 */
export async function sweepFiles(ctx: Ctx): Promise<number> {
  let gone = 0
  for (const folder of await foldersOf(env().FILES_DIR)) {
    const old = await oldFiles(join(env().FILES_DIR, folder), ctx.at)
    if (old.length === 0) continue
    const known = await tx(ctx, (db) =>
      db.execute<{ id: string }>(
        sql`select id from acl.known_files(${JSON.stringify(old)}::text::jsonb) as id`,
      ),
    )
    const named = new Set(known.map(({ id }) => id))
    for (const id of old.filter((one) => !named.has(one))) {
      await removeFile(id)
      gone++
    }
  }
  return gone
}

async function foldersOf(root: string): Promise<string[]> {
  const found = await readdir(root).catch(() => [])
  return found.filter((name) => /^[0-9a-f]{2}$/.test(name))
}

/** Ids of files and copies that have lain there for a day; what is not named like one of ours is left alone. */
async function oldFiles(folder: string, now: Date): Promise<string[]> {
  const ids = new Set<string>()
  for (const name of await readdir(folder).catch(() => [])) {
    const id = name.replace(/\.copy$/, '')
    const found = isId(id) && (await stat(join(folder, name)).catch(() => undefined))
    if (found && now.getTime() - found.ctimeMs > DAY_MS) ids.add(id)
  }
  return [...ids]
}
