import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const client = { id: 'nam-ro', secret: 'a secret between the two, of the tests' }
type Claims = Record<string, unknown>
type Token = { header: Claims; claims: Claims }

export type OidcServer = {
  readonly issuer: string
  /** Changes what the next identity tokens say; the signature is made anew by the server's own key. */
  forge(change: ((token: Token) => Token) | undefined): void
  /** Says from now on that it is another issuer, where it describes itself. */
  pretend(issuer: string | undefined): void
  /** Another signing key from now on, published as such. */
  rotate(): void
  /** Signs with a key that is published nowhere. */
  signWithStranger(): void
  down(): Promise<void>
  up(): Promise<void>
}

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decoded = (part = ''): Claims => JSON.parse(Buffer.from(part, 'base64url').toString())

/**
 * A real OpenID provider on this machine (oidc-provider), with a thin front that can spoil what comes out
 * of its token endpoint. Whoever signs in is called as they type.
 */
export async function startOidcServer(redirect: string): Promise<OidcServer> {
  let change: ((token: Token) => Token) | undefined
  let key = newKey()
  let kid = 1
  let stranger = false
  let pretended: string | undefined
  let port = 0
  let server: Server

  const jwk = () => ({ ...key.export({ format: 'jwk' }), kid: `key-${kid}`, alg: 'RS256', use: 'sig' })
  let provider: Provider
  const make = () => {
    provider = new Provider(`http://127.0.0.1:${port}`, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [redirect],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      jwks: { keys: [jwk()] } as never,
      pkce: { required: () => true },
      findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, email: 'ai.do@example.org' }) }),
      cookies: { keys: ['of the tests'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
      ttl: {
        AccessToken: 600,
        AuthorizationCode: 600,
        IdToken: 600,
        Interaction: 600,
        Session: 600,
        Grant: 600,
      },
    })
  }

  /** The person at the provider: says who they are, or goes away. */
  async function interact(request: IncomingMessage, response: ServerResponse, url: URL) {
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    if (url.searchParams.get('cancel')) {
      return provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'no',
      })
    }
    if (prompt.name === 'login') {
      const accountId = url.searchParams.get('sub')
      if (!accountId) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        return response.end(
          `<!doctype html><title>Provider</title><form><label>Sub <input name="sub"></label><button>Sign in</button><button name="cancel" value="1">Cancel</button></form>`,
        )
      }
      return provider.interactionFinished(
        request,
        response,
        { login: { accountId } },
        { mergeWithLastSubmission: false },
      )
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) })
    grant.addOIDCScope('openid')
    return provider.interactionFinished(
      request,
      response,
      { consent: { grantId: await grant.save() } },
      { mergeWithLastSubmission: true },
    )
  }

  const spoil = (idToken: string): string => {
    const [header, claims] = idToken.split('.')
    const token = { header: decoded(header), claims: decoded(claims) }
    const made = change ? change(token) : token
    const body = `${coded(made.header)}.${coded(made.claims)}`
    if (made.header.alg === 'none') return `${body}.`
    if (made.header.alg === 'HS256') {
      return `${body}.${createHmac('sha256', client.secret).update(body).digest('base64url')}`
    }
    return `${body}.${sign('sha256', Buffer.from(body), stranger ? newKey() : key).toString('base64url')}`
  }

  const open = () =>
    new Promise<void>((ready) => {
      server = createServer((request, response) => {
        const url = new URL(request.url ?? '/', 'http://127.0.0.1')
        if (url.pathname.startsWith('/interaction/')) return void interact(request, response, url)
        const isDescription = url.pathname === '/.well-known/openid-configuration'
        if (url.pathname !== '/token' && !isDescription) return void provider.callback()(request, response)
        // Catch what the provider answers with, and pass it on changed.
        const write = response.end.bind(response) as (body: string) => typeof response
        response.end = ((chunk: Buffer | string) => {
          const answer = JSON.parse(String(chunk))
          if (isDescription && pretended) answer.issuer = pretended
          if (answer.id_token) answer.id_token = spoil(answer.id_token)
          const spoiled = JSON.stringify(answer)
          response.setHeader('content-length', Buffer.byteLength(spoiled))
          return write(spoiled)
        }) as typeof response.end
        provider.callback()(request, response)
      })
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port
        ready()
      })
    })

  await open()
  make()
  return {
    get issuer() {
      return `http://127.0.0.1:${port}`
    },
    forge(next) {
      change = next
      stranger = false
    },
    pretend(issuer) {
      pretended = issuer
    },
    rotate() {
      key = newKey()
      kid++
      make()
    },
    signWithStranger() {
      stranger = true
      change = (token) => token
    },
    down: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
    up: open,
  }
}

/** A browser of the simplest kind at the provider: follows redirects until it is sent back. */
export async function visitProvider(
  address: string,
  back: string,
  answer: { sub: string } | 'cancel',
): Promise<URL> {
  const jar = new Map<string, string>()
  let at = address
  for (let hops = 0; hops < 10; hops++) {
    if (at.startsWith(back)) return new URL(at)
    const url = new URL(at)
    if (url.pathname.startsWith('/interaction/')) {
      if (answer === 'cancel') url.searchParams.set('cancel', '1')
      else url.searchParams.set('sub', answer.sub)
    }
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`the provider stays at ${at}: ${response.status} ${await response.text()}`)
    at = new URL(location, at).href
  }
  throw new Error('the provider never sends back')
}
