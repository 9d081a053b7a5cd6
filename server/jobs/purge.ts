import { and, asc, inArray, isNotNull, lt, lte, notExists, or, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { draft, keptForm, preparation } from '#db/schema/forms.ts'
import { tx } from '#db/tx.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { removeFiles } from '#server/files.ts'

const DAY_MS = 24 * 3_600_000
const BATCH = 200

export type Purged = { drafts: number; files: number; forms: number; preparations: number }

/**
 * Removes what was promised to be gone: drafts past their day with the files that hang on them, and
 * kept forms past their hour. The bytes go before the rows are let go of: what is cut short in the
 * middle is found again by its row. Runs as the job 'purge'.
 * @returns what went; the caller runs again until no draft did
 */
export function purge(ctx: Ctx): Promise<Purged> {
  return tx(ctx, async (db) => {
    const expired = await db
      .select({ hash: draft.tokenHash })
      .from(draft)
      .where(lte(draft.expiresAt, ctx.at))
      .orderBy(asc(draft.expiresAt))
      .limit(BATCH)
    const hashes = expired.map((one) => one.hash)
    const itsDraft = db.select({ one: sql`1` }).from(draft).where(sql`${draft.tokenHash} = ${file.draftHash}`)
    const orphaned = and(
      isNotNull(file.draftHash),
      notExists(itsDraft),
      lte(file.at, new Date(ctx.at.getTime() - DAY_MS)),
    )
    // Files before drafts, as filing does: who sends at this very moment is waited for, not torn apart.
    const files = await db
      .delete(file)
      .where(or(inArray(file.draftHash, hashes), orphaned))
      .returning({ id: file.id })
    await removeFiles(files.map(({ id }) => id))
    const drafts = await db
      .delete(draft)
      .where(inArray(draft.tokenHash, hashes))
      .returning({ at: draft.expiresAt })
    const forms = await db
      .delete(keptForm)
      .where(lte(keptForm.expiresAt, ctx.at))
      .returning({ at: keptForm.expiresAt })
    const preparations = await db
      .delete(preparation)
      .where(lt(preparation.expiresOn, dayOf(ctx.at)))
      .returning({ on: preparation.expiresOn })
    return {
      drafts: drafts.length,
      files: files.length,
      forms: forms.length,
      preparations: preparations.length,
    }
  })
}
