import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { mostTries } from '#domain/notices/means.ts'
import { asSuperuser } from './database.ts'
import { fileOne } from './filed-petition.ts'
import { noticeRows, sayRow } from './notice-rows.ts'
import {
  becomes,
  byMail,
  bySms,
  gateway,
  jobsLeft,
  lettersOf,
  mail,
  restart,
  row,
  said,
  sendingPlace,
  unsent,
  worker,
} from './sending-place.ts'
import { awayFromTheClock, until } from './worker-process.ts'

sendingPlace()

describe('what goes wrong', () => {
  it('is tried again: the mail server was down', async () => {
    await mail.down()
    const { number } = await fileOne(byMail)
    await until(() => said().includes('notice not sent'))
    expect(await row(number)).toMatchObject({ status: 'waiting', tries: 1 })
    await mail.up()
    await becomes(number, 'sent')
    expect(lettersOf(number).length).toBe(1)
    expect((await row(number)).tries).toBeGreaterThan(1)
    expect(said()).toMatch(/"fault":"(ECONNREFUSED|ESOCKET|ECONNECTION)"/)
  })

  it('is tried again: the gateway had a bad moment', async () => {
    gateway.answer(503)
    const { number } = await fileOne(bySms)
    await until(() => said().includes('notice not sent'))
    gateway.answer(200)
    await becomes(number, 'sent')
    const keys = gateway.posted.map((one) => one.headers['idempotency-key'])
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
  })

  it('is told without addresses, which servers put into their answers', async () => {
    mail.behave('busy')
    const { number } = await fileOne(byMail)
    await until(() => said().includes('job failed'))
    const key = `notice:${(await row(number)).id}`
    const [job] = await asSuperuser(
      (sql) => sql`select last_error from graphile_worker.jobs where key = ${key}`,
    )
    expect(job?.last_error).toMatch(/^send-notice \w+ EENVELOPE$/)
    expect(said()).toContain('"fault":"EENVELOPE"')
    expect(said()).not.toContain('example.org')
    mail.behave('take')
    await becomes(number, 'sent')
  })

  it('is tried again: the worker was killed with the letter in its hands', async () => {
    mail.behave('hang')
    const { number } = await fileOne(byMail)
    await mail.holding
    await worker.end('SIGKILL')
    expect((await row(number)).status).toBe('waiting')
    mail.behave('take')
    await restart()
    await becomes(number, 'sent')
    expect(lettersOf(number).length).toBe(1)
  })

  it('is left in order: a worker asked to stop gives way within 8 seconds', async () => {
    mail.behave('hang')
    const { number } = await fileOne(byMail)
    await mail.holding
    const { code, ms } = await worker.end('SIGTERM')
    expect(code).toBe(0)
    expect(ms).toBeLessThan(8_000)
    mail.behave('take')
    await restart()
    await becomes(number, 'sent')
    expect(lettersOf(number).length).toBe(1)
  })

  it('ends with a call from the desk: nobody took it to the last try', async () => {
    gateway.answer(500)
    await worker.end('SIGTERM')
    const { number } = await fileOne(bySms)
    const { id } = await row(number)
    await asSuperuser((sql) => sql`update notice set tries = ${mostTries - 1} where id = ${id}`)
    await restart()
    await becomes(number, 'failed')
    expect((await noticeRows(number)).map((one) => `${sayRow(one)} ${one.status}`).sort()).toEqual([
      'received → sender by call waiting',
      'received → sender by sms failed',
    ])
    await until(async () => (await jobsLeft()) === 0)
  })

  it('ends with a call at once: there is no such address', async () => {
    mail.behave('refuse')
    const { number } = await fileOne(byMail)
    await becomes(number, 'failed')
    expect((await noticeRows(number)).map(sayRow).sort()).toEqual([
      'received → sender by call',
      'received → sender by email',
    ])
    expect((await row(number)).tries).toBe(1)
  })

  it('loses no letter with every connection: the sweep finds what was held, and no start is needed', async () => {
    await fileOne(byMail)
    await asSuperuser(
      (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const { number } = await fileOne(byMail).catch(() => fileOne(byMail))
    const { pid } = worker
    await until(async () => {
      await minutesPass(6)
      await sweep()
      await wait(500)
      return (await row(number)).status === 'sent' && (await unsent()) === 0
    })
    expect([worker.alive, worker.pid]).toEqual([true, pid])
  })

  it('takes over what a runner that is gone still holds', async () => {
    await awayFromTheClock()
    const { number, key } = await waitsAgain()
    await hold(key, 'pool-gone')
    const posts = () => gateway.posted.filter((one) => one.headers['idempotency-key'] === key.slice(7)).length
    const before = posts()
    gateway.answer(202)
    await sweep()
    await becomes(number, 'sent')
    expect(said()).toContain('jobs taken over')
    expect(posts()).toBe(before + 1)
    await until(async () => (await jobsLeft()) === 0)
  })

  it('leaves alone what was taken a moment ago', async () => {
    await awayFromTheClock()
    const { number, key } = await waitsAgain()
    await hold(key, 'pool-giving-way')
    gateway.answer(202)
    await asSuperuser(
      (sql) => sql`update graphile_worker._private_jobs set locked_at = now() where key = ${key}`,
    )
    await sweep()
    await until(async () => !(await hasJob('sweep')))
    expect((await row(number)).status).toBe('waiting')
    await minutesPass(2)
    await sweep()
    await becomes(number, 'sent')
  })

  it('gives out again what is locked in its own name and never reached it, and only that', async () => {
    await awayFromTheClock()
    await worker.end('SIGTERM')
    const lost = await fileOne(bySms)
    const lostKey = `notice:${(await row(lost.number)).id}`
    await asSuperuser(
      (sql) =>
        sql`update graphile_worker._private_jobs set run_at = now() + interval '1 day' where key = ${lostKey}`,
    )
    await restart()
    mail.behave('hang')
    const inHand = await fileOne(byMail)
    await mail.holding
    const [{ own } = { own: '' }] = await asSuperuser(
      (sql) => sql`select locked_by as own from graphile_worker.jobs where locked_by is not null`,
    )
    await hold(lostKey, own)
    await minutesPass(20)
    await sweep()
    await becomes(lost.number, 'sent')
    expect((await row(inHand.number)).status).toBe('waiting')
    expect(await heldBy(`notice:${(await row(inHand.number)).id}`)).toBe(own)
    mail.release()
    await becomes(inHand.number, 'sent')
    expect(lettersOf(inHand.number).length).toBe(1)
    expect((await row(inHand.number)).tries).toBe(1)
  })
})

/** The job of a text message that nobody took at first: it waits for its next turn. */
async function waitsAgain(): Promise<{ number: string; key: string }> {
  gateway.answer(503)
  const { number } = await fileOne(bySms)
  const key = `notice:${(await row(number)).id}`
  await until(async () => said().includes('notice not sent') && (await heldBy(key)) === null)
  return { number, key }
}

/** As if a runner had taken this job two minutes ago, between two of its turns, and had not been heard of since. */
const hold = (key: string, by: string): Promise<void> =>
  until(async () => {
    const held = await asSuperuser(
      (sql) => sql`update graphile_worker._private_jobs
        set locked_by = ${by}, locked_at = now() - interval '2 minutes', run_at = now()
        where key = ${key} and locked_by is null returning key`,
    )
    return held.length === 1
  })

const heldBy = async (key: string): Promise<string | null | undefined> =>
  (await asSuperuser((sql) => sql`select locked_by as by from graphile_worker.jobs where key = ${key}`))[0]
    ?.by
const hasJob = async (key: string): Promise<boolean> => (await heldBy(key)) !== undefined
/** For the jobs in hand and the letters that wait. */
const minutesPass = (n: number) =>
  asSuperuser(async (sql) => {
    await sql`update graphile_worker._private_jobs set locked_at = locked_at - ${n} * interval '1 minute'
      where locked_at is not null`
    return sql`update notice set at = at - ${n} * interval '1 minute' where status = 'waiting'`
  })
const sweep = () =>
  asSuperuser((sql) => sql`select graphile_worker.add_job('sweep', '{}'::json, job_key => 'sweep')`)
