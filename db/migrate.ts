/**
 * Brings a database to today's shape: roles, tables, policies, the job queue, and the reference
 * data that the law gives. Safe to run again; two at once wait for one another.
 */
import { readFile } from 'node:fs/promises'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { syncReference } from '#db/reference/sync.ts'
import { type DatabaseUrls, ensureRoles, urlsFromEnv } from '#db/roles.ts'

const lock = 5_021_977

export async function migrate(urls: DatabaseUrls): Promise<void> {
  const sql = postgres(urls.migration, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${lock})`
    await ensureRoles(sql, urls)
    await sql`set role namro_owner`
    await runMigrations(drizzle({ client: sql }), {
      migrationsFolder: new URL('./migrations', import.meta.url).pathname,
      migrationsSchema: 'drizzle',
    })
    await syncReference(sql)
    await migrateQueue(urls.jobs)
    await sql`reset role`
    await sql`select pg_advisory_unlock(${lock})`
  } finally {
    await sql.end()
  }
}

/** The queue's own tables belong to its own role, which owns nothing else. */
async function migrateQueue(url: string): Promise<void> {
  await runQueueMigrations({ connectionString: url })
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(await readFile(new URL('./jobs.sql', import.meta.url), 'utf8'))
  } finally {
    await sql.end()
  }
}

if (import.meta.main) {
  await migrate(urlsFromEnv()).catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
