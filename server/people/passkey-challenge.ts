import { lt } from 'drizzle-orm'
import { spentChallenge } from '#db/schema/passkeys.ts'
import type { Tx } from '#db/tx.ts'
import { env } from '#lib/env.ts'
import { newToken } from '#lib/ids.ts'
import { seal, tokenHash, unseal } from '#lib/secrets.ts'

const lasts = 5 * 60_000

/** What a challenge is for: one for signing in adds no key, and one person's is not another's. */
export type Purpose = 'enter' | `add ${string}`

/** The name under which authenticators know this site, and its address as browsers say it. */
export function relyingParty(): { id: string; origin: string; isNamed: boolean } {
  const { hostname, origin } = new URL(env().APP_URL)
  // Authenticators know sites by names: an address of numbers has no keys.
  return { id: hostname, origin, isNamed: !/^[\d.]+$|^\[/.test(hostname) }
}

/** A fresh challenge, with its purpose and end sealed beside it: nothing is kept here until it is answered. */
export function newChallenge(purpose: Purpose, at: Date): { challenge: string; sealed: string } {
  const challenge = newToken()
  const sealed = seal('passkey', JSON.stringify({ challenge, purpose, until: at.getTime() + lasts }))
  return { challenge, sealed }
}

/** The challenge of this seal, used up from now on; undefined when it is over, used, or for something else. */
export async function spendChallenge(
  db: Tx,
  sealed: string,
  purpose: Purpose,
  at: Date,
): Promise<string | undefined> {
  const opened = unseal('passkey', sealed)
  if (!opened) return undefined
  const it = JSON.parse(opened) as { challenge: string; purpose: string; until: number }
  if (it.purpose !== purpose || it.until <= at.getTime()) return undefined
  await db.delete(spentChallenge).where(lt(spentChallenge.expiresAt, at))
  const spent = await db
    .insert(spentChallenge)
    .values({ hash: tokenHash(it.challenge), expiresAt: new Date(it.until) })
    .onConflictDoNothing()
    .returning({ hash: spentChallenge.hash })
  return spent.length > 0 ? it.challenge : undefined
}
