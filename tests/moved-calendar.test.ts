import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeCalendar } from '#server/rules/change-calendar.ts'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import { by, fileOne, rowOf } from './filed-petition.ts'
import { eventsOf } from './five-proofs.ts'
import { endWorkers, startWorker, until, type WorkerProcess } from './worker-process.ts'

let worker: WorkerProcess

beforeAll(async () => {
  const done = await demoPlace()
  worker = await startWorker()
  return done
})
afterAll(endWorkers)

/** A petition of this moment, by whose clock the worker works, and the day of its first answer. */
async function filedNow() {
  const { number } = await fileOne({}, new Date())
  return { number, first: (await rowOf(number)).firstAnswerDueOn }
}

describe('a day off that an administrator adds', () => {
  it('moves limits of open petitions at once: the running worker takes the job from the queue', async () => {
    const { number, first } = await filedNow()
    await changeCalendar(by('admin', new Date()), [
      {
        day: first,
        row: { day: first, kind: 'HOLIDAY', name: 'Ngày hội của tỉnh', legalRef: 'Quyết định 15/QĐ-UBND' },
      },
    ])
    await until(
      async () => (await rowOf(number)).firstAnswerDueOn > first,
      60_000,
      () => worker.log(),
    )
    expect((await eventsOf(number)).at(-1)).toBe('petition.limits-moved')
    const left = () =>
      asSuperuser((sql) => sql`select 1 from graphile_worker.jobs where task_identifier = 'move-limits'`)
    await until(
      async () => (await left()).length === 0,
      60_000,
      () => worker.log(),
    )
  })

  it('moves them after the next start when the worker was killed before', async () => {
    const { number, first } = await filedNow()
    await worker.end('SIGKILL')
    await changeCalendar(by('admin', new Date()), [
      {
        day: first,
        row: { day: first, kind: 'HOLIDAY', name: 'Ngày hội của tỉnh', legalRef: 'Quyết định 16/QĐ-UBND' },
      },
    ])
    expect((await rowOf(number)).firstAnswerDueOn).toBe(first)
    worker = await startWorker()
    await until(
      async () => (await rowOf(number)).firstAnswerDueOn > first,
      60_000,
      () => worker.log(),
    )
    expect((await eventsOf(number)).filter((type) => type === 'petition.limits-moved')).toHaveLength(1)
  })
})
