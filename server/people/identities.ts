import { and, eq } from 'drizzle-orm'
import { account, credential, user } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import type { Identity, Known } from '#domain/people/outside.ts'
import { faultSentences } from '#domain/people/outside.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import type { AccountCtx } from '#server/people/account-ctx.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { lockCredential, proveCode } from '#server/people/second-factor.ts'
import { spendCode } from '#server/people/spend-code.ts'

const keyOf = ({ issuer, subject }: Identity) =>
  and(eq(account.provider, issuer), eq(account.providerAccountId, subject))

/** Whose identity this is: by issuer and subject, and by nothing else. */
export async function findIdentity(db: Tx, identity: Identity): Promise<Known> {
  const [found] = await db
    .select({ userId: user.id, kind: user.kind })
    .from(account)
    .innerJoin(user, eq(user.id, account.userId))
    .where(keyOf(identity))
  return found
}

export async function addIdentity(db: Tx, userId: string, { issuer, subject }: Identity): Promise<void> {
  await db.insert(account).values({ userId, type: 'oauth', provider: issuer, providerAccountId: subject })
}

/** Before somebody is sent off to link an identity: it is still them, by the second factor. */
export function permitLink(ctx: AccountCtx, code: string): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    const kept = await lockCredential(db, ctx)
    await proveCode(db, ctx, kept, code, 'code')
  })
}

/** Links the identity that came back to the member of staff who set out. @throws Refusal outside.taken */
export function linkIdentity(at: Date, personId: string, identity: Identity): Promise<void> {
  return asSignIn(at, async (db) => {
    const known = await findIdentity(db, identity)
    if (known?.userId === personId) return
    if (known) throw new Refusal('outside.taken', faultSentences.taken(env().OIDC_NAME))
    await addIdentity(db, personId, identity)
    log.info({ person: personId }, 'identity linked')
  })
}

/** Whether this account has an identity at the provider of today. */
export function isLinked(ctx: AccountCtx): Promise<boolean> {
  return asSignIn(ctx.at, async (db) => (await db.select().from(account).where(ownAt(ctx))).length > 0)
}

export function unlinkIdentity(ctx: AccountCtx): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    await db.delete(account).where(ownAt(ctx))
  })
}

const ownAt = (ctx: AccountCtx) =>
  and(eq(account.userId, ctx.account.personId), eq(account.provider, env().OIDC_ISSUER ?? ''))

/**
 * The second step of a member of staff who came in by their identity: it stands in for the password,
 * never for the second factor.
 * @returns the token for the browser
 * @throws Refusal outside.noFactor, totp.wrong
 */
export function enterWithFactor(
  ctx: Ctx,
  it: { personId: string; code: string },
  browser: { device: Device; replaced?: string },
): Promise<string> {
  return asSignIn(ctx.at, async (db) => {
    const [kept] = await db.select().from(credential).where(eq(credential.userId, it.personId)).for('update')
    if (!kept?.totpSecret) {
      throw new Refusal(
        'outside.noFactor',
        'Tài khoản này chưa có lớp thứ hai. Vào bằng mật khẩu, cài lớp thứ hai, lần sau vào bằng cách này được.',
      )
    }
    if (!(await spendCode(db, kept, it.code, ctx.at))) {
      throw fieldRefusal(
        'totp.wrong',
        'code',
        'Mã chưa đúng, hoặc đã dùng rồi. Đợi mã kế tiếp, hoặc dùng một mã dự phòng.',
      )
    }
    log.info({ person: kept.userId }, 'signed in by identity')
    return openSession(db, { personId: kept.userId, at: ctx.at, ...browser })
  })
}
