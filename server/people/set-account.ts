import { and, eq, ne } from 'drizzle-orm'
import { passkey } from '#db/schema/passkeys.ts'
import { account, credential, recoveryCode } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { endAllSessions } from '#server/people/sessions.ts'

/**
 * Login and password of an account, its second factor still to be set; passkeys and identities linked
 * before go too, since a link is for whoever lost what they had. Whoever was in before is out.
 * @throws Refusal login.taken
 */
export async function setAccount(
  db: Tx,
  it: { userId: string; login: string; passwordHash: string; at: Date },
): Promise<void> {
  const [other] = await db
    .select({ id: credential.userId })
    .from(credential)
    .where(and(eq(credential.login, it.login), ne(credential.userId, it.userId)))
  if (other)
    throw fieldRefusal('login.taken', 'login', 'Tên đăng nhập này đã có người dùng. Thêm họ hoặc một số.')
  const fresh = {
    login: it.login,
    passwordHash: it.passwordHash,
    totpSecret: null,
    totpLastStep: null,
    changedAt: it.at,
  }
  await db
    .insert(credential)
    .values({ userId: it.userId, ...fresh })
    .onConflictDoUpdate({ target: credential.userId, set: fresh })
  await db.delete(recoveryCode).where(eq(recoveryCode.userId, it.userId))
  await db.delete(passkey).where(eq(passkey.userId, it.userId))
  await db.delete(account).where(eq(account.userId, it.userId))
  await endAllSessions(db, it.userId, it.at)
}
