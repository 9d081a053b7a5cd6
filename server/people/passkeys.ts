import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { and, asc, eq } from 'drizzle-orm'
import { passkey } from '#db/schema/passkeys.ts'
import { mostPasskeys, passkeySentences } from '#domain/people/passkeys.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import type { AccountCtx } from '#server/people/account-ctx.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { newChallenge, relyingParty, spendChallenge } from '#server/people/passkey-challenge.ts'
import { lockCredential, proveCode } from '#server/people/second-factor.ts'

export type Passkey = { id: string; name: string; createdAt: Date; usedAt: Date | null; backedUp: boolean }

const mine = (ctx: AccountCtx) => eq(passkey.userId, ctx.account.personId)

/** The keys of one's own account, in the order they came. */
export function listPasskeys(ctx: AccountCtx): Promise<Passkey[]> {
  return asSignIn(ctx.at, (db) =>
    db
      .select({
        id: passkey.id,
        name: passkey.name,
        createdAt: passkey.createdAt,
        usedAt: passkey.usedAt,
        backedUp: passkey.backedUp,
      })
      .from(passkey)
      .where(mine(ctx))
      .orderBy(asc(passkey.createdAt)),
  )
}

/** Before a key is made: it is still the same person, by the second factor. */
export function permitPasskey(ctx: AccountCtx, code: string): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    const kept = await lockCredential(db, ctx)
    const keys = await db.select({ id: passkey.id }).from(passkey).where(mine(ctx))
    if (keys.length >= mostPasskeys) throw new Refusal('passkey.tooMany', passkeySentences.tooMany)
    await proveCode(db, ctx, kept, code, 'code')
  })
}

/** What the browser needs to make a key, and the seal that comes back with it. */
export async function optionsToAdd(ctx: AccountCtx) {
  const { personId } = ctx.account
  const { challenge, sealed } = newChallenge(`add ${personId}`, ctx.at)
  const { login, keys } = await asSignIn(ctx.at, async (db) => ({
    login: (await lockCredential(db, ctx)).login,
    keys: await db.select({ id: passkey.id }).from(passkey).where(mine(ctx)),
  }))
  const options = await generateRegistrationOptions({
    rpName: 'Năm Rõ',
    rpID: relyingParty().id,
    userName: login,
    userID: new TextEncoder().encode(personId),
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    excludeCredentials: keys,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, sealed }
}

/**
 * Keeps the public half of a key that this browser has just made. Without the person being verified by
 * their device (finger, face, screen lock) it is none, since it stands for both factors.
 * @throws Refusal passkey.notMade, passkey.known
 */
export function addPasskey(
  ctx: AccountCtx,
  it: { name: string; answer: unknown; sealed: string },
): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    const { personId } = ctx.account
    await lockCredential(db, ctx)
    const challenge = await spendChallenge(db, it.sealed, `add ${personId}`, ctx.at)
    const made = challenge && (await verified(it.answer as RegistrationResponseJSON, challenge))
    if (!made) throw new Refusal('passkey.notMade', passkeySentences.notMade)
    const { credential, credentialDeviceType, credentialBackedUp } = made
    const added = await db
      .insert(passkey)
      .values({
        id: credential.id,
        userId: personId,
        name: it.name,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        backupEligible: credentialDeviceType === 'multiDevice',
        backedUp: credentialBackedUp,
        transports: credential.transports ?? [],
        createdAt: ctx.at,
      })
      .onConflictDoNothing()
      .returning({ id: passkey.id })
    if (added.length === 0) throw new Refusal('passkey.known', passkeySentences.known)
    log.info({ person: personId }, 'passkey added')
  })
}

async function verified(response: RegistrationResponseJSON, challenge: string) {
  const { id, origin } = relyingParty()
  try {
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    })
    return result.registrationInfo
  } catch (error) {
    // The library throws at whatever does not fit, forged or only cut short: no key came of it.
    log.warn(causeOf(error), 'passkey not made')
    return undefined
  }
}

/** Another name for one's own key; somebody else's is not found and nothing happens. */
export function renamePasskey(ctx: AccountCtx, id: string, name: string): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    await db
      .update(passkey)
      .set({ name })
      .where(and(mine(ctx), eq(passkey.id, id)))
  })
}

/** Takes a key out: it signs nobody in any more. Sessions that it opened go on, and end like all others. */
export function removePasskey(ctx: AccountCtx, id: string): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    await db.delete(passkey).where(and(mine(ctx), eq(passkey.id, id)))
    log.info({ person: ctx.account.personId }, 'passkey removed')
  })
}
