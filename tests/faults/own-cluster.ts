import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, startCluster } from '../../scripts/embedded-postgres.mjs'
import { inDatabase, withConnection } from '../one-connection.ts'
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

/** A PostgreSQL that a fault test may break. It syncs to disk: an acknowledged commit must survive. */
export async function startOwnCluster(name: string): Promise<OwnCluster> {
  const dir = testFolder(name)
  const urlOf = (started: Cluster) => inDatabase(started.superUrl, DATABASE)
  let cluster = await startCluster({ dir })
  const url = urlOf(cluster)
  await withConnection(cluster.superUrl, async (sql) => {
    await sql.unsafe(`drop database if exists ${DATABASE} with (force)`)
    await sql.unsafe(`create database ${DATABASE}`)
  })
  const ask = (statement: string) => withConnection(url, async (sql) => [...(await sql.unsafe(statement))])
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
