/**
 * The worker: sends what waits to be sent and does what the clock asks for, in a process of its own.
 * One runs per database: at its start it takes over what an earlier one left in its hands, and the sweep
 * (jobs/tasks.ts) what was lost with a connection since.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { makeWorkerUtils, type Runner, run } from 'graphile-worker'
import { closePools } from '#db/client.ts'
import { env } from '#lib/env.ts'
import { causeOf, log } from '#lib/log.ts'
import { crontab } from '#server/jobs/crontab.ts'
import { events } from '#server/jobs/in-hands.ts'
import { queueLog } from '#server/jobs/queue-log.ts'
import { takeOver } from '#server/jobs/take-over.ts'
import { tasks } from '#server/jobs/tasks.ts'

/** Tasks are told to give way, then the process ends, both before whoever asked loses patience (8 s). */
const ABORT_MS = 2_500
const EXIT_MS = 7_000
const RETRY_MS = 1_000

const connectionString = process.env.JOBS_DATABASE_URL
let runner: Runner | undefined
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), EXIT_MS).unref()
  await runner?.stop().catch((error: unknown) => log.warn(causeOf(error), 'worker did not stop cleanly'))
  await closePools()
  log.info('worker stopped')
  process.exit(0)
}

/** What an earlier worker left in its hands when it was killed. */
async function takeOverAll(): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString, logger: queueLog, maxPoolSize: 1 })
  try {
    await utils.withPgClient((client) => takeOver((text, values) => client.query(text, values)))
  } finally {
    await utils.release()
  }
}

async function start(): Promise<Runner> {
  await takeOverAll()
  return run({
    ...{ connectionString, taskList: tasks, parsedCronItems: crontab, logger: queueLog, events },
    ...{ concurrency: 4, maxPoolSize: 6, pollInterval: 1_000 },
    ...{ noHandleSignals: true, gracefulShutdownAbortTimeout: ABORT_MS },
  })
}

if (!connectionString) throw new Error('JOBS_DATABASE_URL is not set')
env()
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, stop)
// The database may be a moment behind us, and a runner that loses it at a bad moment ends: a new one goes on.
while (!stopping) {
  try {
    runner = await start()
    log.info('worker started')
    await runner.promise
  } catch (error) {
    if (!stopping) log.warn(causeOf(error), 'worker lost the database and starts again')
  }
  await wait(RETRY_MS)
}
