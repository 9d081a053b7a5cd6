import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePools } from '#db/client.ts'
import { type DatabaseUrls, urlsFromEnv } from '#db/roles.ts'
import { diskStore } from '#server/store/disk-store.ts'
import { guards, listTables, sequenceValues } from '../scripts/backup/catalogue.ts'
import { SUMS, sha256Of } from '../scripts/backup/checksums.ts'
import { makeBackup } from '../scripts/backup/make-backup.ts'
import { type Manifest, tableFile } from '../scripts/backup/manifest.ts'
import { restoreBackup } from '../scripts/backup/restore-backup.ts'
import { loadDemo } from '../scripts/load-demo.ts'
import { freshDatabase } from './database.ts'
import { testEnvironment } from './demo-place.ts'
import { inDatabase, withConnection } from './one-connection.ts'
import { OWN_PREFIX } from './test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'nam-ro-backup-'))
const backup = join(folder, 'backup')
const SECOND = `${OWN_PREFIX}${process.env.VITEST_POOL_ID}_second`

let first: DatabaseUrls
let second: DatabaseUrls
let made: Manifest
let before: Awaited<ReturnType<typeof contentOf>>

/** Everything that is kept, as text: tables row by row, sequences, guards. */
const contentOf = (url: string) =>
  withConnection(url, async (sql) => {
    const rows: Record<string, string[]> = {}
    for (const { name } of await listTables(sql)) {
      const found = await sql.unsafe(`select t::text as row from ${name} t order by 1`)
      rows[name] = found.map(({ row }) => row)
    }
    return { rows, sequences: await sequenceValues(sql), guards: await guards(sql) }
  })

const ask = (urls: DatabaseUrls, use: (sql: Sql) => Promise<unknown>) => withConnection(urls.migration, use)
const emptySecond = () =>
  withConnection(inDatabase(first.migration, 'postgres'), async (sql) => {
    await sql`drop database if exists ${sql(SECOND)} with (force)`
    await sql`create database ${sql(SECOND)}`
  })

const restore = (from = backup, options: { replace?: boolean; mode?: 'demo' | 'live' } = {}) =>
  restoreBackup({
    ...{ urls: second, store: diskStore(join(folder, 'second-files')), from },
    filesDir: join(folder, 'second-files'),
    ...{ mode: 'demo', replace: false, ...options },
  })

const filesIn = async (root: string) => {
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sums = found.map(
    async (entry) => `${entry.name} ${await sha256Of(join(entry.parentPath, entry.name))}`,
  )
  return (await Promise.all(sums)).sort()
}

beforeAll(async () => {
  testEnvironment()
  await freshDatabase()
  first = urlsFromEnv()
  second = Object.fromEntries(
    Object.entries(first).map(([name, url]) => [name, inDatabase(url, SECOND)]),
  ) as DatabaseUrls
  await loadDemo()
  await closePools()
  await emptySecond()
  // A last row longer than what a stream holds at once: the driver stops its socket there.
  const long = 'mương '.repeat(50_000)
  await ask(first, (sql) => sql`insert into setting (key, value) values ('long.last', ${sql.json(long)})`)
  const filesDir = process.env.FILES_DIR as string
  made = await makeBackup({
    ...{ url: first.migration, store: diskStore(filesDir), folder: backup },
    ...{ mode: 'demo', version: '0.0.0' },
  })
  before = await contentOf(first.migration)
}, 180_000)
afterAll(async () => {
  await closePools()
  rmSync(folder, { recursive: true })
})

describe('a backup', () => {
  it('counts what was kept, and holds something', () => {
    const counts = Object.fromEntries(Object.entries(before.rows).map(([name, rows]) => [name, rows.length]))
    expect(Object.fromEntries(Object.entries(made.tables).map(([name, { rows }]) => [name, rows]))).toEqual(
      counts,
    )
    expect(counts['public.petition']).toBeGreaterThanOrEqual(40)
    expect(counts['public.event']).toBeGreaterThan(100)
    expect(made.files).toBeGreaterThan(10)
    expect(made.damagedFiles).toEqual([])
  })

  it('is for its owner only, and tells no key', () => {
    const entries = readdirSync(backup, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      expect(statSync(join(entry.parentPath, entry.name)).mode & 0o077, entry.name).toBe(0)
    }
    expect(statSync(backup).mode & 0o777).toBe(0o700)
    const text = readFileSync(join(backup, 'manifest.json'), 'utf8')
    for (const secret of [process.env.APP_SECRET, new URL(first.web).password])
      expect(text).not.toContain(secret)
  })

  it('names the files that are no longer what was received', async () => {
    const filesDir = process.env.FILES_DIR as string
    const [one, two] = readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((it) =>
      it.isFile(),
    )
    const [changed, lost] = [one, two].map((it) => join(it?.parentPath ?? '', it?.name ?? '')) as [
      string,
      string,
    ]
    const bytes = readFileSync(changed)
    appendFileSync(changed, 'x')
    renameSync(lost, `${lost}.away`)
    const damaged = join(folder, 'damaged')
    const found = await makeBackup({
      url: first.migration,
      store: diskStore(filesDir),
      folder: damaged,
      mode: 'demo',
      version: '0.0.0',
    })
    writeFileSync(changed, bytes)
    renameSync(`${lost}.away`, lost)
    expect(found.damagedFiles.sort()).toEqual([one?.name, two?.name].sort())
  })
})

describe('a restore', () => {
  it('is refused when a byte was changed, a file is gone or one was added', async () => {
    const tries: [string, (path: string) => void][] = [
      [tableFile('public.petition'), (path) => flip(path)],
      ['manifest.json', (path) => flip(path)],
      [tableFile('public.event'), (path) => rmSync(path)],
      ['stranger', (path) => writeFileSync(path, 'x')],
    ]
    for (const [name, harm] of tries) {
      const path = join(backup, name)
      const bytes = name === 'stranger' ? undefined : readFileSync(path)
      harm(path)
      await expect(restore(), name).rejects.toThrow('không còn như khi làm')
      if (bytes) writeFileSync(path, bytes, { mode: 0o600 })
      else rmSync(path)
    }
    await ask(second, async (sql) => {
      expect(await listTables(sql), 'nothing was touched').toEqual([])
    })
  })

  it('is refused in the other mode, and from an unfinished folder', async () => {
    await expect(restore(backup, { mode: 'live' })).rejects.toThrow('không nạp vào bản thật')
    await expect(restore(dirname(backup))).rejects.toThrow(SUMS)
  })

  it('brings back every row, file, sequence and guard into an empty database', async () => {
    await restore()
    expect(await contentOf(second.migration)).toEqual(before)
    expect(before.guards).toMatch(/petition security t t/)
    expect(before.guards).toMatch(/event trigger event_kept O/)
    expect(await filesIn(join(folder, 'second-files'))).toEqual(
      await filesIn(process.env.FILES_DIR as string),
    )
  })

  it('gives out again what still waits to be sent, each once', async () => {
    await ask(second, async (sql) => {
      const jobs = await sql`select key from graphile_worker.jobs where key like 'notice:%' order by 1`
      const waiting = await sql`
        select 'notice:' || id as key from notice where status = 'waiting' and channel in ('email', 'sms') order by 1`
      expect([...jobs]).toEqual([...waiting])
    })
  })

  it('is refused where there is data already, and in a database in use', async () => {
    await expect(restore()).rejects.toThrow('đã có dữ liệu')
    await withConnection(second.web, async () => {
      // a page that is open elsewhere
      await withConnection(second.web, (sql) =>
        sql`select 1`.then(() => restore(backup, { replace: true })),
      ).then(
        () => expect.unreachable(),
        (error) => expect(String(error)).toMatch('đang chạy'),
      )
    })
  })

  it('replaces everything when told to', async () => {
    await ask(second, async (sql) => {
      await sql`update petition_sender set name = 'Người khác'`
      await sql`insert into setting (key, value) values ('only.here', '1')`
    })
    const stray = join(folder, 'second-files', 'stray')
    writeFileSync(stray, 'a file of nobody')
    await restore(backup, { replace: true })
    expect(await contentOf(second.migration)).toEqual(before)
    expect(await filesIn(join(folder, 'second-files'))).toEqual(
      await filesIn(process.env.FILES_DIR as string),
    )
  })

  const broken: [name: string, file: string, change: (bytes: Buffer) => Buffer, message: string][] = [
    [
      'a table has fewer rows than it says',
      'manifest.json',
      (bytes) => Buffer.from(String(bytes).replace(/("public.sender_says"[^}]*"rows": )/s, '$11')),
      'rows instead of',
    ],
    [
      'the rows of a table are no rows',
      tableFile('public.event'),
      () => gzipSync('no row\n'),
      'invalid input syntax',
    ],
  ]
  it.each(broken)('keeps what was there when %s', async (_name, file, change, message) => {
    const from = join(folder, `broken ${file}`)
    cpSync(backup, from, { recursive: true })
    const bytes = change(readFileSync(join(from, file)))
    writeFileSync(join(from, file), bytes)
    const sum = createHash('sha256').update(bytes).digest('hex')
    const sums = readFileSync(join(from, SUMS), 'utf8').replace(new RegExp(`.*  ${file}`), `${sum}  ${file}`)
    writeFileSync(join(from, SUMS), sums)
    await expect(restore(from, { replace: true })).rejects.toThrow(message)
    expect(await contentOf(second.migration)).toEqual(before)
  })
})

/** Changes one byte in the middle. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(path, bytes)
}
