import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'

const MINUTE_MS = 60_000

/** Jobs of this process by id: when each was done, nothing while it runs. */
const held = new Map<string, number | undefined>()

/** What the queue tells us of its jobs. */
export const events: WorkerEvents = new EventEmitter()
events.on('job:start', ({ job }) => held.set(job.id, undefined))
events.on('job:complete', ({ job }) => held.set(job.id, Date.now()))

/**
 * The jobs this process works on, and those it finished within the last minute: the queue notes the end
 * after it has told of it. A job locked in our name that is not among them was lost with a connection.
 */
export function inHands(now = Date.now()): string[] {
  for (const [id, done] of held) if (done !== undefined && done < now - MINUTE_MS) held.delete(id)
  return [...held.keys()]
}
