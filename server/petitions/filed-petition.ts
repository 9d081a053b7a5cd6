import { count, eq, sql } from 'drizzle-orm'
import { file, petition, petitionSender, petitionText } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { tx } from '#db/tx.ts'
import { codeOfDraft, hashOfCode } from '#server/petitions/filing-key.ts'

export type FiledPetition = NonNullable<Awaited<ReturnType<typeof filedWith>>>

/**
 * What was filed from the draft with this token, and its code: the reply to a sending may be lost on
 * the way, so the receipt can be shown again to the same browser.
 */
export function filedWith(token: string, at: Date) {
  const code = codeOfDraft(token)
  return tx({ actor: { kind: 'holder', codeHash: hashOfCode(code) }, at }, async (db) => {
    const [found] = await db
      .select({ petition, unit, body: petitionText.body, name: petitionSender.name })
      .from(petition)
      .innerJoin(unit, eq(unit.id, petition.unitId))
      .innerJoin(petitionText, eq(petitionText.petitionId, petition.id))
      .leftJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
      .where(eq(petition.id, sql`(select acl.held())`))
    if (!found) return undefined
    const [files] = await db.select({ n: count() }).from(file).where(eq(file.petitionId, found.petition.id))
    return { ...found, code, fileCount: files?.n ?? 0 }
  })
}
