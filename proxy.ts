import { type NextRequest, NextResponse } from 'next/server'
import { isSameOrigin } from '#server/same-origin.ts'
import { foreignPage, outdatedPage, tooLargePage } from '#server/trouble-page.ts'

/**
 * Uploads are left out: the framework would cut their bodies short. Streams of news are: they never end. Both
 * check for themselves.
 */
export const config = { matcher: ['/((?!_next/static|api/uploads|api/halls|icon.svg|robots.txt).*)'] }

const bodyLimit = 200_000
/** Addresses that carry a secret: not even our own next page is told of them. */
const secretAddress = /^\/(q|loi-moi|thiet-lap|tai-khoan\/thu|theo-doi\/thoi)\//

const openDoor = /^\/api\/open311\/v2\/requests\.(json|xml)$/

const files = /^\/api\/(files|papers)\//

/** Answers what must not reach the framework, and gives every page its nonce and headers. */
export async function proxy(request: NextRequest): Promise<Response> {
  const refused = await refuse(request)
  if (refused) return refused
  // Files bring headers of their own.
  return files.test(request.nextUrl.pathname) ? NextResponse.next() : withHeaders(request)
}

async function refuse(request: NextRequest): Promise<Response | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  // Applications of others send in from anywhere; nothing there looks at a cookie.
  if (!openDoor.test(request.nextUrl.pathname) && !isSameOrigin(request.headers)) return foreignPage()
  const length = request.headers.get('content-length')
  if (!length || Number(length) > bodyLimit) return tooLargePage()
  // The site has no server actions: whoever sends one has a page of another version open.
  if (request.headers.has('next-action')) return outdatedPage(await typedText(request))
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) {
    const typed = await typedText(request)
    if (Object.keys(typed).some((key) => key.startsWith('$ACTION'))) return outdatedPage(typed)
  }
  return undefined
}

async function typedText(request: NextRequest): Promise<Record<string, string>> {
  try {
    const data = await request.clone().formData()
    return Object.fromEntries(
      [...data.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {} // not a form: there is no text to keep
  }
}

function withHeaders(request: NextRequest): Response {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    // A worker of our own, for desks that go on without network: what may load scripts may not name others.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-address', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Content-Type-Options', 'nosniff')
  const isSecret = secretAddress.test(request.nextUrl.pathname)
  response.headers.set('Referrer-Policy', isSecret ? 'no-referrer' : 'same-origin')
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  response.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  response.headers.set('Cache-Control', 'no-store')
  // Hangs in a waiting room: it shows the next number by itself, without a script.
  if (request.nextUrl.pathname.startsWith('/tiep-dan/man-hinh/')) response.headers.set('Refresh', '10')
  if (process.env.APP_URL?.startsWith('https://')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
  return response
}
