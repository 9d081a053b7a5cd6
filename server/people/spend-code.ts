import { and, eq, isNull } from 'drizzle-orm'
import { credential, recoveryCode } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { recoveryHash, stepOf } from '#server/people/totp.ts'

export type Credential = typeof credential.$inferSelect

/**
 * Uses up one code, of the phone or of the paper: it works once, also when it comes twice in the same
 * moment. The row must be locked.
 * @returns whether it was one
 */
export async function spendCode(db: Tx, kept: Credential, code: string, at: Date): Promise<boolean> {
  const step = stepOf(kept.totpSecret, code, at, kept.totpLastStep)
  if (step !== undefined) {
    await db.update(credential).set({ totpLastStep: step }).where(eq(credential.userId, kept.userId))
    return true
  }
  const used = await db
    .update(recoveryCode)
    .set({ usedAt: at })
    .where(and(eq(recoveryCode.codeHash, recoveryHash(kept.userId, code)), isNull(recoveryCode.usedAt)))
    .returning({ id: recoveryCode.userId })
  return used.length > 0
}
