import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPlaces } from '../scripts/demo/load-places.ts'
import { freshDatabase } from './database.ts'
import { withConnection } from './one-connection.ts'

/** The environment of the product in a test: demo mode, a secret and a files folder of its own. */
export function testEnvironment(): void {
  process.env.APP_MODE ??= 'demo'
  process.env.APP_URL ??= 'http://127.0.0.1:3000'
  process.env.NEXTAUTH_URL ??= process.env.APP_URL
  process.env.APP_SECRET ??= 'a secret of the tests, and of nothing else'
  process.env.VAULT_KEY ??= Buffer.alloc(32, 'vault of the tests').toString('base64')
  process.env.FILES_DIR ??= mkdtempSync(join(tmpdir(), 'nam-ro-files-'))
}

/** A database with the offices and people of the demo place, and no petition: `beforeAll(demoPlace)`. */
export async function demoPlace(): Promise<() => Promise<void>> {
  testEnvironment()
  const done = await freshDatabase()
  await withConnection(process.env.MIGRATION_DATABASE_URL as string, async (sql) => {
    await sql`set role namro_owner`
    await loadPlaces(sql)
  })
  return done
}
