import { eq } from 'drizzle-orm'
import { paper } from '#db/schema/papers.ts'
import { tx } from '#db/tx.ts'
import { Refusal } from '#domain/refusal.ts'
import { isId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { addFile, type CheckedFile } from '#server/petitions/add-file.ts'
import { keeping } from '#server/petitions/attach-file.ts'
import { lockForDecision, NotFound } from '#server/petitions/petition-row.ts'

/** May this person file the signed scan of this paper? Asked before a byte is read. @throws NotFound, Refusal */
export function checkScanWanted(ctx: Ctx, number: string, paperId: string): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'paper.issue')
    const [one] = isId(paperId)
      ? await db.select({ of: paper.petitionId }).from(paper).where(eq(paper.id, paperId))
      : []
    if (one?.of !== row.id) throw new NotFound()
  })
}

/** Puts the scan with signature and seal beside the paper; a later one takes its place, the first stays on file. */
export function attachScan(ctx: Ctx, number: string, paperId: string, files: CheckedFile[]): Promise<void> {
  const [scan, ...more] = files
  if (!scan) return Promise.resolve()
  if (more.length > 0) {
    return Promise.reject(
      new Refusal('file.tooMany', 'Chỉ nhận một tệp cho một văn bản. Gộp các trang thành một tệp PDF.'),
    )
  }
  const check = () => checkScanWanted(ctx, number, paperId)
  return keeping(check, files, (keep) =>
    tx(ctx, async (db) => {
      const { row } = await lockForDecision(db, ctx, number, 'paper.issue')
      const [one] = await db.select().from(paper).where(eq(paper.id, paperId)).for('update')
      if (one?.petitionId !== row.id || ctx.actor.kind !== 'person') throw new NotFound()
      keep(scan)
      const owner = { petitionId: row.id, uploadedBy: ctx.actor.personId }
      await addFile(db, ctx, scan, { kind: 'signed_paper', ...owner })
      await db.update(paper).set({ scanFileId: scan.id }).where(eq(paper.id, paperId))
      await record(db, ctx, {
        type: 'paper.scan-added',
        petition: row,
        payload: { paperId, kind: one.kind, number: one.number },
      })
    }),
  )
}
