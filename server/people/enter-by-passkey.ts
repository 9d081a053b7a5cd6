import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { passkey } from '#db/schema/passkeys.ts'
import { passkeySentences } from '#domain/people/passkeys.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { newChallenge, relyingParty, spendChallenge } from '#server/people/passkey-challenge.ts'

/** What the browser needs to use a key. Which keys there are is not said: the device knows its own. */
export async function optionsToEnter(at: Date) {
  const { challenge, sealed } = newChallenge('enter', at)
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
  })
  return { options, sealed }
}

/**
 * Signs in with a key instead of password and code: having the device is one factor, being verified by
 * it the other.
 * @returns the token for the browser
 * @throws Refusal passkey.refused
 */
export async function enterByPasskey(
  ctx: Ctx,
  it: { answer: { id: string }; sealed: string },
  browser: { device: Device; replaced?: string },
): Promise<string> {
  // A challenge stays used up when the answer to it is refused.
  const token = await asSignIn(ctx.at, async (db) => {
    const challenge = await spendChallenge(db, it.sealed, 'enter', ctx.at)
    const [kept] = await db.select().from(passkey).where(eq(passkey.id, it.answer.id)).for('update')
    const used =
      challenge && kept && (await verified(it.answer as AuthenticationResponseJSON, challenge, kept))
    if (!used) return undefined
    await db
      .update(passkey)
      .set({ counter: used.newCounter, backedUp: used.credentialBackedUp, usedAt: ctx.at })
      .where(eq(passkey.id, kept.id))
    log.info({ person: kept.userId }, 'signed in by passkey')
    return openSession(db, { personId: kept.userId, at: ctx.at, ...browser })
  })
  if (!token) throw new Refusal('passkey.refused', passkeySentences.refused)
  return token
}

async function verified(
  response: AuthenticationResponseJSON,
  challenge: string,
  kept: typeof passkey.$inferSelect,
) {
  const { id, origin } = relyingParty()
  try {
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: kept.id,
        publicKey: new Uint8Array(Buffer.from(kept.publicKey, 'base64url')),
        counter: kept.counter,
        transports: kept.transports as string[] as never,
      },
    })
    return result.verified ? result.authenticationInfo : undefined
  } catch (error) {
    // The library throws at whatever does not fit: a wrong origin, no verification, a counter that fell.
    log.warn({ person: kept.userId, ...causeOf(error) }, 'passkey refused')
    return undefined
  }
}
