import { count, eq, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { codeOfDraft, hashOfCode } from '#server/petitions/filing-key.ts'
import { ownWords } from '#server/vault/own-words.ts'

export type FiledPetition = NonNullable<Awaited<ReturnType<typeof filedWith>>>

/**
 * What was filed from the draft with this token, and its code: the reply to a sending may be lost on
 * the way, so the receipt can be shown again to the same browser.
 */
export function filedWith(token: string, at: Date) {
  const code = codeOfDraft(token)
  return tx({ actor: { kind: 'holder', codeHash: hashOfCode(code) }, at }, async (db) => {
    const [found] = await db
      .select({ petition, unit })
      .from(petition)
      .innerJoin(unit, eq(unit.id, petition.unitId))
      .where(eq(petition.id, sql`(select acl.held())`))
    if (!found) return undefined
    const [files] = await db.select({ n: count() }).from(file).where(eq(file.petitionId, found.petition.id))
    const { body, sender } = await ownWords(db, found.petition.id)
    return { ...found, body, name: sender?.name ?? null, code, fileCount: files?.n ?? 0 }
  })
}
