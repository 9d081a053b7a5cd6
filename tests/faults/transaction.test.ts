import { sql } from 'drizzle-orm'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closePools, poolOf } from '#db/client.ts'
import { errorCode } from '#db/errors.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type OwnCluster, startOwnCluster } from './own-cluster.ts'

const as = (personId: string) => ({
  actor: { kind: 'person' as const, personId, grants: [] },
  at: new Date(),
})
const insert = (word: string) => sql`insert into note (word) values (${word})`

/** Code with which the work fails, or what it gave. */
const codeOf = (work: Promise<unknown>) => work.catch(errorCode)

let cluster: OwnCluster
const kept = async () => (await cluster.ask('select word from note order by word')).map(({ word }) => word)

beforeAll(async () => {
  cluster = await startOwnCluster('faults-transaction')
  process.env.DATABASE_URL = cluster.url
}, 60_000)
beforeEach(async () => {
  await cluster.ask(`drop table if exists note;
    create table note (word text, actor text default current_setting('app.who', true))`)
})
afterEach(closePools)
afterAll(() => cluster.remove())

describe('what a transaction keeps', () => {
  it('keeps all when it returns, nothing when it throws', async () => {
    await tx(as('lan'), (db) => db.execute(insert('returned')))
    const thrown = tx(as('lan'), async (db) => {
      await db.execute(insert('thrown'))
      throw new Error('changed my mind')
    })
    await expect(thrown).rejects.toThrow('changed my mind')
    expect(await kept()).toEqual(['returned'])
  })

  it('does not report success when a failed statement was swallowed', async () => {
    const work = tx(as('lan'), async (db) => {
      await db.execute(insert('before'))
      await db.execute(sql`select 1 / 0`).catch(() => {})
    })
    expect(await codeOf(work)).toBe('NOT_COMMITTED')
    expect(await kept()).toEqual([])
  })

  it('gives the code of PostgreSQL through drizzle', async () => {
    expect(await codeOf(tx(as('lan'), (db) => db.execute(sql`select 1 / 0`)))).toBe('22012')
  })

  it('leaves no setting to the next one on the same connection', async () => {
    const look = (settings: Record<string, string>) =>
      poolOf('web').run(settings, async ({ unsafe }) => {
        return (await unsafe("select pg_backend_pid() as pid, current_setting('app.who', true) as who"))[0]
      })
    const first = await look({ 'app.who': 'lan' })
    expect(first?.who).toBe('lan')
    expect(await look({})).toEqual({ pid: first?.pid, who: '' })
  })
})

describe('statements outside their transaction', () => {
  it('are refused after the commit', async () => {
    let left: Tx | undefined
    await tx(as('lan'), async (db) => {
      left = db
      await db.execute(insert('in time'))
    })
    expect(await codeOf((left as Tx).execute(insert('late')))).toBe('ENDED')
    expect(await kept()).toEqual(['in time'])
  })

  it('undo it when started and not awaited', async () => {
    const work = tx(as('lan'), async (db) => {
      void db.execute(insert('forgotten')).catch(() => {})
      await Promise.resolve()
    })
    expect(await codeOf(work)).toBe('NOT_AWAITED')
    expect(await kept()).toEqual([])
  })

  it('cannot be made in time and awaited after the commit', async () => {
    const left: PromiseLike<unknown>[] = []
    const work = poolOf('web').run({}, async ({ unsafe }) => {
      left.push(unsafe("insert into note (word) values ('kept back')"))
    })
    expect(await codeOf(work)).toBe('NOT_AWAITED')
    await Promise.allSettled(left)
    expect(await kept()).toEqual([])
  })
})

describe('a transaction within a transaction', () => {
  it('is refused through drizzle', async () => {
    const work = tx(as('lan'), async (db) => {
      await db.execute(insert('outer'))
      await (db as unknown as PostgresJsDatabase).transaction(async (inner) => inner.execute(insert('inner')))
    })
    expect(await codeOf(work)).toBe('NESTED')
    expect(await kept()).toEqual([])
  })

  it('is refused through tx, and allowed again afterwards', async () => {
    const work = tx(as('lan'), async (db) => {
      await db.execute(insert('outer'))
      await tx(as('minh'), (other) => other.execute(insert('inner')))
    })
    expect(await codeOf(work)).toBe('NESTED')
    await tx(as('minh'), (db) => db.execute(insert('after')))
    expect(await kept()).toEqual(['after'])
  })
})
