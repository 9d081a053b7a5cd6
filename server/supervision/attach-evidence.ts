import { and, count, eq, sum } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { visitFile } from '#db/schema/supervision.ts'
import { tx } from '#db/tx.ts'
import { fileWords, petitionLimits } from '#domain/petitions/attachment.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import type { CheckedFile } from '#server/petitions/add-file.ts'
import { addFile } from '#server/petitions/add-file.ts'
import { keeping } from '#server/petitions/attach-file.ts'
import { personOf } from '#server/reception/desk.ts'
import { lockMonitored, seenByMonitor } from './monitored-row.ts'

/** May this person add what they saw of this petition? Asked before a byte is read. @throws NotFound, Refusal */
export function checkEvidenceWanted(ctx: Ctx, number: string): Promise<void> {
  return tx(ctx, async (db) => {
    await seenByMonitor(db, ctx, number)
  })
}

/**
 * Files what a body that supervises saw: pictures, papers. Each waits for the verdict that will stand on it, or goes
 * with the visit at which it was taken. The same bytes count once.
 */
export function attachEvidence(ctx: Ctx, number: string, files: CheckedFile[], visitId = ''): Promise<void> {
  return keeping(
    () => checkEvidenceWanted(ctx, number),
    files,
    (keep) =>
      tx(ctx, async (db) => {
        const { row } = await lockMonitored(db, ctx, number)
        for (const one of files) {
          const mine = and(eq(file.petitionId, row.id), eq(file.kind, 'monitor'))
          const same = await db
            .select({ id: file.id })
            .from(file)
            .where(and(mine, eq(file.sha256, one.sha256)))
          if (same.length > 0) continue
          const [have] = await db
            .select({ files: count(), bytes: sum(file.size) })
            .from(file)
            .where(mine)
          if (
            (have?.files ?? 0) >= petitionLimits.files ||
            Number(have?.bytes ?? 0) + one.size > petitionLimits.bytes
          )
            throw fieldRefusal('file.petitionFull', 'file', fileWords.petitionFull(petitionLimits))
          keep(one)
          await addFile(db, ctx, one, { kind: 'monitor', petitionId: row.id, uploadedBy: personOf(ctx) })
          if (visitId) await db.insert(visitFile).values({ fileId: one.id, visitId, petitionId: row.id })
        }
      }),
  )
}
