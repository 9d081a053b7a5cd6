import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { urlsFromEnv } from '#db/roles.ts'
import { databaseUrls } from '../scripts/start/environment.mjs'
import { inDatabase, withConnection } from './one-connection.ts'
import { OWN_PREFIX, startTestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** the address of each role by the name of its variable, on the template database */
    databaseUrls: Record<string, string>
  }
}

const TEMPLATE = `${OWN_PREFIX}template`

/** Before the server tests: one PostgreSQL, and in it a migrated database for every test file to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { superUrl, stop } = await startTestServer()
  try {
    await withConnection(superUrl, (sql) => sql`create database ${sql(TEMPLATE)}`)
    const urls = databaseUrls(process.env, 'tests', inDatabase(superUrl, TEMPLATE))
    await migrate(urlsFromEnv({ ...process.env, ...urls }))
    // A database that somebody is connected to cannot be copied.
    await withConnection(
      superUrl,
      (sql) => sql`alter database ${sql(TEMPLATE)} with is_template true allow_connections false`,
    )
    project.provide('databaseUrls', urls)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
