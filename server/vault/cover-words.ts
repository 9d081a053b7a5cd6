import { eq } from 'drizzle-orm'
import { petitionMasked } from '#db/schema/petition-words.ts'
import { tx } from '#db/tx.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { type CoverWords, coverPhrases, nothingCovered } from '#domain/petitions/vault.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision, NotFound } from '#server/petitions/petition-row.ts'
import { sealedParts, sealOne } from './sealed-rows.ts'

/**
 * An officer covers what the machine missed, before the letter is handed on. Words are only taken out; the
 * text as it was goes into the vault, because it says what it should not.
 */
export function coverWords(ctx: Ctx, number: string, input: CoverWords): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    const state = after(row.state, 'cover')
    if (!(await sealedParts(db, row.id))) throw new NotFound()
    const [before] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, row.id))
    const covered = coverPhrases(before?.body ?? '', input.words)
    if (covered.count === 0) throw nothingCovered()
    await sealOne(db, row.id, 'redaction', { body: before?.body }, ctx.at)
    await db.update(petitionMasked).set({ body: covered.text }).where(eq(petitionMasked.petitionId, row.id))
    const changed = await changeRow(db, row, { state })
    await record(db, ctx, { type: 'petition.covered', petition: changed, payload: { places: covered.count } })
  })
}
