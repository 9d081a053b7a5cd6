import { createHash } from 'node:crypto'
import { type Fault, type Intent, refusalToCross } from '#domain/people/outside.ts'
import { Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { newToken } from '#lib/ids.ts'
import { cookieName } from '#server/cookies.ts'
import {
  type Answer,
  ask,
  type Browser,
  type Claims,
  type Jar,
  optionsOf,
  providerId,
} from '#server/outside-library.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { findIdentity, linkIdentity } from '#server/people/identities.ts'

/** Its name as people know it; undefined where none is configured: then there is no door. */
export function outsideName(): string | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env()
  return OIDC_ISSUER && OIDC_CLIENT_ID ? OIDC_NAME : undefined
}

const clockSkewMs = 60_000

/** Why somebody comes back, and who they are if they set out to link an identity. */
export type Errand = { intent: Intent; linkFor?: string }

export type Arrival = { cookies: string[] } & (
  | { is: 'citizen'; accountId: string; newDevice: boolean }
  | { is: 'staff'; personId: string }
  | { is: 'linked' }
  | { is: 'fault'; fault: Fault }
)

/** Sets out for the provider. @returns its address, or nothing when it does not answer */
export async function leave(cookies: Jar): Promise<Answer | undefined> {
  // Our own forms are checked by their origin; the library wants its own proof as well.
  const token = newToken()
  const options = optionsOf({})
  const proof = `${token}|${createHash('sha256').update(`${token}${options.secret}`).digest('hex')}`
  const jar = { ...cookies, 'next-auth.csrf-token': proof, '__Host-next-auth.csrf-token': proof }
  const body = { csrfToken: token, callbackUrl: env().APP_URL }
  const answer = await ask(['signin', providerId], { method: 'POST', body, cookies: jar }, options)
  // An error leads to a page of the library, below our own address.
  return answer.location.startsWith(`${env().APP_URL}/api/auth/`) ? undefined : answer
}

/** Somebody comes back. Only what the library has checked (state, nonce, PKCE, signature) gets in. */
export async function arrive(
  query: Jar,
  cookies: Jar,
  errand: Errand,
  browser: Browser,
  at: Date,
): Promise<Arrival> {
  if (query.error === 'access_denied') return { is: 'fault', fault: 'cancelled', cookies: [] }
  const seen: { arrival: Arrival } = { arrival: { is: 'fault', fault: 'failed', cookies: [] } }
  const opened = (accountId: string, newDevice: boolean) => {
    seen.arrival = { is: 'citizen', accountId, newDevice, cookies: [] }
  }
  const checked = async ({ iss: issuer, iat }: Claims, subject: string): Promise<boolean> => {
    if (typeof issuer !== 'string' || issuer !== env().OIDC_ISSUER) return false
    // The library looks at the end of a token, not at a beginning that is still to come.
    if (typeof iat !== 'number' || iat * 1000 > at.getTime() + clockSkewMs) return false
    seen.arrival = await admit({ issuer, subject }, errand, at)
    return seen.arrival.is === 'citizen'
  }
  const answer = await ask(
    ['callback', providerId],
    { method: 'GET', query, cookies },
    optionsOf({ at, browser, checked, opened }),
  )
  // The library says so in the address only: it may have failed after it let somebody through.
  const { arrival } = seen
  const failed = arrival.is === 'citizen' && (!arrival.accountId || answer.location.includes('error='))
  const gotIn = arrival.is === 'citizen' && !failed
  // Whatever went wrong after a session was made: it does not reach the browser.
  const given = answer.cookies.filter((line) => gotIn || !line.startsWith(`${cookieName('session')}=`))
  return { ...(failed ? { is: 'fault', fault: 'failed' } : arrival), cookies: given }
}

/** What becomes of an identity that was proved. A citizen goes on through the library and its adapter. */
async function admit(
  identity: { issuer: string; subject: string },
  { intent, linkFor }: Errand,
  at: Date,
): Promise<Arrival> {
  const known = await asSignIn(at, (db) => findIdentity(db, identity))
  const fault = refusalToCross(intent, known, linkFor)
  if (fault) return { is: 'fault', fault, cookies: [] }
  if (intent === 'citizen') return { is: 'citizen', accountId: '', newDevice: false, cookies: [] }
  if (intent === 'staff') return { is: 'staff', personId: known?.userId ?? '', cookies: [] }
  if (!linkFor) return { is: 'fault', fault: 'failed', cookies: [] }
  try {
    await linkIdentity(at, linkFor, identity)
  } catch (error) {
    if (error instanceof Refusal) return { is: 'fault', fault: 'taken', cookies: [] }
    throw error
  }
  return { is: 'linked', cookies: [] }
}
