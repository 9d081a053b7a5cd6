import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { abreast, inLane, longestMs } from './hall-lane.ts'

type Answer = (...args: Parameters<RequestListener>) => Promise<void>

const hall = '/doi-thoai/2026-001/hoi'
let close = () => {}
afterEach(() => close())

/** A site that answers so, with what failed to come of it. */
async function site(answer: Answer): Promise<{ origin: string; failed: string[] }> {
  const failed: string[] = []
  const server = createServer((request, response) => {
    inLane(request, response, () => answer(request, response)).catch((error: Error) => {
      failed.push(error.message)
      response.writeHead(500).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, failed }
}

/** Counts how many are answered at the same time. */
function counting(ms: number) {
  const seen = { now: 0, most: 0, begun: 0 }
  const answer: Answer = async (_, response) => {
    seen.begun++
    seen.most = Math.max(seen.most, ++seen.now)
    await wait(ms)
    seen.now--
    response.end('well')
  }
  return { seen, answer }
}

it('makes the pages of phones one after the other, and each gets its own', async () => {
  const { seen, answer } = counting(20)
  const { origin } = await site(answer)
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, n) => fetch(`${origin}${hall}?n=${n}`).then((it) => it.text())),
  )
  expect(all).toEqual(Array(12).fill('well'))
  expect(seen.most).toBe(abreast)
})

it('lets everything else pass: the desk, what a phone sends, another page', async () => {
  const { seen, answer } = counting(200)
  const { origin } = await site(answer)
  await Promise.all([
    fetch(`${origin}/dialogues/2026-001/live`),
    fetch(`${origin}${hall}`, { method: 'POST' }),
    fetch(`${origin}${hall}/gui`, { method: 'POST' }),
    fetch(`${origin}/doi-thoai/2026-001`),
  ])
  expect(seen.most).toBe(4)
})

it('waits for no phone that left the line, and for no fault of another', async () => {
  let open = () => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  const asked: string[] = []
  const { origin, failed } = await site(async (request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.endsWith('first')) {
      await opened
      throw new Error('the first fails')
    }
    response.end('well')
  })
  const first = fetch(`${origin}${hall}?first`)
  await expect.poll(() => asked).toHaveLength(1)
  const leaves = new AbortController()
  const gone = fetch(`${origin}${hall}?gone`, { signal: leaves.signal }).catch(() => 'gone')
  const last = fetch(`${origin}${hall}?last`)
  await wait(50)
  leaves.abort()
  expect(await gone).toBe('gone')
  await wait(50)
  open()
  expect((await first).status).toBe(500)
  expect(await (await last).text()).toBe('well')
  expect(asked).toEqual([`${hall}?first`, `${hall}?last`])
  expect(failed).toEqual(['the first fails'])
})

it('goes on behind a phone that does not read what it is sent', async () => {
  const { origin } = await site(async (request, response) => {
    if (request.url?.endsWith('slow')) await wait(longestMs * 20, undefined, { ref: false })
    response.end('well')
  })
  fetch(`${origin}${hall}?slow`).catch(() => {})
  await wait(50)
  const from = performance.now()
  expect(await (await fetch(`${origin}${hall}?next`)).text()).toBe('well')
  expect(performance.now() - from).toBeLessThan(longestMs * 10)
})
