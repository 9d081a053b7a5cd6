import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '#db/pool.ts'
import { codeOf, pidOf } from './one-transaction.ts'
import { type OwnCluster, startOwnCluster } from './own-cluster.ts'
import { openAtOnce } from './whole-pool.ts'

let cluster: OwnCluster
let pools: Pool[] = []

function open(options: Partial<PoolOptions> = {}, url = cluster.url): Pool {
  const pool = createPool(url, { size: 2, ...options })
  pools.push(pool)
  return pool
}

const strangers = async () => {
  const rows = await cluster.ask(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  return rows.length
}

beforeAll(async () => {
  cluster = await startOwnCluster('faults-pool')
}, 60_000)
beforeEach(async () => {
  await cluster.ask(`drop table if exists note;
    create table note (word text, actor text default current_setting('app.who', true))`)
})
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.close()))
  pools = []
})
afterAll(() => cluster.remove())

describe('a lost connection', () => {
  it('ends its transaction at once; a late statement reaches nobody else', async () => {
    const pool = open()
    const [thinking, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let late: Promise<unknown> | undefined
    const failure = codeOf(
      pool.run({ 'app.who': 'lan' }, async ({ unsafe }) => {
        await unsafe("insert into note (word) values ('lan, first')")
        thinking.resolve()
        await leave.promise
        late = (async () => unsafe("insert into note (word) values ('lan, late')"))()
        await late
      }),
    )
    await thinking.promise
    await cluster.terminateAll()
    expect(await failure).toBe('CONNECTION_CLOSED')

    await pool.run({ 'app.who': 'minh' }, async ({ unsafe }) => {
      await unsafe("insert into note (word) values ('minh, first')")
      leave.resolve()
      await sleep(50)
      expect(await codeOf(late as Promise<unknown>)).toBe('ENDED')
      await unsafe("insert into note (word) values ('minh, second')")
    })
    expect(await cluster.ask('select * from note order by word')).toEqual([
      { word: 'minh, first', actor: 'minh' },
      { word: 'minh, second', actor: 'minh' },
    ])
  })

  it('takes along the statements queued behind it', async () => {
    const pool = open()
    const failure = codeOf(
      pool.run({ 'app.who': 'lan' }, ({ unsafe }) =>
        Promise.all([
          unsafe('select pg_sleep($1)', [5]),
          unsafe('insert into note (word) values ($1)', ['queued']),
          unsafe('insert into note (word) values ($1)', ['queued too']),
        ]),
      ),
    )
    await sleep(300)
    expect(await cluster.terminateAll()).toBe(1)
    expect(await failure).toMatch(/CONNECTION_CLOSED|57P01/)
    await sleep(400)
    expect(await cluster.ask('select * from note')).toEqual([])
    expect(await strangers(), 'connections that nobody asked for').toBe(0)
    expect(pool.stats()).toEqual({ size: 2, open: 0, idle: 0, waiting: 0 })
  })

  it('is not used again when it was idle', async () => {
    const pool = open()
    await openAtOnce(pool)
    await cluster.terminateAll()
    await sleep(100)
    expect(pool.stats()).toMatchObject({ open: 0, idle: 0 })
    expect(await openAtOnce(pool)).toBe(2)
  })
})

describe('a connection that does not answer', () => {
  it('gives its caller "deadline", and the pool is whole while it is still frozen', async () => {
    const pool = open({ deadlineMs: 1000, patienceMs: 3000 })
    const pid = await pidOf(pool)
    process.kill(pid, 'SIGSTOP')
    try {
      expect(await codeOf(pidOf(pool))).toBe('DEADLINE')
      expect(await openAtOnce(pool)).toBe(2)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  })

  it('is given up too when it freezes before a rollback', { timeout: 60_000 }, async () => {
    const pool = open()
    let pid = 0
    const work = pool.run({}, async ({ unsafe }) => {
      pid = (await unsafe('select pg_backend_pid() as pid'))[0]?.pid
      process.kill(pid, 'SIGSTOP')
      throw new Error('changed my mind')
    })
    try {
      await expect(work).rejects.toThrow('changed my mind')
      expect(await openAtOnce(pool)).toBe(2)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  })
})
