import { Answer } from '#domain/offline/answer.ts'
import { afterAnswer, type Kept, type Sent, toSend } from '#domain/offline/kept-entry.ts'
import { drop, keep, list, openOwner } from './kept-store.ts'

/** Where an entry goes, and for which use it is kept. */
export type Use = { name: string; joinAt: string }
export type Joined = { end: 'done' | 'away' | 'sign-in' | 'busy'; sent: Sent[] }

const patience = 20_000

/**
 * Sends what waits, one after another, oldest first; one tab at a time. What comes back decides: there once, then
 * nothing is kept of it; refused or in two versions, then it stays with what was said. Without an answer all stays.
 */
export async function joinAll(use: Use): Promise<Joined> {
  return navigator.locks.request(`joining ${use.name}`, { ifAvailable: true }, async (lock) => {
    const sent: Sent[] = []
    const end = lock ? await joinEach(use, sent) : 'busy'
    return { end, sent }
  })
}

async function joinEach(use: Use, sent: Sent[]): Promise<Joined['end']> {
  const { entries, changes } = await list(use.name)
  const owner = await openOwner()
  if (!owner) return 'sign-in'
  for (const entry of toSend(entries)) {
    const answer = await send(use, entry, owner)
    if (!answer) return 'away'
    if (answer.state === 'sign-in') return 'sign-in'
    const after = afterAnswer(entry, answer)
    // Corrected in another tab while it was under way: the new words stay and go next time; the server compares.
    if (after) await keep(use.name, [after], changes[entry.id])
    if (answer.state === 'joined' && (await drop(entry.id, changes[entry.id]))) {
      const { id, tookPlaceAt, label } = entry
      sent.push({ id, tookPlaceAt, label, words: answer.words, href: answer.href })
    }
  }
  return 'done'
}

/** The server's answer; undefined when there is none: no network, no server, a page of something in between. */
async function send(use: Use, entry: Kept, owner: string): Promise<Answer | undefined> {
  const { id, tookPlaceAt, values } = entry
  try {
    const response = await fetch(use.joinAt, {
      method: 'POST',
      body: new URLSearchParams({ ...values, id, tookPlaceAt, owner }),
      signal: AbortSignal.timeout(patience),
    })
    const read = Answer.safeParse(await response.json())
    return response.ok && read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Is the site there? */
export async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}
