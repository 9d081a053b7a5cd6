import { and, count, eq, gt, ne, type SQL, sum } from 'drizzle-orm'
import { errorCode } from '#db/errors.ts'
import { file } from '#db/schema/files.ts'
import { draft } from '#db/schema/forms.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import {
  draftLimits,
  fileWords,
  type PaperDecision,
  type ProofKind,
  paperOf,
  petitionLimits,
} from '#domain/petitions/attachment.ts'
import { whyNot } from '#domain/petitions/decisions.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { forgetFiles, keepReceived } from '#server/files.ts'
import { addFile, type CheckedFile } from '#server/petitions/add-file.ts'
import { openOfferOf } from '#server/petitions/hops-of.ts'
import { NotFound, placeOf } from '#server/petitions/petition-row.ts'

/** The decision whose page files are sent from. */
type Filed = 'proof' | PaperDecision

/**
 * May this person add proof to this petition now? Asked before a byte is read, and again on the
 * locked row.
 * @throws NotFound, Refusal
 */
export function checkProofWanted(ctx: Ctx, number: string, decision: Filed = 'proof'): Promise<void> {
  return tx(ctx, async (db) => {
    await petitionForProof(db, ctx, number, decision)
  })
}

/** Files proof of a result: the signed answer, a photo, a handover record. The same bytes count once. */
export const attachProof = (ctx: Ctx, number: string, kind: ProofKind, files: CheckedFile[]) =>
  attachStaffFile(ctx, number, 'proof', kind, files)

/** Files the paper that a decision stands on, for whoever may make that decision now. */
export const attachPaper = (ctx: Ctx, number: string, decision: PaperDecision, files: CheckedFile[]) =>
  attachStaffFile(ctx, number, decision, paperOf[decision], files)

function attachStaffFile(
  ctx: Ctx,
  number: string,
  decision: Filed,
  kind: FileKind,
  files: CheckedFile[],
): Promise<void> {
  const check = () => checkProofWanted(ctx, number, decision)
  return keeping(check, files, (keep) =>
    tx(ctx, async (db) => {
      const row = await petitionForProof(db, ctx, number, decision, true)
      if (ctx.actor.kind !== 'person') throw new NotFound()
      for (const one of files) {
        const same = and(eq(file.petitionId, row.id), eq(file.kind, kind), eq(file.sha256, one.sha256))
        if (await isThere(db, same)) continue
        const have = await amountOf(db, and(eq(file.petitionId, row.id), ne(file.kind, 'sender')))
        if (have.files >= petitionLimits.files || have.bytes + one.size > petitionLimits.bytes)
          throw fieldRefusal('file.petitionFull', 'file', fileWords.petitionFull(petitionLimits))
        keep(one)
        await addFile(db, ctx, one, { kind, petitionId: row.id, uploadedBy: ctx.actor.personId })
        await record(db, ctx, { type: 'petition.proof-added', petition: row, payload: { fileKind: kind } })
      }
    }),
  )
}

/** Adds files to a petition that is still being written. The same bytes count once. */
export function attachToDraft(ctx: Ctx, files: CheckedFile[]): Promise<void> {
  return keeping(
    () => checkDraftOpen(ctx),
    files,
    (keep) =>
      tx(ctx, async (db) => {
        const draftHash = await openDraft(db, ctx, true)
        for (const one of files) {
          if (await isThere(db, and(eq(file.draftHash, draftHash), eq(file.sha256, one.sha256)))) continue
          const have = await amountOf(db, eq(file.draftHash, draftHash))
          const over = have.files + 1 - draftLimits.files
          if (over > 0) throw fieldRefusal('file.tooMany', 'file', fileWords.tooMany(draftLimits.files, over))
          if (have.bytes + one.size > draftLimits.bytes)
            throw fieldRefusal('file.allFull', 'file', fileWords.allFull(draftLimits.bytes))
          keep(one)
          await addFile(db, ctx, one, { kind: 'sender', draftHash })
        }
      }),
  )
}

/** The draft that the cookie of this browser opens. @throws Refusal draft.expired */
export function checkDraftOpen(ctx: Ctx): Promise<void> {
  return tx(ctx, async (db) => {
    await openDraft(db, ctx)
  })
}

/** Takes a file out of a petition that is still being written. */
export async function removeDraftFile(ctx: Ctx, id: string): Promise<void> {
  const gone = await tx(ctx, async (db) => {
    const draftHash = await openDraft(db, ctx)
    const where = and(eq(file.id, id), eq(file.draftHash, draftHash))
    const found = await db.select({ id: file.id }).from(file).where(where)
    if (found.length > 0) await db.delete(file).where(where)
    return found.length > 0
  })
  if (gone) await forgetFiles([id])
}

async function petitionForProof(
  db: Tx,
  ctx: Ctx,
  number: string,
  decision: Filed,
  lock = false,
): Promise<PetitionRow> {
  const query = db.select().from(petition).where(eq(petition.number, number))
  const [row] = lock ? await query.for('update') : await query
  if (!row) throw new NotFound()
  const place = await placeOf(db, row)
  if (!can(ctx.actor, 'petition.read', place)) throw new NotFound()
  const why = whyNot(ctx.actor, { ...row, offer: await openOfferOf(db, row) }, place, decision)
  if (why) throw new Refusal('proof.notNow', why)
  return row
}

async function openDraft(db: Tx, ctx: Ctx, lock = false): Promise<string> {
  const { actor, at } = ctx
  const hash = actor.kind === 'public' ? actor.draft : undefined
  const query = db
    .select({ hash: draft.tokenHash })
    .from(draft)
    .where(and(eq(draft.tokenHash, hash ?? ''), gt(draft.expiresAt, at)))
  const [found] = lock ? await query.for('update') : await query
  if (!found) {
    throw new Refusal(
      'draft.expired',
      'Bản viết dở đã quá 24 giờ và tự xóa. Lần sau có thể chọn giữ trên điện thoại.',
    )
  }
  return found.hash
}

async function isThere(db: Tx, where: ReturnType<typeof and>): Promise<boolean> {
  return (await db.select({ id: file.id }).from(file).where(where).limit(1)).length > 0
}

/** How many files are there already, and of how many bytes together. */
async function amountOf(db: Tx, where: SQL | undefined): Promise<{ files: number; bytes: number }> {
  const [have] = await db
    .select({ files: count(), bytes: sum(file.size) })
    .from(file)
    .where(where)
  return { files: have?.files ?? 0, bytes: Number(have?.bytes ?? 0) }
}

/**
 * Keeps the bytes once it is known that they are wanted, outside of the transaction because a store may be slow, then has the rows written,
 * so that a row never points to nothing. What no row was written for goes again. When the transaction failed
 * for certain, all of it goes; after a connection lost at the commit nobody knows, and it stays to the sweep.
 */
export async function keeping(
  check: () => Promise<void>,
  files: CheckedFile[],
  work: (keep: (one: CheckedFile) => void) => Promise<void>,
): Promise<void> {
  const named = new Set<string>()
  const stored: string[] = []
  await check()
  try {
    for (const one of files) {
      stored.push(one.id) // also when the answer is lost: it may be there
      await keepReceived(one)
    }
    await work(({ id }) => named.add(id))
  } catch (error) {
    const unknown = ['CONNECTION_CLOSED', 'DEADLINE'].includes(errorCode(error) ?? '')
    if (!unknown) await forgetFiles(stored)
    throw error
  }
  await forgetFiles(stored.filter((id) => !named.has(id)))
}
