import { eq, sql } from 'drizzle-orm'
import { petitionSender } from '#db/schema/petition-words.ts'
import { petitionCode } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { type ReplaceCode, refusalToReplaceCode } from '#domain/petitions/new-code.ts'
import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import { newToken } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { openingNow } from '#server/vault/opening-now.ts'
import { sealedParts } from '#server/vault/sealed-rows.ts'

/**
 * A new secret code at the desk, after the officer has checked an identity paper. The old one stops.
 * @returns the code, shown once
 */
export function replaceCode(ctx: Ctx, number: string, input: ReplaceCode): Promise<string> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.replace-code')
    sameVersion(row, input.version)
    const [sender] = await db
      .select({ name: petitionSender.name })
      .from(petitionSender)
      .where(eq(petitionSender.petitionId, row.id))
    const parts = await sealedParts(db, row.id)
    const sealed = parts && {
      named: parts.holds.name === true,
      opened: (await openingNow(db, row.id)) !== undefined,
    }
    const refusal = refusalToReplaceCode(sender, sealed)
    if (refusal) throw refusal
    const code = codeFromBytes(Buffer.from(newToken(), 'base64url'))
    await db.execute(sql`select acl.retire_codes(${row.id}::uuid)`)
    await db
      .insert(petitionCode)
      .values({ codeHash: hashOfCode(code), petitionId: row.id, createdAt: ctx.at })
    const changed = await changeRow(db, row, {})
    await record(db, ctx, { type: 'petition.code-replaced', petition: changed, payload: {} })
    return code
  })
}
