import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePools, poolOf } from '#db/client.ts'
import { openPetitionTables, petitionFiler, REPLY_LOST } from './filed-petitions.ts'
import { type Outcome, startLoad } from './load.ts'
import { type OwnCluster, startOwnCluster } from './own-cluster.ts'
import { damage } from './petition-damage.ts'
import { openAtOnce } from './whole-pool.ts'

/** Once in a test run; many times, with the figures of each, when asked for. */
const RUNS = Number(process.env.FAULT_RUNS ?? 1)
const BACK_WITHIN_MS = 10_000

let cluster: OwnCluster
let uncaught: unknown[] = []
const note = (error: unknown) => {
  uncaught.push(error)
}

beforeAll(async () => {
  Object.assign(process.env, { APP_MODE: 'demo', APP_SECRET: randomUUID(), FILES_DIR: '/nonexistent' })
  process.env.VAULT_KEY = Buffer.alloc(32, 3).toString('base64')
  cluster = await startOwnCluster('faults-filing')
  await openPetitionTables(cluster)
  process.on('uncaughtException', note).on('unhandledRejection', note)
}, 60_000)
beforeEach(() => {
  uncaught = []
})
afterEach(closePools)
afterAll(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note)
  await cluster.remove()
})

const faults: [name: string, strike: () => Promise<void>][] = [
  ['an immediate stop and a restart of the database', () => cluster.crash(500)],
  [
    'all connections terminated six times',
    async () => {
      for (let time = 1; time <= 6; time++) {
        expect(await cluster.terminateAll(), 'connections to end').toBeGreaterThan(0)
        if (time < 6) await sleep(400)
      }
    },
  ],
]
const cases = faults.flatMap(([name, strike]) =>
  Array.from({ length: RUNS }, (_, i) => ({ name, strike, run: i + 1 })),
)

describe('petitions filed through the use case survive', () => {
  it.each(cases)('$name, run $run', { timeout: 240_000 }, async ({ name, strike, run }) => {
    const { file, receipts } = petitionFiler()
    const load = startLoad(file)
    await load.until(({ acknowledged }) => acknowledged.size >= 50)
    await strike()
    const accepting = performance.now()
    await Promise.race([load.nextSuccess(), sleep(BACK_WITHIN_MS + 1000)])
    const backMs = Math.round(performance.now() - accepting)
    await load.until(({ acknowledged, refused }) => acknowledged.size >= 150 && refused.size > 0)
    const outcome = await load.stop()
    const found = await damage(outcome, receipts, cluster)
    const connections = await openAtOnce(poolOf('web'))
    const again = [...receipts.values()].filter((one) => one.again).length
    if (RUNS > 1) report(`${name}, run ${run}`, outcome, { backMs, connections, again, ...found })

    expect({ ...found, hung: outcome.hung, uncaught }).toEqual({
      ...{ lost: 0, doubled: 0, half: 0, wrongActor: 0, wrongReceipt: 0, keptThoughRefused: 0 },
      ...{ hung: 0, uncaught: [] },
    })
    expect(connections, 'transactions open at the same time').toBe(10)
    expect(backMs).toBeLessThan(BACK_WITHIN_MS)
    // the load was there before and after, some of it sent twice or refused, and the fault struck it
    expect(outcome.acknowledged.size).toBeGreaterThanOrEqual(150)
    expect(outcome.refused.size).toBeGreaterThan(0)
    expect(again).toBeGreaterThan(0)
    expect(Object.keys(outcome.failures).some((code) => code !== REPLY_LOST)).toBe(true)
  })
})

function report(title: string, outcome: Outcome, figures: Record<string, number>): void {
  const { acknowledged, refused, ...rest } = outcome
  const counted = { acknowledged: acknowledged.size, refused: refused.size, uncaught: uncaught.length }
  process.stdout.write(`${title}: ${JSON.stringify({ ...figures, ...counted, ...rest })}\n`)
}
