import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { credential, recoveryCode } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { type SignIn, signInRefused } from '#domain/people/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { passwordMatches } from '#server/people/passwords.ts'
import { type Credential, spendCode } from '#server/people/spend-code.ts'
import { recoveryHash, stepOf } from '#server/people/totp.ts'

const refused = () => new Refusal('signin.refused', signInRefused)

/**
 * Signs in with login, password and, where one is set, a code of the second factor. An unknown login,
 * a wrong password and a wrong code are answered with one sentence and in one time.
 * @returns the token for the browser
 * @throws Refusal signin.refused
 */
export async function signIn(
  ctx: Ctx,
  input: z.infer<typeof SignIn>,
  browser: { device: Device; replaced?: string },
): Promise<string> {
  // An empty field opens nothing, and hashing it would only be work.
  if (!input.login || !input.password) throw refused()
  const known = await asSignIn(ctx.at, (db) => findCredential(db, input.login, input.code))
  const matches = await passwordMatches(known?.passwordHash, input.password)
  const step = stepOf(known?.totpSecret ?? null, input.code, ctx.at, known?.totpLastStep ?? null)
  const hasFactor = known?.totpSecret != null
  if (!known || !matches || (hasFactor && step === undefined && !known.hasSpare)) {
    log.warn({ person: known?.userId }, 'sign-in refused')
    throw refused()
  }
  return asSignIn(ctx.at, async (db) => {
    // Locked and as it was: a password changed in between is not the one that was checked.
    const [kept] = await db
      .select()
      .from(credential)
      .where(and(eq(credential.userId, known.userId), eq(credential.passwordHash, known.passwordHash)))
      .for('update')
    if (!kept || (kept.totpSecret !== null && !(await spendCode(db, kept, input.code, ctx.at))))
      throw refused()
    log.info({ person: kept.userId }, 'signed in')
    return openSession(db, { personId: kept.userId, at: ctx.at, ...browser })
  })
}

type Known = Credential & { hasSpare: boolean }

/** The account, and whether the code is one of its unused recovery codes: always two look-ups. */
async function findCredential(db: Tx, login: string, code: string): Promise<Known | undefined> {
  const [found] = await db.select().from(credential).where(eq(credential.login, login))
  const hash = recoveryHash(found?.userId ?? '', code)
  const [spare] = await db
    .select({ hash: recoveryCode.codeHash })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.codeHash, hash), isNull(recoveryCode.usedAt)))
  return found && { ...found, hasSpare: spare !== undefined }
}
