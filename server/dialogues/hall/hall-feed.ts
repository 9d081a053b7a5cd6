import { listen } from '#db/listen.ts'

/** What a page that follows a hall hears: something became otherwise, or it may have while nobody heard. */
export type HallNews = 'hall' | 'again'
type Tell = (news: HallNews) => void
/** A desk, or the wall, sees everything; a phone what was let through, the queue, and how many support what. */
export type Follower = 'desk' | 'phone'
type Feed = {
  followers: Map<string, Set<Tell>>
  resting: Map<string, { again: boolean }>
  stop?: () => void
  ends: Set<() => void>
}

/** At most two a second reach the pages of one dialogue; what comes sooner is told together. */
const REST_MS = 500
/** A hall supports all the time: its phones hear of the first at once, of the others together. */
const COUNTS_MS = 20_000

// The framework bundles this module more than once per process; there is one connection, for all.
const shared = globalThis as typeof globalThis & { namroHalls?: Feed }
shared.namroHalls ??= { followers: new Map(), resting: new Map(), ends: new Set() }
const feed = shared.namroHalls

const keyOf = (dialogueId: string, who: Follower) => `${who} ${dialogueId}`

function tell(key: string, news: HallNews): void {
  for (const one of feed.followers.get(key) ?? []) one(news)
}

/** Tells at once, and then rests: what was heard meanwhile is told when the rest is over. */
function tellInTurn(key: string, restMs: number): void {
  if (!feed.followers.has(key)) return
  const turn = `${key} ${restMs}`
  const rest = feed.resting.get(turn)
  if (rest) {
    rest.again = true
    return
  }
  tell(key, 'hall')
  feed.resting.set(turn, { again: false })
  setTimeout(() => {
    const isDue = feed.resting.get(turn)?.again
    feed.resting.delete(turn)
    if (isDue) tellInTurn(key, restMs)
  }, restMs).unref()
}

/** Which dialogue, and whom it concerns where not everybody: acl.tell_hall. */
function heard(payload: string): void {
  const [dialogueId = '', of] = payload.split(' ')
  tellInTurn(keyOf(dialogueId, 'desk'), REST_MS)
  if (of !== 'desk') tellInTurn(keyOf(dialogueId, 'phone'), of === 'counts' ? COUNTS_MS : REST_MS)
}

/** Whoever follows a dialogue is told that it changed, never what: the page asks for itself anew. */
export function followHall(dialogueId: string, one: Tell, who: Follower = 'desk'): () => void {
  const key = keyOf(dialogueId, who)
  const all = feed.followers.get(key) ?? new Set()
  feed.followers.set(key, all.add(one))
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  const again = () => {
    for (const key of feed.followers.keys()) tell(key, 'again')
  }
  feed.stop ??= listen(url, 'hall', { heard, again })
  return () => {
    all.delete(one)
    if (all.size === 0) feed.followers.delete(key)
    if (feed.followers.size > 0) return
    feed.stop?.()
    feed.stop = undefined
  }
}

/** Time for one phone to get its page, and the longest that a phone of the largest hall waits with asking for it. */
const TURN_MS = 60
const LONGEST_SPREAD_MS = 30_000

/** Within how long those who hear the same ask for their page: two phones at once, five hundred in half a minute. */
export const spreadOf = (who: Follower, followers: number): number =>
  who === 'phone' ? Math.min(LONGEST_SPREAD_MS, followers * TURN_MS) : 0

const BEAT_MS = 15_000
/** Then the page connects anew, and who it is is asked again. */
const LONGEST_MS = 10 * 60_000

/** An answer that goes on: one line for each piece of news, until the reader or this process goes. */
export function hallStream(dialogueId: string, signal: AbortSignal, who: Follower = 'desk'): Response {
  const bytes = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(bytes.encode(text))
      const within = () => spreadOf(who, feed.followers.get(keyOf(dialogueId, who))?.size ?? 0)
      const tellNews = (news: HallNews | 'here') => send(`event: ${news}\ndata: ${within()}\n\n`)
      send('retry: 1000\n\n')
      const leave = followHall(dialogueId, tellNews, who)
      // Whoever was away asks for what changed meanwhile.
      tellNews('here')
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
export const followersOf = (dialogueId: string): number =>
  (['desk', 'phone'] as const).reduce(
    (sum, who) => sum + (feed.followers.get(keyOf(dialogueId, who))?.size ?? 0),
    0,
  )

/** Ends every stream: a process that stops waits for none of them. */
export function endStreams(): void {
  for (const end of [...feed.ends]) end()
}
