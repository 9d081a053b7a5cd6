import { createHash } from 'node:crypto'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { type Fault, type Intent, refusalToCross } from '#domain/people/outside.ts'
import { Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { newToken } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { authOptions } from '#server/auth-options.ts'
import { noteDevice } from '#server/citizens/enter.ts'
import { cookieName } from '#server/cookies.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { findIdentity, linkIdentity } from '#server/people/identities.ts'
import { openSession } from '#server/people/new-session.ts'
import { sessionLimits } from '#server/people/session-limits.ts'

/** The one provider there can be, as the addresses of the sign-in library name it. */
export const providerId = 'oidc'

/** Its name as people know it; undefined where none is configured: then there is no door. */
export function outsideName(): string | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env()
  return OIDC_ISSUER && OIDC_CLIENT_ID ? OIDC_NAME : undefined
}

type Jar = Record<string, string>
type Browser = { device: string; replaced?: string }
/** What of an identity token the library leaves to us. */
type Claims = { iss?: unknown; iat?: unknown }
const clockSkewMs = 60_000
/** Set-Cookie lines that the library wants, and where it would go. */
type Answer = { location: string; cookies: string[] }

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
  return answer.location.startsWith(env().APP_URL) ? undefined : answer
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

type Hooks = {
  at?: Date
  browser?: Browser
  checked?: (claims: Claims, subject: string) => Promise<boolean>
  opened?: (accountId: string, newDevice: boolean) => void
}

function optionsOf({ at = new Date(), browser, checked, opened }: Hooks): NextAuthOptions {
  const base = authOptions()
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ALG, OIDC_NAME } = env()
  return {
    ...base,
    session: { ...base.session, maxAge: sessionLimits('citizen').absolute },
    pages: {},
    logger: {
      // Codes only: messages and metadata hold tokens and names.
      error: (code) => log.warn({ code }, 'provider not followed'),
      warn: () => {},
      debug: () => {},
    },
    adapter: {
      ...base.adapter,
      // Whoever is signed in here already is nobody to the library, or it would link by itself.
      getSessionAndUser: async () => null,
      createSession: ({ userId }: { userId: string }) =>
        asSignIn(at, async (db) => {
          const device = browser?.device ?? ''
          opened?.(userId, await noteDevice(db, userId, device, at))
          const it = { personId: userId, kind: 'citizen' as const, at, device, replaced: browser?.replaced }
          const expires = new Date(at.getTime() + sessionLimits('citizen').idle * 1000)
          return { sessionToken: await openSession(db, it), userId, expires }
        }),
    } as NextAuthOptions['adapter'],
    providers: [
      {
        id: providerId,
        name: OIDC_NAME,
        type: 'oauth',
        wellKnown: `${OIDC_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        client: {
          id_token_signed_response_alg: OIDC_ALG,
          ...(OIDC_CLIENT_SECRET ? {} : { token_endpoint_auth_method: 'none' }),
        },
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid' } },
        httpOptions: { timeout: 5000 },
        profile: ({ sub }: { sub: string }) => ({ id: sub }),
      } as NextAuthOptions['providers'][number],
    ],
    callbacks: {
      ...base.callbacks,
      signIn: async ({ account, profile }) => {
        return (await checked?.((profile ?? {}) as Claims, account?.providerAccountId ?? '')) ?? false
      },
    },
  }
}

/** Asks the library as its own page router would, without a request of the framework around it. */
async function ask(
  nextauth: string[],
  it: { method: string; query?: Jar; body?: Jar; cookies: Jar },
  options: NextAuthOptions,
): Promise<Answer> {
  const headers = new Map<string, string | string[]>()
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value)
      return response
    },
    getHeader: (name: string) => headers.get(name),
    end: () => response,
    json: () => response,
    send: () => response,
  }
  const request = { ...it, query: { ...it.query, nextauth }, headers: {} }
  await NextAuth(request as never, response as never, options)
  return {
    location: String(headers.get('Location') ?? ''),
    cookies: [headers.get('Set-Cookie') ?? []].flat(),
  }
}
