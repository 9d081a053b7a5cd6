import { listen } from '#db/listen.ts'

/** What a page that follows a hall hears: something became otherwise, or it may have while nobody heard. */
export type HallNews = 'hall' | 'again'
type Tell = (news: HallNews) => void
type Feed = {
  followers: Map<string, Set<Tell>>
  resting: Map<string, { again: boolean }>
  stop?: () => void
  ends: Set<() => void>
}

/** At most two a second reach the pages of one dialogue; what comes sooner is told together. */
const REST_MS = 500

// The framework bundles this module more than once per process; there is one connection, for all.
const shared = globalThis as typeof globalThis & { namroHalls?: Feed }
shared.namroHalls ??= { followers: new Map(), resting: new Map(), ends: new Set() }
const feed = shared.namroHalls

function tell(dialogueId: string, news: HallNews): void {
  for (const one of feed.followers.get(dialogueId) ?? []) one(news)
}

function heard(dialogueId: string): void {
  if (!feed.followers.has(dialogueId)) return
  const rest = feed.resting.get(dialogueId)
  if (rest) {
    rest.again = true
    return
  }
  tell(dialogueId, 'hall')
  feed.resting.set(dialogueId, { again: false })
  setTimeout(() => {
    const isDue = feed.resting.get(dialogueId)?.again
    feed.resting.delete(dialogueId)
    if (isDue) heard(dialogueId)
  }, REST_MS).unref()
}

/** Whoever follows a dialogue is told that it changed, never what: the page asks for itself anew. */
export function followHall(dialogueId: string, one: Tell): () => void {
  const all = feed.followers.get(dialogueId) ?? new Set()
  feed.followers.set(dialogueId, all.add(one))
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  const again = () => {
    for (const id of feed.followers.keys()) tell(id, 'again')
  }
  feed.stop ??= listen(url, 'hall', { heard, again })
  return () => {
    all.delete(one)
    if (all.size === 0) feed.followers.delete(dialogueId)
    if (feed.followers.size > 0) return
    feed.stop?.()
    feed.stop = undefined
  }
}

const BEAT_MS = 15_000
/** Then the page connects anew, and who it is is asked again. */
const LONGEST_MS = 10 * 60_000

/** An answer that goes on: one line for each piece of news, until the reader or this process goes. */
export function hallStream(dialogueId: string, signal: AbortSignal): Response {
  const bytes = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(bytes.encode(text))
      send('retry: 1000\n\n')
      const leave = followHall(dialogueId, (news) => send(`event: ${news}\ndata: \n\n`))
      const beat = setInterval(() => send(': \n\n'), BEAT_MS)
      const longest = setTimeout(() => end(), LONGEST_MS)
      end = () => {
        if (!feed.ends.delete(end)) return
        clearInterval(beat)
        clearTimeout(longest)
        leave()
        controller.close()
      }
      feed.ends.add(end)
      signal.addEventListener('abort', end)
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** How many pages follow, for tests. */
export const followersOf = (dialogueId: string): number => feed.followers.get(dialogueId)?.size ?? 0

/** Ends every stream: a process that stops waits for none of them. */
export function endStreams(): void {
  for (const end of [...feed.ends]) end()
}
