import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { QueueTurn } from '#domain/dialogues/hall.ts'
import { newId } from '#lib/ids.ts'
import { queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { Visitor } from './load/visitor.ts'
import { ctx } from './opened-hall.ts'
import { signIn } from './pages.ts'
import type { Site } from './site.ts'

/** Longer than anybody waits: then it is told as this long. */
const PATIENCE_MS = 10_000

/**
 * A second device of the desk follows the news as its page does. How long it takes from the moment at which somebody
 * was put into the queue until the page that shows it has come.
 */
export function secondDevice(site: Site, number: string, siteId: string) {
  const durations: number[] = []
  let isOver = false
  const work = (async () => {
    const agent = new Agent({ keepAlive: true })
    const cookie = await signIn(site, 'reception')
    const visitor = new Visitor(site.origin, agent, cookie)
    const page = `/dialogues/${number}/live`
    let heard: () => void = () => {}
    const headers = { Cookie: cookie }
    const stream = get(new URL(`/api/halls/${number}`, site.origin), { headers, agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        if (/event: \w+/.test(chunk.toString())) heard()
      })
      answer.on('error', () => {})
    })
    stream.on('error', () => {})
    while (!isOver) {
      await queueTurn(ctx('reception'), number, QueueTurn.parse({ id: newId(), siteId, newSeat: '12' }))
      const begun = performance.now()
      // Whatever news comes from now on: the page that is asked for then shows the new one, too.
      const news = new Promise<void>((done) => {
        heard = done
      })
      await Promise.race([news, sleep(PATIENCE_MS, undefined, { ref: false })])
      const { status } = await visitor.refresh(page)
      if (status !== 200) throw new Error(`the second device was answered ${status}`)
      durations.push(performance.now() - begun)
      await sleep(2000)
    }
    stream.destroy()
    agent.destroy()
  })()
  return {
    stop: async () => {
      isOver = true
      await work
      return durations
    },
  }
}
