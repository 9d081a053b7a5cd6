import { and, asc, eq, gt, lt, or } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { tx } from '#db/tx.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { lendFile, openFile, storeCopy } from '#server/files.ts'
import { redraw } from '#server/pictures/redraw.ts'
import { hasScanner, scan } from '#server/scanning/clamd.ts'
import { StoreTrouble } from '#server/store/file-store.ts'

type Row = typeof file.$inferSelect

/**
 * Does for one file what it waits for: the copy of a picture, the scanner's word. Each is written down as
 * soon as it is known, so that a second try goes on where the first broke off. Runs as the job 'check-file'.
 * @throws when the scanner gave no answer: the queue tries again, and the file stays held back
 */
export async function checkFile(ctx: Ctx, id: string): Promise<void> {
  const [row] = await tx(ctx, (db) => db.select().from(file).where(eq(file.id, id)))
  if (!row) return
  if (row.picture === 'waiting') await note(ctx, id, await drawCopy(row))
  if (row.scan === 'quarantined') await note(ctx, id, await askScanner(ctx, row))
}

async function drawCopy({ id, mediaType }: Row): Promise<Partial<Row>> {
  try {
    const { sha256 } = await storeCopy(id, await lendFile(id, 'original', (path) => redraw(path, mediaType)))
    return { picture: 'made', copySha256: sha256 }
  } catch (error) {
    // A full disk, a store that is down and their like pass; a damaged picture stays damaged.
    if (error instanceof StoreTrouble) throw error
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall && code !== 'ENOENT') throw error
    log.warn({ file: id, ...causeOf(error) }, 'a picture could not be drawn anew')
    return { picture: 'failed' }
  }
}

async function askScanner(ctx: Ctx, { id }: Row): Promise<Partial<Row>> {
  if (!hasScanner()) return { scan: 'unscanned' }
  const bytes = await openFile(id)
  if (!bytes) throw new Error('a file has a row and no bytes')
  try {
    const { threat } = await scan(bytes.stream)
    if (threat) log.warn({ file: id, threat }, 'harmful code found; the file stays sealed')
    return { scan: threat ? 'infected' : 'clean', threat: threat ?? null, scannedAt: ctx.at }
  } finally {
    bytes.stream.destroy()
  }
}

const note = (ctx: Ctx, id: string, change: Partial<Row>) =>
  tx(ctx, async (db) => {
    await db.update(file).set(change).where(eq(file.id, id))
  })

const AGE_MS = 60_000
const BATCH = 200

/** Files that have been waiting for more than a minute, in the order of their ids. */
export async function findUnchecked(ctx: Ctx, after?: string): Promise<string[]> {
  const waits = or(eq(file.scan, 'quarantined'), eq(file.picture, 'waiting'))
  const old = lt(file.at, new Date(ctx.at.getTime() - AGE_MS))
  const rows = await tx(ctx, (db) =>
    db
      .select({ id: file.id })
      .from(file)
      .where(and(waits, old, after ? gt(file.id, after) : undefined))
      .orderBy(asc(file.id))
      .limit(BATCH),
  )
  return rows.map((row) => row.id)
}
