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
import { until } from './worker-process.ts'

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
    await becomes(number, 'sent', 25_000)
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

  it('loses no letter with every connection: the next start takes over what was held', async () => {
    await fileOne(byMail)
    await asSuperuser(
      (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const { number } = await fileOne(byMail).catch(() => fileOne(byMail))
    // A job held at the very moment may stay locked until a start takes it over.
    await restart()
    await becomes(number, 'sent')
    await until(async () => (await unsent()) === 0)
  })
})
