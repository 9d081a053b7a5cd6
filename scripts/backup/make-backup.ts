import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres, { type Sql } from 'postgres'
import type { FileStore } from '#server/store/file-store.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'
import { appliedMigrations, listTables, sequenceValues, type Table } from './catalogue.ts'
import { hashing, SUMS, sha256Of } from './checksums.ts'
import { FILES, MANIFEST, type Manifest, tableFile } from './manifest.ts'

type Backup = {
  /** an account that may become the owner of our tables */
  url: string
  /** where the files of this installation lie */
  store: FileStore
  /** where the new folder goes; it appears under its name only when it is complete */
  folder: string
  mode: 'demo' | 'live'
  version: string
}

/** Copies all tables as they stand at one instant, and then the files they name. */
export async function makeBackup({ url, store, folder, mode, version }: Backup): Promise<Manifest> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} })
  try {
    const sums: string[] = []
    // One snapshot for all tables: a petition filed meanwhile is in none of them.
    await sql`begin isolation level repeatable read read only`
    await sql`set local role namro_owner`
    const migrations = await appliedMigrations(sql)
    const tables: Manifest['tables'] = {}
    for (const table of await listTables(sql)) {
      const { rows, sum } = await copyTable(sql, table, join(part, tableFile(table.name)))
      tables[table.name] = { columns: table.columns, rows }
      sums.push(`${sum}  ${tableFile(table.name)}`)
    }
    // Read after the rows: a sequence stands outside of the snapshot and may only be ahead of them.
    const sequences = await sequenceValues(sql)
    const files = await sql<FileRow[]>`select id, sha256, draft_hash, copy_sha256 from file order by id`
    const [server] = await sql`select current_setting('server_version') as version`
    await sql`commit`

    const damagedFiles: string[] = []
    for (const file of files) {
      const keep = async (path: string, expected: string) => {
        const sum = await copyFile(path, store, join(part, FILES))
        if (sum) sums.push(`${sum}  ${FILES}/${path}`)
        return sum === expected || (sum === undefined && file.draft_hash !== null)
      }
      const isWhole = await keep(storedPath(file.id), file.sha256)
      const hasCopy = !file.copy_sha256 || (await keep(copyPath(file.id), file.copy_sha256))
      if (!isWhole || !hasCopy) damagedFiles.push(file.id)
    }
    const manifest: Manifest = {
      ...{ format: 1, product: 'nam-ro', version, madeAt: new Date().toISOString(), mode },
      ...{ postgres: server?.version, migrations, tables, sequences },
      ...{ files: files.length, damagedFiles },
    }
    await writeFile(join(part, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    sums.push(`${await sha256Of(join(part, MANIFEST))}  ${MANIFEST}`)
    await writeFile(join(part, SUMS), `${sums.join('\n')}\n`, { mode: 0o600 })
    await rename(part, folder)
    return manifest
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function copyTable(sql: Sql, { name, columns }: Table, path: string) {
  let rows = 0
  // In COPY's text format a line feed inside a value is written \n: each one here ends a row.
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
      done(null, chunk)
    },
  })
  const { through, digest } = hashing()
  const source = await sql.unsafe(`copy ${name} (${columns.join(', ')}) to stdout`).readable()
  await pipeline(source, counted, createGzip(), through, createWriteStream(path, { mode: 0o600 }))
  // The driver holds its socket back when a piece fills the stream, and lets go at the next reading. After the last
  // piece nobody reads again: the connection would stay silent, and the backup never end. This is that reading.
  source._read(0)
  return { rows, sum: digest() }
}

type FileRow = { id: string; sha256: string; draft_hash: string | null; copy_sha256: string | null }

/** @returns the sum of the bytes as they lie there now; undefined when there are none */
async function copyFile(name: string, from: FileStore, to: string): Promise<string | undefined> {
  const target = join(to, name)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const { through, digest } = hashing()
  const bytes = await from.open(name)
  if (!bytes) return undefined
  await pipeline(bytes.stream, through, createWriteStream(target, { mode: 0o600 }))
  return digest()
}
