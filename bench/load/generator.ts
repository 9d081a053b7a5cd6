// A process of its own, so that measuring and making the load do not slow each other down more than they must.
import { Agent } from 'node:http'
import { type Journey, walk } from './journeys.ts'
import { Visitor } from './visitor.ts'

export type Order = {
  origin: string
  cookie?: string
  journey: Journey
  connections: number
  seconds: number
}
export type Result = {
  durations: number[]
  lastPosts: number[]
  bytes: number
  requests: number
  seconds: number
  fault?: string
}

const WARM_UP_MS = 1_500
/** A slow machine goes on until so many were walked: of fewer no percentile is said. */
const ENOUGH = 40
const LONGEST_MS = 120_000

async function load({ origin, cookie, journey, connections, seconds }: Order): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const result: Result = { durations: [], lastPosts: [], bytes: 0, requests: 0, seconds }
  const begin = performance.now() + WARM_UP_MS
  let fault: string | undefined
  const goesOn = (now: number) =>
    now < begin + seconds * 1000 || (result.durations.length < ENOUGH && now < begin + LONGEST_MS)

  const walker = async () => {
    while (!fault && goesOn(performance.now())) {
      const begun = performance.now()
      const { bytes, requests, lastPostMs } = await walk(new Visitor(origin, agent, cookie), journey)
      const ended = performance.now()
      if (begun < begin) continue
      result.seconds = Math.max(result.seconds, (ended - begin) / 1000)
      result.durations.push(ended - begun)
      if (lastPostMs) result.lastPosts.push(lastPostMs)
      result.bytes = bytes
      result.requests = requests
    }
  }
  const stop = (error: Error) => {
    fault ??= error.message
  }
  await Promise.all(Array.from({ length: connections }, () => walker().catch(stop)))
  agent.destroy()
  return { ...result, fault }
}

process.once('message', async (order: Order) => {
  process.send?.(await load(order))
  process.disconnect()
})
