import { and, count, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { credential, recoveryCode } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import type { SecondFactor } from '#domain/people/account.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { log } from '#lib/log.ts'
import { seal, unseal } from '#lib/secrets.ts'
import type { AccountCtx } from '#server/people/account-ctx.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Credential, spendCode } from '#server/people/spend-code.ts'
import {
  newRecoveryCodes,
  newSecret,
  readableSecret,
  recoveryHash,
  sealSecret,
  stepOf,
  totpAddress,
} from '#server/people/totp.ts'

const offerLasts = 30 * 60_000

/** What the page shows to set an authenticator up; `sealed` comes back with the form. */
export type Offer = { sealed: string; address: string; typed: string }

/** A fresh secret for this person, or the one of the form that was just refused: the QR code stays. */
export function offerSecret(ctx: AccountCtx, login: string, before?: string): Offer {
  const secret = (before && readOffer(ctx, before)) || newSecret()
  const sealed = seal(
    'totp',
    JSON.stringify({ for: ctx.account.personId, secret, until: ctx.at.getTime() + offerLasts }),
  )
  return { sealed, address: totpAddress(secret, login), typed: readableSecret(secret) }
}

function readOffer(ctx: AccountCtx, sealed: string): string | undefined {
  const opened = unseal('totp', sealed)
  if (!opened?.startsWith('{')) return undefined
  const it = JSON.parse(opened) as { for: string; secret: string; until: number }
  return it.for === ctx.account.personId && it.until > ctx.at.getTime() ? it.secret : undefined
}

/**
 * Sets the second factor, or exchanges it: whoever has one proves it first. All recovery codes are new.
 * @returns the recovery codes, to be shown once
 */
export function setSecondFactor(ctx: AccountCtx, input: z.infer<typeof SecondFactor>): Promise<string[]> {
  return asSignIn(ctx.at, async (db) => {
    const kept = await lockCredential(db, ctx)
    if (kept.totpSecret !== null) await proveCode(db, ctx, kept, input.current, 'current')
    const secret = readOffer(ctx, input.sealed)
    if (!secret) {
      throw fieldRefusal(
        'totp.oldOffer',
        'code',
        'Mã QR đã quá 30 phút nên được thay. Quét mã mới rồi nhập lại.',
      )
    }
    const sealed = sealSecret(secret)
    const step = stepOf(sealed, input.code, ctx.at, null)
    if (step === undefined) {
      throw fieldRefusal(
        'totp.wrong',
        'code',
        'Mã chưa đúng. Đợi mã kế tiếp; vẫn sai thì xem lại giờ của điện thoại.',
      )
    }
    await db
      .update(credential)
      .set({ totpSecret: sealed, totpLastStep: step, changedAt: ctx.at })
      .where(eq(credential.userId, kept.userId))
    log.info({ person: kept.userId }, 'second factor set')
    return replaceCodes(db, kept.userId)
  })
}

/** Ten new recovery codes; those before stop working. */
export function renewRecoveryCodes(ctx: AccountCtx, code: string): Promise<string[]> {
  return asSignIn(ctx.at, async (db) => {
    const kept = await lockCredential(db, ctx)
    await proveCode(db, ctx, kept, code, 'code')
    log.info({ person: kept.userId }, 'recovery codes renewed')
    return replaceCodes(db, kept.userId)
  })
}

/** Login, whether a second factor is set, and how many recovery codes are left. */
export function accountState(
  ctx: AccountCtx,
): Promise<{ login?: string; hasFactor: boolean; codesLeft: number }> {
  return asSignIn(ctx.at, async (db) => {
    const { personId } = ctx.account
    const [kept] = await db.select().from(credential).where(eq(credential.userId, personId))
    const [left] = await db
      .select({ n: count() })
      .from(recoveryCode)
      .where(and(eq(recoveryCode.userId, personId), isNull(recoveryCode.usedAt)))
    return { login: kept?.login, hasFactor: kept?.totpSecret != null, codesLeft: left?.n ?? 0 }
  })
}

/** The person's own account, locked. @throws Refusal when they come in by the demo switcher only */
export async function lockCredential(db: Tx, ctx: AccountCtx): Promise<Credential> {
  const [kept] = await db
    .select()
    .from(credential)
    .where(eq(credential.userId, ctx.account.personId))
    .for('update')
  if (kept) return kept
  throw new Refusal(
    'account.demo',
    'Người minh họa không có mật khẩu và lớp thứ hai; họ vào bằng trang chọn người.',
  )
}

/** One code, to prove that it is still the same person. */
export async function proveCode(
  db: Tx,
  ctx: AccountCtx,
  kept: Credential,
  code: string,
  field: string,
): Promise<void> {
  if (await spendCode(db, kept, code, ctx.at)) return
  throw fieldRefusal(
    'totp.wrong',
    field,
    'Mã chưa đúng, hoặc đã dùng rồi. Đợi mã kế tiếp trên điện thoại, hoặc dùng một mã dự phòng.',
  )
}

async function replaceCodes(db: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await db.delete(recoveryCode).where(eq(recoveryCode.userId, userId))
  await db.insert(recoveryCode).values(codes.map((one) => ({ userId, codeHash: recoveryHash(userId, one) })))
  return codes
}
