import { and, count, eq, sum } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { fileWords, petitionLimits } from '#domain/petitions/attachment.ts'
import { whyNot } from '#domain/petitions/decisions.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { addFile, type CheckedFile } from '#server/petitions/add-file.ts'
import { keeping } from '#server/petitions/attach-file.ts'
import { openOfferOf } from '#server/petitions/hops-of.ts'
import { NotFound, placeOf } from '#server/petitions/petition-row.ts'

/** May this person add the original of a letter now? Asked before a byte is read, and again on the locked row. */
export function checkLetterWanted(ctx: Ctx, number: string): Promise<void> {
  return tx(ctx, async (db) => {
    await letterOf(db, ctx, number)
  })
}

/**
 * Files what somebody wrote by hand or said: pictures of the pages, a recording. It is theirs like all that a
 * sender sends, and whoever took it in stands with it. The same bytes count once.
 */
export function attachLetter(ctx: Ctx, number: string, files: CheckedFile[]): Promise<void> {
  const check = () => checkLetterWanted(ctx, number)
  return keeping(check, files, (keep) =>
    tx(ctx, async (db) => {
      const row = await letterOf(db, ctx, number, true)
      if (ctx.actor.kind !== 'person') throw new NotFound()
      for (const one of files) {
        const [have] = await db
          .select({ files: count(), bytes: sum(file.size) })
          .from(file)
          .where(and(eq(file.petitionId, row.id), eq(file.kind, 'sender')))
        const same = await db
          .select({ id: file.id })
          .from(file)
          .where(and(eq(file.petitionId, row.id), eq(file.kind, 'sender'), eq(file.sha256, one.sha256)))
        if (same.length > 0) continue
        const bytes = Number(have?.bytes ?? 0) + one.size
        if ((have?.files ?? 0) >= petitionLimits.files || bytes > petitionLimits.bytes) {
          throw fieldRefusal('file.petitionFull', 'file', fileWords.petitionFull(petitionLimits))
        }
        keep(one)
        await addFile(db, ctx, one, {
          kind: 'sender',
          petitionId: row.id,
          uploadedBy: ctx.actor.personId,
        })
        await record(db, ctx, { type: 'petition.letter-added', petition: row, payload: {} })
      }
    }),
  )
}

async function letterOf(db: Tx, ctx: Ctx, number: string, lock = false): Promise<PetitionRow> {
  const query = db.select().from(petition).where(eq(petition.number, number))
  const [row] = lock ? await query.for('update') : await query
  if (!row) throw new NotFound()
  const place = await placeOf(db, row)
  if (!can(ctx.actor, 'petition.read', place)) throw new NotFound()
  const why = whyNot(ctx.actor, { ...row, offer: await openOfferOf(db, row) }, place, 'transcribe')
  if (why) throw new Refusal('letter.notNow', why)
  return row
}
