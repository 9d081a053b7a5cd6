import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '#db/pool.ts'
import { codeOf, hold, pidOf } from './one-transaction.ts'
import { type OwnCluster, startOwnCluster } from './own-cluster.ts'
import { openAtOnce } from './whole-pool.ts'

let cluster: OwnCluster
let pools: Pool[] = []

function open(options: Partial<PoolOptions> = {}, url = cluster.url): Pool {
  const pool = createPool(url, { size: 2, ...options })
  pools.push(pool)
  return pool
}

beforeAll(async () => {
  cluster = await startOwnCluster('faults-full-pool')
}, 60_000)
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.close()))
  pools = []
})
afterAll(() => cluster.remove())

describe('no way in', () => {
  it('tells each caller that the password is wrong', async () => {
    const pool = open({}, cluster.url.replace(/:[^:@]+@/, ':wrong@'))
    expect(await Promise.all([1, 2, 3].map(() => codeOf(pidOf(pool))))).toEqual(['28P01', '28P01', '28P01'])
    expect(pool.stats()).toEqual({ size: 2, open: 0, idle: 0, waiting: 0 })
  })

  it('tells each caller that nobody listens', async () => {
    const pool = open({}, cluster.url.replace(/:\d+\//, ':1/'))
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(pidOf(pool))))
    expect(codes).toEqual(['ECONNREFUSED', 'ECONNREFUSED', 'ECONNREFUSED'])
  })
})

describe('a full pool', () => {
  it('lets a caller go with "pool busy" and serves those who are still in line', async () => {
    const pool = open({ patienceMs: 200 })
    const holders = [hold(pool), hold(pool)]
    await Promise.all(holders.map(({ begun }) => begun))
    expect(await codeOf(pidOf(pool))).toBe('POOL_BUSY')

    const inLine = [pidOf(pool), pidOf(pool), pidOf(pool)]
    for (const { end } of holders) end()
    expect(new Set(await Promise.all(inLine)).size).toBeLessThanOrEqual(2)
    expect(await openAtOnce(pool)).toBe(2)
  })

  it('gives the place of a dead connection to the next in line', async () => {
    const pool = open()
    const holders = [hold(pool), hold(pool)]
    await Promise.all(holders.map(({ begun }) => begun))
    const inLine = pidOf(pool)
    await cluster.terminateAll()
    expect(await inLine).toBeGreaterThan(0)
    const ends = await Promise.all(holders.map(({ failure }) => failure))
    expect(ends).toEqual(['CONNECTION_CLOSED', 'CONNECTION_CLOSED'])
  })

  it('closes after its running transactions, and takes no more', async () => {
    const pool = open()
    const holders = [hold(pool), hold(pool)]
    await Promise.all(holders.map(({ begun }) => begun))
    const inLine = pidOf(pool)
    const closing = pool.close()
    expect(await codeOf(inLine)).toBe('POOL_CLOSED')
    expect(await codeOf(pidOf(pool))).toBe('POOL_CLOSED')
    for (const { end } of holders) end()
    await closing
    expect(await Promise.all(holders.map(({ failure }) => failure))).toEqual([undefined, undefined])
    expect(pool.stats()).toMatchObject({ open: 0, idle: 0 })
  })
})
