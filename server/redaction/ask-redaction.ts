import { and, desc, eq, sql } from 'drizzle-orm'
import { file, redaction } from '#db/schema/files.ts'
import { petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { type Box, isRedactable, type RedactionFault, redactionFaults } from '#domain/petitions/redaction.ts'
import type { RedactionState } from '#domain/petitions/words.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound, placeOf } from '#server/petitions/petition-row.ts'
import { canRasterise } from '#server/pictures/rasterise.ts'

/** A file whose parts can be covered, with the copies that were asked for. */
export type Redactable = {
  id: string
  name: string
  mediaType: string
  sealed: boolean
  copies: { id: string; state: RedactionState; at: Date; words?: string }[]
}

const tools =
  'Chưa che được tệp PDF trên máy chủ này: thiếu phần mềm poppler. Nhờ quản trị cài gói poppler-utils.'
const waits = 'Tệp chưa quét mã độc xong nên chưa che được. Xin thử lại sau ít phút.'
const undrawn = 'Ảnh chưa có bản xem nên chưa che được. Xin thử lại sau ít phút.'

/** What the page of covering shows, for whoever may read identities there. @throws NotFound */
export function findRedactable(ctx: Ctx, number: string, id: string): Promise<Redactable> {
  return tx(ctx, async (db) => {
    const found = await fileToRedact(db, ctx, number, id)
    const copies = await db
      .select({ id: redaction.id, state: redaction.state, at: redaction.at, fault: redaction.fault })
      .from(redaction)
      .where(eq(redaction.fileId, id))
      .orderBy(desc(redaction.at))
    return {
      ...{ id, name: found.file.name, mediaType: found.file.mediaType },
      sealed: found.file.sealedAt !== null,
      copies: copies.map(({ fault, ...one }) => ({
        ...one,
        words: fault ? redactionFaults[fault as RedactionFault] : undefined,
      })),
    }
  })
}

/** May this person look at the pages of this file to cover parts of them? @throws NotFound */
export function checkRedactable(
  ctx: Ctx,
  number: string,
  id: string,
): Promise<{ mediaType: string; sealedAt: Date | null }> {
  return tx(ctx, async (db) => (await fileToRedact(db, ctx, number, id)).file)
}

/**
 * Asks for a copy with these parts covered, and seals the original at once: from now on those who work on
 * the petition are given the copy. @throws NotFound, Refusal
 */
export function askRedaction(ctx: Ctx, number: string, id: string, boxes: Box[]): Promise<void> {
  return tx(ctx, async (db) => {
    const found = await fileToRedact(db, ctx, number, id, true)
    if (ctx.actor.kind !== 'person') throw new NotFound()
    const isPdf = found.file.mediaType === 'application/pdf'
    if (isPdf && !canRasterise()) throw fieldRefusal('redaction.tools', 'boxes', tools)
    if (found.file.scan === 'quarantined') throw fieldRefusal('redaction.waits', 'boxes', waits)
    if (!isPdf && found.file.picture !== 'made') throw fieldRefusal('redaction.undrawn', 'boxes', undrawn)
    if (!isPdf && boxes.some(({ page }) => page !== 1))
      throw fieldRefusal('redaction.page', 'boxes', 'Ảnh chỉ có trang 1. Xem lại số trang của các ô.')
    const row = newId()
    await db.insert(redaction).values({
      ...{ id: row, fileId: id, petitionId: found.petition.id, boxes },
      ...{ byPerson: ctx.actor.personId, at: ctx.at },
    })
    if (!found.file.sealedAt) await db.update(file).set({ sealedAt: ctx.at }).where(eq(file.id, id))
    await record(db, ctx, {
      type: 'petition.file-redacted',
      petition: found.petition,
      payload: { fileId: id, fileKind: found.file.kind, boxes: boxes.length },
      quiet: true,
    })
    await db.execute(
      sql`select job.add('redact-file', jsonb_build_object('id', ${row}::text), ${`redaction:${row}`})`,
    )
  })
}

async function fileToRedact(db: Tx, ctx: Ctx, number: string, id: string, lock = false) {
  if (!isId(id)) throw new NotFound()
  const query = db
    .select({ file, petition })
    .from(file)
    .innerJoin(petition, eq(petition.id, file.petitionId))
    .where(and(eq(file.id, id), eq(petition.number, number)))
  const [found] = lock ? await query.for('update', { of: file }) : await query
  if (!found || found.file.scan === 'infected' || !isRedactable(found.file)) throw new NotFound()
  const place = await placeOf(db, found.petition)
  if (!can(ctx.actor, 'petition.read', place) || !can(ctx.actor, 'identity.open', place)) throw new NotFound()
  return found
}
