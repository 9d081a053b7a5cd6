import { rmSync } from 'node:fs'
import type { Sql } from 'postgres'
import { startCluster } from '../scripts/embedded-postgres.mjs'
import { withConnection } from './one-connection.ts'
import { testFolder } from './test-folder.ts'

/** Every database that tests make is called so, and none other is ever dropped. */
export const OWN_PREFIX = 'namro_test_'

export type TestServer = { superUrl: string; stop: () => Promise<void> }

/**
 * A PostgreSQL for one test run: the embedded one, or the server of TEST_DATABASE_URL (an account that
 * may create roles and databases), on which only databases of our own names are made and dropped.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    await withConnection(given, refuseServerInUse)
    await withConnection(given, dropOwnDatabases)
    return { superUrl: given, stop: () => withConnection(given, dropOwnDatabases) }
  }
  // Nothing here outlives the run, so nothing need reach the disk.
  const cluster = await startCluster({ dir: testFolder('server'), fsync: false })
  await withConnection(cluster.superUrl, dropOwnDatabases)
  return {
    superUrl: cluster.superUrl,
    stop: async () => {
      await cluster.stop()
      rmSync(cluster.home, { recursive: true, force: true })
    },
  }
}

async function dropOwnDatabases(sql: Sql): Promise<void> {
  const left = await sql`select datname as name from pg_database where starts_with(datname, ${OWN_PREFIX})`
  for (const { name } of left) {
    await sql`alter database ${sql(name)} is_template false`
    await sql`drop database ${sql(name)} with (force)`
  }
}

/** Roles belong to the whole server: a test run would change the passwords of an installation on it. */
async function refuseServerInUse(sql: Sql): Promise<void> {
  const [used] = await sql`
    select datname as name from pg_database
    join pg_shdepend on dbid = pg_database.oid or (classid = 'pg_database'::regclass and objid = pg_database.oid)
    join pg_roles on pg_roles.oid = refobjid
    where starts_with(rolname, 'namro_') and not starts_with(datname, ${OWN_PREFIX}) limit 1`
  if (used) throw new Error(`TEST_DATABASE_URL: database ${used.name} on this server uses the same roles`)
}
