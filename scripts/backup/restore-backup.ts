import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import postgres, { type Sql } from 'postgres'
import { migrate } from '#db/migrate.ts'
import type { DatabaseUrls } from '#db/roles.ts'
import type { FileStore } from '#server/store/file-store.ts'
import { Refusal } from '../start/progress.mjs'
import { guards, listTables } from './catalogue.ts'
import { checkSums } from './checksums.ts'
import { giveOutNotices } from './give-out-notices.ts'
import { FILES, type Manifest, readManifest, tableFile } from './manifest.ts'
import { layDown } from './move-between-stores.ts'
import { refuseInUse, refuseNotEmpty } from './refuse-target.ts'

type Restore = {
  urls: DatabaseUrls
  store: FileStore
  /** what is on its way lies here, beside the files where the store is a folder */
  filesDir: string
  /** folder of the backup */
  from: string
  mode: 'demo' | 'live'
  /** puts away what the database holds now */
  replace: boolean
}

/**
 * Loads a backup: all of it or nothing. The files are laid down before the commit, because a file that
 * no row names does no harm and a row without its file does.
 * @throws Refusal when the backup is damaged or does not fit, or the database is in use or not empty
 */
export async function restoreBackup(it: Restore): Promise<Manifest> {
  const { urls, store, filesDir, from, mode, replace } = it
  const names = await checkSums(from)
  const manifest = await readManifest(from)
  refuseUnfit(manifest, mode)
  const sql = postgres(urls.migration, { max: 1, max_lifetime: null, onnotice: () => {} })
  const laid: string[] = []
  try {
    await refuseInUse(sql)
    if (!replace) await refuseNotEmpty(sql)
    await migrate(urls)
    await sql`begin`
    await sql`set local role namro_owner`
    await loadTables(sql, manifest, from)
    for (const name of names.filter((one) => one.startsWith(`${FILES}/`))) {
      const stored = name.slice(FILES.length + 1)
      laid.push(stored)
      await layDown(store, filesDir, join(from, name), stored)
    }
    await sql`commit`
    await sql`set role namro_owner`
    await sql`analyze`
  } catch (error) {
    // Not the files of a database that stays as it is
    if (!replace) for (const name of laid) await store.remove(name)
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
  if (replace) await dropOthers(store, filesDir, new Set(laid))
  await giveOutNotices(urls)
  return manifest
}

function refuseUnfit(manifest: Manifest, mode: Restore['mode']): void {
  if (manifest.mode !== mode) {
    throw new Refusal(
      manifest.mode === 'live'
        ? 'Đây là dữ liệu thật: không nạp vào bản dùng thử, nơi ai cũng đăng nhập được.'
        : 'Đây là dữ liệu minh họa: không nạp vào bản thật.',
    )
  }
  const ours = readMigrationFiles({
    migrationsFolder: new URL('../../db/migrations', import.meta.url).pathname,
  })
  if (ours.map(({ hash }) => hash).join() !== manifest.migrations.join()) {
    throw new Refusal(
      `Bản sao lưu do phiên bản ${manifest.version} làm, bảng dữ liệu khác với phiên bản đang chạy. ` +
        'Nạp bằng đúng phiên bản đó, rồi nâng cấp.',
    )
  }
}

/**
 * Triggers rest meanwhile: they would refuse the history and work out again what is loaded. COPY FROM does
 * not go through row-level security, so it is lifted from the owner. All this happens in the transaction
 * and is compared at its end: the guards stand as before, or nothing was loaded.
 */
async function loadTables(sql: Sql, manifest: Manifest, from: string): Promise<void> {
  const before = await guards(sql)
  const tables = await listTables(sql)
  const all = tables.map(({ name }) => name)
  const strange = [...all, ...Object.keys(manifest.tables)].filter(
    (name) => !all.includes(name) || !manifest.tables[name],
  )
  if (strange.length > 0) throw new Refusal(`Bảng không khớp với bản sao lưu: ${strange.join(', ')}.`)
  const forced = await sql<{ name: string }[]>`
    select oid::regclass::text as name from pg_class where relforcerowsecurity and relkind = 'r'`
  for (const name of all) await sql.unsafe(`alter table ${name} disable trigger user`)
  for (const { name } of forced) await sql.unsafe(`alter table ${name} no force row level security`)
  await sql.unsafe(`truncate ${all.join(', ')}`)

  for (const { name } of tables) {
    const { columns, rows } = manifest.tables[name] as Manifest['tables'][string]
    await copyIn(sql, `copy ${name} (${columns.join(', ')}) from stdin`, join(from, tableFile(name)))
    const [found] = await sql.unsafe(`select count(*)::int as rows from ${name}`)
    if (found?.rows !== rows) throw new Error(`${name}: ${found?.rows} rows instead of ${rows}`)
  }
  for (const [name, value] of Object.entries(manifest.sequences)) {
    await sql`select setval(${name}::regclass, ${value ?? '1'}::bigint, ${value !== null})`
  }
  for (const { name } of forced) await sql.unsafe(`alter table ${name} force row level security`)
  for (const name of all) await sql.unsafe(`alter table ${name} enable trigger user`)
  if ((await guards(sql)) !== before) throw new Error('the guards of the tables are not as they were')
}

async function copyIn(sql: Sql, statement: string, path: string): Promise<void> {
  const query = sql.unsafe(statement)
  const target = await query.writable()
  // postgres.js tells nobody when the server refuses the rows after the last one was sent, and the stream
  // would never end.
  Object.assign(query, { reject: (error: Error) => target.destroy(error) })
  await pipeline(createReadStream(path), createGunzip(), target)
}

/** Bytes that no row names any more must not stay behind, nor what was on its way. */
async function dropOthers(store: FileStore, filesDir: string, kept: Set<string>): Promise<void> {
  for await (const names of store.list()) {
    for (const { name } of names) if (!kept.has(name)) await store.remove(name)
  }
  for (const folder of await readdir(filesDir, { withFileTypes: true }).catch(() => [])) {
    const isStored = folder.isDirectory() && /^[0-9a-f]{2}$/.test(folder.name)
    if (!isStored) await rm(join(filesDir, folder.name), { recursive: true })
  }
}
