import NextAuth, { type NextAuthOptions } from 'next-auth'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { authOptions } from '#server/auth-options.ts'
import { noteDevice } from '#server/citizens/enter.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { openSession } from '#server/people/new-session.ts'
import { sessionLimits } from '#server/people/session-limits.ts'

/** The one provider there can be, as the addresses of the sign-in library name it. */
export const providerId = 'oidc'

export type Jar = Record<string, string>
export type Browser = { device: string; replaced?: string }
/** Set-Cookie lines that the library wants, and where it would go. */
export type Answer = { location: string; cookies: string[] }
/** What of an identity token the library leaves to us. */
export type Claims = { iss?: unknown; iat?: unknown }

type Hooks = {
  at?: Date
  browser?: Browser
  checked?: (claims: Claims, subject: string) => Promise<boolean>
  opened?: (accountId: string, newDevice: boolean) => void
}

/** How the library is set up for one crossing; what comes of it is told through the hooks. */
export function optionsOf({ at = new Date(), browser, checked, opened }: Hooks): NextAuthOptions {
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
export async function ask(
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
