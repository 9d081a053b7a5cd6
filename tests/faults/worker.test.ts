import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePools } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { urlsFromEnv } from '#db/roles.ts'
import { loadPlaces } from '../../scripts/demo/load-places.ts'
import { databaseUrls } from '../../scripts/start/environment.mjs'
import { testEnvironment } from '../demo-place.ts'
import { fileOne } from '../filed-petition.ts'
import { type MailServer, startMailServer } from '../mail-server.ts'
import { noticeRows } from '../notice-rows.ts'
import { withConnection } from '../one-connection.ts'
import { endWorkers, startWorker, until, type WorkerProcess } from '../worker-process.ts'
import { type OwnCluster, startOwnCluster } from './own-cluster.ts'

/** Once in a test run; many times when asked for. */
const RUNS = Number(process.env.FAULT_RUNS ?? 1)
const byMail = { channel: 'email' as const, email: 'nguoi.gui@example.org' }

let cluster: OwnCluster
let mail: MailServer
let worker: WorkerProcess

beforeAll(async () => {
  testEnvironment()
  cluster = await startOwnCluster('faults-worker')
  mail = await startMailServer()
  Object.assign(process.env, databaseUrls(process.env, 'faults', cluster.url), { SMTP_URL: mail.url })
  await migrate(urlsFromEnv())
  await withConnection(cluster.url, loadPlaces)
  worker = await startWorker()
}, 60_000)
afterAll(async () => {
  await endWorkers()
  await closePools()
  await mail.down()
  await cluster.remove()
})

const lettersOf = (number: string) =>
  mail.letters.filter((one) => one.headers.get('subject')?.includes(number)).length
const isSent = (number: string) =>
  until(async () => (await noticeRows(number))[0]?.status === 'sent', 60_000, worker.log)

describe('a worker survives the power cut of its database', () => {
  it.each(Array.from({ length: RUNS }, (_, i) => i + 1))(
    'with a letter in its hands, run %i',
    { timeout: 180_000 },
    async () => {
      const before = await fileOne(byMail)
      await isSent(before.number)
      mail.behave('hang')
      const { number } = await fileOne(byMail)
      await mail.holding
      const cut = cluster.crash(1_000)
      await wait(500)
      // Taken while nobody can note it: it must be noted later, not sent again.
      mail.release()
      mail.behave('take')
      await cut
      await isSent(number)
      // Connections that died while idle fail the first to use them; the next one works.
      const after = await fileOne(byMail).catch(() => fileOne(byMail))
      await isSent(after.number)
      await wait(1_000)
      for (const one of [before.number, number, after.number]) expect(lettersOf(one), one).toBe(1)
      expect((await noticeRows(number))[0]?.tries).toBe(1)
    },
  )
})
