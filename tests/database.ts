import type { Row, Sql } from 'postgres'
import { inject } from 'vitest'
import { closePools } from '#db/client.ts'
import { inDatabase, withConnection } from './one-connection.ts'
import { OWN_PREFIX } from './test-server.ts'

/**
 * Gives this test file an empty migrated database of its own and points all pools at it:
 * `beforeAll(freshDatabase)`. What it returns ends the connections when the file is done.
 */
export async function freshDatabase(): Promise<() => Promise<void>> {
  await closePools()
  const templates = inject('databaseUrls')
  // Stable numbers: the workers of a run use as many databases as there are workers.
  const name = `${OWN_PREFIX}${process.env.VITEST_POOL_ID}`
  await withConnection(administratorUrl(), async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`
    await sql`create database ${sql(name)} template ${sql(`${OWN_PREFIX}template`)} strategy file_copy`
  })
  for (const [variable, url] of Object.entries(templates)) process.env[variable] = inDatabase(url, name)
  return closePools
}

/** The template takes no connections; every server has a database `postgres`. */
const administratorUrl = () => inDatabase(inject('databaseUrls').MIGRATION_DATABASE_URL as string, 'postgres')

/** Reads or writes behind all policies, as the superuser; for arranging and for checking, never for acting. */
export function asSuperuser<T extends Row = Row>(use: (sql: Sql) => Promise<Iterable<T>>): Promise<T[]> {
  return withConnection(process.env.MIGRATION_DATABASE_URL as string, async (sql) => [...(await use(sql))])
}
