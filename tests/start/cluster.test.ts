import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { serverAccount } from '../../scripts/embedded/place.mjs'
import { commandOf, pidsWorkingIn, until } from '../../scripts/embedded/processes.mjs'
import { accounts, clearAway } from './accounts.ts'
import { type Holder, hold } from './held-cluster.ts'

describe.each(accounts())('the embedded PostgreSQL of $name', (account) => {
  const home = join(account.place, 'data')
  const data = join(home, 'pg/data')
  const pidFile = join(data, 'postmaster.pid')
  const strangers: ChildProcess[] = []
  const holders: Holder[] = []

  const open = async () => {
    const holder = await hold(account)
    holders.push(holder)
    return holder
  }
  /** One answer of the server, over a connection of its own. */
  const ask = async (url: string) => {
    const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} })
    return sql`select current_setting('server_encoding') as encoding`.finally(() => sql.end({ timeout: 1 }))
  }
  const stranger = () => {
    // of the server's own account: PostgreSQL takes a pid of any other account for dead
    const child = spawn('sleep', ['60'], serverAccount() ?? {})
    strangers.push(child)
    return child.pid as number
  }
  /** Leaves a pid file as a crash would, owned like everything there. */
  const leavePidFile = (pid: number) => {
    writeFileSync(pidFile, [pid, data, 1, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n'))
    chownSync(pidFile, statSync(data).uid, statSync(data).gid)
  }

  afterEach(async () => {
    for (const holder of holders.splice(0)) await holder.end('SIGTERM')
    for (const child of strangers.splice(0)) child.kill()
    // The last of its processes may go a moment after the one that was waited for.
    await expect.poll(() => pidsWorkingIn(data), { timeout: 30_000 }).toEqual([])
  })
  afterAll(() => clearAway(account))

  it('answers, refuses a wrong password, and keeps its secrets to its owner', async () => {
    const { url, wrong, pid } = await open()
    expect(await ask(url)).toEqual([{ encoding: 'UTF8' }])
    await expect(ask(wrong)).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(`/proc/${pid}`).uid).toBe(
      account.prefix.length > 0 || account.name === 'root' ? 65534 : process.getuid?.(),
    )
    expect(statSync(join(home, 'pg/password')).mode & 0o777).toBe(0o600)
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })

  it('keeps its port over a stop, and leaves nothing', async () => {
    const first = await open()
    await first.end('SIGTERM')
    expect(commandOf(first.pid)).toBe('')
    expect(existsSync(pidFile)).toBe(false)
    expect((await open()).url).toBe(first.url)
  })

  it('takes another port when a stranger has its own', async () => {
    const kept = Number(readFileSync(join(home, 'pg/port'), 'utf8'))
    const server = createServer().listen(kept, '127.0.0.1')
    try {
      const { port, url, said } = await open()
      expect(port).not.toBe(kept)
      expect(said.join()).toContain(String(kept))
      expect(await ask(url)).toHaveLength(1)
    } finally {
      server.close()
    }
  })

  it('takes over the pid file of a dead process', async () => {
    leavePidFile(4_190_000)
    expect(await ask((await open()).url)).toHaveLength(1)
  })

  it('starts although the pid in the file belongs to another program now, which it leaves alone', async () => {
    const other = stranger()
    leavePidFile(other)
    expect(await ask((await open()).url)).toHaveLength(1)
    expect(commandOf(other)).toBe('sleep 60')
  })

  it('ends a PostgreSQL that outlived its killed start, and starts anew', async () => {
    const left = await open()
    await left.end('SIGKILL')
    expect(commandOf(left.pid)).not.toBe('')
    const next = await open()
    expect(commandOf(left.pid)).toBe('')
    expect(next.pid).not.toBe(left.pid)
    expect(await ask(next.url)).toHaveLength(1)
  })

  it('comes back at once after a kill -9 under load', async () => {
    const killed = await open()
    const sql = postgres(killed.url, { max: 5, connect_timeout: 5, fetch_types: false, onnotice: () => {} })
    const busy = Array.from({ length: 5 }, () =>
      sql`select sum(i) from generate_series(1, 50000000) i`.catch(() => {}),
    )
    await until(() => pidsWorkingIn(data).length > 10, 60_000)
    process.kill(killed.pid, 'SIGKILL')
    await killed.end('SIGKILL')
    expect(await ask((await open()).url)).toHaveLength(1)
    await Promise.all(busy)
    await sql.end({ timeout: 1 })
  })

  it('is opened by one start only, which the second is told', async () => {
    const holder = await open()
    const second = await open()
    expect(second.refused).toContain(`pid ${holder.holder}`)
    expect(await ask(holder.url)).toHaveLength(1)
  })

  it('is opened by exactly one of three that start at the same moment', async () => {
    const opened = (await Promise.all([open(), open(), open()])).filter(({ refused }) => !refused)
    expect(opened).toHaveLength(1)
  })

  it('is not held by the lock of a start whose pid belongs to another program now', async () => {
    writeFileSync(
      join(home, 'lock'),
      JSON.stringify({ pid: stranger(), command: 'node start.mjs', started: '1' }),
    )
    const opened = (await Promise.all([open(), open(), open()])).filter(({ refused }) => !refused)
    expect(opened).toHaveLength(1)
  })

  it('is made anew when its making was cut short', async () => {
    const place = join(home, 'pg/data.new')
    mkdirSync(place)
    writeFileSync(join(place, 'PG_VERSION'), '18')
    expect(await ask((await open()).url)).toHaveLength(1)
  })
})
