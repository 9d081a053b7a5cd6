import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import { type Cluster, startCluster } from '../../scripts/embedded-postgres.mjs'
import { testFolder } from '../test-folder.ts'

const DATABASE = 'namro_test_faults'

export type OwnCluster = {
  /** URL of an empty database in it */
  readonly url: string
  /** runs one statement over a connection of its own, outside the pool under test */
  ask(statement: string): Promise<Record<string, unknown>[]>
  /** ends the server as a power cut would, and starts it again; returns when it accepts connections */
  crash(downMs: number): Promise<void>
  /** ends every connection but the one that asks; returns how many */
  terminateAll(): Promise<number>
  remove(): Promise<void>
}

async function once<T>(url: string, use: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await use(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** A PostgreSQL that a fault test may break. It syncs to disk: an acknowledged commit must survive. */
export async function startOwnCluster(name: string): Promise<OwnCluster> {
  const dir = testFolder(name)
  const urlOf = (started: Cluster) => started.superUrl.replace(/[^/]*$/, DATABASE)
  let cluster = await startCluster({ dir })
  const url = urlOf(cluster)
  await once(cluster.superUrl, async (sql) => {
    await sql.unsafe(`drop database if exists ${DATABASE} with (force)`)
    await sql.unsafe(`create database ${DATABASE}`)
  })
  const ask = (statement: string) => once(url, async (sql) => [...(await sql.unsafe(statement))])
  return {
    url,
    ask,
    async crash(downMs) {
      await cluster.stop('immediate')
      await sleep(downMs)
      cluster = await startCluster({ dir })
      if (urlOf(cluster) !== url) throw new Error('the restarted server has another address')
    },
    async terminateAll() {
      const ended = await ask(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      )
      return ended.length
    },
    async remove() {
      await cluster.stop()
      rmSync(cluster.home, { recursive: true, force: true })
    },
  }
}
