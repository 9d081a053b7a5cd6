import { and, asc, eq, gt, lt } from 'drizzle-orm'
import { file, redaction } from '#db/schema/files.ts'
import { tx } from '#db/tx.ts'
import type { Box } from '#domain/petitions/redaction.ts'
import { log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { lendFile, storeBytes } from '#server/files.ts'
import { cover } from '#server/redaction/cover.ts'
import { redactPdf, Unredactable } from '#server/redaction/redact-pdf.ts'

/**
 * Makes one covered copy, once. Its bytes lie under the id of what asked for it, so that a second try puts
 * them in the same place. Its name says nothing of the original's. Runs as the job 'redact-file'.
 */
export async function redactFile(ctx: Ctx, id: string): Promise<void> {
  const [asked] = await tx(ctx, (db) =>
    db
      .select({ redaction, source: file })
      .from(redaction)
      .innerJoin(file, eq(file.id, redaction.fileId))
      .where(eq(redaction.id, id)),
  )
  if (asked?.redaction.state !== 'waiting') return
  try {
    const { bytes, mediaType, ending } = await coveredOf(asked.source, asked.redaction.boxes)
    const { size, sha256 } = await storeBytes(id, bytes)
    await tx(ctx, async (db) => {
      const [row] = await db.select().from(redaction).where(eq(redaction.id, id)).for('update')
      if (row?.state !== 'waiting') return
      await db.insert(file).values({
        ...{ id, petitionId: row.petitionId, kind: 'redacted', name: `Bản đã che.${ending}` },
        ...{ mediaType, size, sha256, at: ctx.at },
      })
      await db.update(redaction).set({ state: 'made' }).where(eq(redaction.id, id))
    })
  } catch (error) {
    if (!(error instanceof Unredactable)) throw error
    log.warn({ redaction: id, why: error.why }, 'no covered copy came of a file')
    await tx(ctx, async (db) => {
      await db.update(redaction).set({ state: 'failed', fault: error.why }).where(eq(redaction.id, id))
    })
  }
}

/** A picture is covered in its copy, which says nothing of place and device any more. */
async function coveredOf({ id, mediaType }: typeof file.$inferSelect, boxes: Box[]) {
  if (mediaType === 'application/pdf')
    return {
      bytes: await lendFile(id, 'original', (path) => redactPdf(path, boxes)),
      ...{ mediaType, ending: 'pdf' },
    }
  const format = mediaType === 'image/png' ? 'png' : 'jpeg'
  const { bytes } = await lendFile(id, 'copy', (path) => cover(path, boxes, format))
  return { bytes, mediaType: `image/${format}`, ending: format === 'png' ? 'png' : 'jpg' }
}

const AGE_MS = 60_000
const BATCH = 200

/** Copies that have been waiting for more than a minute, in the order of their ids. */
export async function findUnredacted(ctx: Ctx, after?: string): Promise<string[]> {
  const old = lt(redaction.at, new Date(ctx.at.getTime() - AGE_MS))
  const rows = await tx(ctx, (db) =>
    db
      .select({ id: redaction.id })
      .from(redaction)
      .where(and(eq(redaction.state, 'waiting'), old, after ? gt(redaction.id, after) : undefined))
      .orderBy(asc(redaction.id))
      .limit(BATCH),
  )
  return rows.map((row) => row.id)
}
