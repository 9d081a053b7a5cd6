import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, startCluster } from '../../scripts/embedded-postgres.mjs'
import { withConnection } from '../one-connection.ts'
import { testFolder } from '../test-folder.ts'
import {
  allGone,
  ownPort,
  processesOf,
  removeData,
  type Start,
  start,
  type Variables,
} from './installation.ts'

const server = testFolder('start-live-server')
const dir = testFolder('start-live')
const key = Buffer.alloc(48, 9).toString('base64')
const vaultKey = Buffer.alloc(32, 5).toString('base64')
const running: Start[] = []
let cluster: Cluster

/** `npm start` on the server of an office. */
const live = async (more: Variables = {}) => {
  const settings = { DATABASE_URL: cluster.superUrl, APP_SECRET: key, VAULT_KEY: vaultKey, ...more }
  const begun = start({ PORT: await ownPort(), ...settings, DATA_DIR: dir })
  running.push(begun)
  return begun
}
const refused = async (more: Variables) => {
  const begun = await live(more)
  expect(await begun.ended).toBe(1)
  expect(await begun.instance()).toBe('')
  return begun.output()
}

beforeAll(async () => {
  for (const folder of [server, dir]) removeData(folder)
  cluster = await startCluster({ dir: server, fsync: false })
})
afterEach(async () => {
  for (const begun of running.splice(0)) {
    begun.signal('SIGTERM')
    await begun.ended
  }
  expect(await allGone(dir)).toBe(true)
})
afterAll(async () => {
  await cluster.stop()
  for (const folder of [server, dir]) removeData(folder)
})

describe('live mode', () => {
  it('says in two languages what it needs, and starts nothing without it', async () => {
    const output = await refused({ APP_SECRET: undefined })
    expect(output).toContain('Chạy thật cần APP_SECRET')
    expect(output).toContain('Live mode needs APP_SECRET')
    const withoutVault = await refused({ VAULT_KEY: undefined })
    expect(withoutVault).toContain('Chạy thật cần VAULT_KEY')
    expect(withoutVault).toContain('Live mode needs VAULT_KEY')
    expect(await refused({ DATABASE_URL: undefined, WORKER_DATABASE_URL: 'postgres://a:b@c/d' })).toContain(
      'DATABASE_URL',
    )
  })

  it('serves an empty office from the database it is given, with no demo people', async () => {
    const begun = await live()
    await begun.says('Dừng: Ctrl-C')
    expect(await begun.instance()).not.toBe('')
    expect(begun.output()).toContain('bản thật')
    expect(begun.output()).not.toContain('Đăng nhập thử')
    expect(begun.output()).toMatch(/quản trị đầu tiên[\s\S]*http:\/\/127\.0\.0\.1:\d+\//)
    const [people] = await withConnection(
      cluster.superUrl,
      (sql) => sql`select count(*)::int as count from person where demo`,
    )
    expect(people).toEqual({ count: 0 })
    expect(processesOf(dir).filter(({ command }) => command.includes('postgres -D'))).toEqual([])
  })

  it('keeps the administrator of the database away from the processes that serve', async () => {
    const begun = await live()
    await begun.says('Dừng: Ctrl-C')
    const serving = processesOf(dir).filter(({ command }) => /server\/web|worker/.test(command))
    expect(serving).toHaveLength(2)
    for (const { pid } of serving) {
      const seen = readFileSync(`/proc/${pid}/environ`, 'utf8')
      expect(seen).toContain('INSTANCE_ID=')
      expect(seen).not.toContain(cluster.password)
    }
  })

  it('refuses a database that holds demo people', async () => {
    await withConnection(
      cluster.superUrl,
      (sql) =>
        sql`insert into person (id, name, title, demo, created_at) values (gen_random_uuid(), 'Người thử', '', true, now())`,
    )
    expect(await refused({})).toContain('có người dùng thử')
  })
})
