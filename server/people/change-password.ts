import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { credential } from '#db/schema/sign-in.ts'
import type { ChangePassword } from '#domain/people/account.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { log } from '#lib/log.ts'
import type { AccountCtx } from '#server/people/account-ctx.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { checkNewPassword, hashPassword, passwordMatches } from '#server/people/passwords.ts'
import { lockCredential } from '#server/people/second-factor.ts'
import { endAllSessions } from '#server/people/sessions.ts'

/**
 * A new password. Every session ends; this browser goes on with a new one.
 * @returns the token for the browser
 */
export async function changePassword(
  ctx: AccountCtx,
  input: z.infer<typeof ChangePassword>,
  device: Device,
): Promise<string> {
  const kept = await asSignIn(ctx.at, (db) => lockCredential(db, ctx))
  if (!(await passwordMatches(kept.passwordHash, input.old))) {
    throw fieldRefusal(
      'password.old',
      'old',
      'Mật khẩu đang dùng chưa đúng. Quên thì nhờ quản trị cấp liên kết mới.',
    )
  }
  checkNewPassword(input.password, input.again, [kept.login])
  const passwordHash = await hashPassword(input.password)
  return asSignIn(ctx.at, async (db) => {
    await db
      .update(credential)
      .set({ passwordHash, changedAt: ctx.at })
      .where(eq(credential.userId, kept.userId))
    await endAllSessions(db, kept.userId, ctx.at)
    log.info({ person: kept.userId }, 'password changed')
    return openSession(db, { personId: kept.userId, at: ctx.at, device })
  })
}
