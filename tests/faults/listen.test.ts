import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '#db/listen.ts'
import { type OwnCluster, startOwnCluster } from './own-cluster.ts'

let cluster: OwnCluster
beforeAll(async () => {
  cluster = await startOwnCluster('faults-listen')
}, 60_000)
afterAll(() => cluster.remove())

async function until(is: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !is(); await sleep(20)) {
    if (Date.now() > end) throw new Error('it never came')
  }
}
const tell = (words: string) => cluster.ask(`notify hall, '${words}'`)

describe('a page that follows a hall', () => {
  it('hears on after the database was stopped and started, and is told to look again', async () => {
    const heard: string[] = []
    const end = listen(cluster.url, 'hall', {
      heard: (it) => heard.push(it),
      again: () => heard.push('again'),
    })
    await until(() => heard.includes('again'))
    await tell('before')
    await until(() => heard.includes('before'))
    heard.length = 0
    await cluster.crash(1_500)
    await until(() => heard.includes('again'))
    await tell('after')
    await until(() => heard.includes('after'))
    expect(heard).toEqual(['again', 'after'])
    end()
    await tell('ended')
    await sleep(200)
    expect(heard).not.toContain('ended')
  }, 180_000)
})
