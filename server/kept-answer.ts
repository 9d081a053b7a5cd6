import { createHash } from 'node:crypto'

type Kept = { body: string; etag: string; until: number }

const kept = new Map<string, Promise<Kept>>()
const keptMs = 60_000
/** So many at once; beyond that the oldest goes. */
const mostKept = 200

/**
 * Something that everybody reads, made at most once a minute however often it is asked for, and not sent again to
 * whoever has it.
 * @param known the ETag that the caller has
 */
export async function keptAnswer(
  key: string,
  at: Date,
  known: string | null,
  headers: Record<string, string>,
  make: () => Promise<string>,
): Promise<Response> {
  const { body, etag } = await made(key, at, make)
  const always = {
    ETag: etag,
    'Cache-Control': 'public, max-age=60',
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
  }
  if (known === etag) return new Response(null, { status: 304, headers: always })
  return new Response(body, { headers: { ...always, ...headers } })
}

async function made(key: string, at: Date, make: () => Promise<string>): Promise<Kept> {
  const before = kept.get(key)
  if (before && (await before.catch(() => ({ until: 0 }))).until > at.getTime()) return before
  const making = make().then((body) => ({
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    until: at.getTime() + keptMs,
  }))
  kept.delete(key)
  kept.set(key, making)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return making
}
