import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mostTries } from '#domain/notices/means.ts'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import { fileOne } from './filed-petition.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { noticeRows, sayRow } from './notice-rows.ts'
import { type SmsGateway, startSmsGateway } from './sms-gateway.ts'
import { endWorkers, startWorker, until, type WorkerProcess } from './worker-process.ts'

const address = 'nguoi.gui@example.org'
const byMail = { channel: 'email' as const, email: address, phone: '0912345678' }
const bySms = { channel: 'sms' as const, phone: '0912345678' }

let mail: MailServer
let gateway: SmsGateway
let worker: WorkerProcess

beforeAll(async () => {
  mail = await startMailServer()
  gateway = await startSmsGateway()
  process.env.SMTP_URL = mail.url
  process.env.SMS_GATEWAY_URL = gateway.url
  process.env.SMS_GATEWAY_TOKEN = 'token-of-the-test'
  return demoPlace()
})
beforeEach(async () => {
  mail.behave('take')
  gateway.answer(202)
  mail.letters.length = 0
  gateway.posted.length = 0
  worker = await startWorker()
})
afterEach(endWorkers)
afterAll(async () => {
  await mail.down()
  await gateway.stop()
})

/** The one mail or text message of a petition just filed. */
const row = async (number: string) => {
  const [found] = await noticeRows(number)
  if (!found) throw new Error(`${number} has no notice`)
  return found
}
const becomes = (number: string, status: string, ms?: number) =>
  until(
    async () => (await row(number)).status === status,
    ms,
    async () => `${JSON.stringify(await row(number))} ${worker.log()}`,
  )
const lettersOf = (number: string) =>
  mail.letters.filter((one) => one.headers.get('subject')?.includes(number))

describe('sending', () => {
  it('sends a letter once, under an id that stays', async () => {
    const { number } = await fileOne(byMail)
    await becomes(number, 'sent')
    const { id, tries } = await row(number)
    expect(tries).toBe(1)
    const [letter, ...more] = lettersOf(number)
    expect(more).toEqual([])
    expect(letter?.to).toEqual([address])
    expect(letter?.headers.get('message-id')).toBe(`<${id}@127.0.0.1>`)
    expect(letter?.headers.get('subject')).toBe(`Hồ sơ ${number}: đã tiếp nhận`)
    expect(letter?.text).toMatch(
      /^Kính gửi ông\/bà,\r\n\r\nỦy ban nhân dân phường Hồng Liên đã tiếp nhận hồ sơ lúc 9 giờ/,
    )
    expect(letter?.text).not.toMatch(/Mẫu|Mương/)
    expect(worker.log()).not.toMatch(/example\.org|0912345678|Mẫu|Mương/)
  })

  it('posts a text message once, with the key that makes a repetition harmless', async () => {
    const { number } = await fileOne(bySms)
    await becomes(number, 'sent')
    const [message, ...more] = gateway.posted
    expect(more).toEqual([])
    expect(message).toMatchObject({
      to: '0912345678',
      text: expect.stringContaining(`Đã tiếp nhận hồ sơ ${number}.`),
    })
    const { id } = await row(number)
    expect(message?.headers).toMatchObject({
      'idempotency-key': id,
      authorization: 'Bearer token-of-the-test',
    })
  })

  it('gives out no news twice when its job comes twice', async () => {
    const { number } = await fileOne(byMail)
    await becomes(number, 'sent')
    const { id } = await row(number)
    await asSuperuser(
      (sql) => sql`select graphile_worker.add_job('send-notice', json_build_object('id', ${id}::text))`,
    )
    await until(async () => (await jobsLeft()) === 0)
    expect(lettersOf(number).length).toBe(1)
  })

  it('sends two hundred at once, each once', async () => {
    const filed = []
    for (let n = 0; n < 100; n++) filed.push(await fileOne(byMail), await fileOne(bySms))
    await until(async () => (await waiting()) === 0, 30_000, worker.log)
    expect(mail.letters.length).toBe(100)
    expect(new Set(mail.letters.map((one) => one.headers.get('message-id'))).size).toBe(100)
    expect(gateway.posted.length).toBe(100)
    expect(new Set(gateway.posted.map((one) => one.headers['idempotency-key'])).size).toBe(100)
  })
})

/** Jobs that are due and not done. */
const jobsLeft = async () => {
  const [found] = await asSuperuser(
    (sql) => sql`select count(*)::int as n from graphile_worker.jobs where run_at <= now()`,
  )
  return found?.n as number
}
const waiting = async () => {
  const [found] = await asSuperuser(
    (sql) =>
      sql`select count(*)::int as n from notice where status = 'waiting' and channel in ('email', 'sms')`,
  )
  return found?.n as number
}

describe('what goes wrong', () => {
  it('is tried again: the mail server was down', async () => {
    await mail.down()
    const { number } = await fileOne(byMail)
    await until(async () => (await row(number)).tries === 1)
    expect((await row(number)).status).toBe('waiting')
    await mail.up()
    await becomes(number, 'sent')
    expect(lettersOf(number).length).toBe(1)
    expect((await row(number)).tries).toBeGreaterThan(1)
    expect(worker.log()).toMatch(/"fault":"(ECONNREFUSED|ESOCKET|ECONNECTION)"/)
  })

  it('is tried again: the gateway had a bad moment', async () => {
    gateway.answer(503)
    const { number } = await fileOne(bySms)
    await until(async () => (await row(number)).tries === 1)
    gateway.answer(200)
    await becomes(number, 'sent')
    const keys = gateway.posted.map((one) => one.headers['idempotency-key'])
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
  })

  it('is tried again: the worker was killed with the letter in its hands', async () => {
    mail.behave('hang')
    const { number } = await fileOne(byMail)
    await mail.holding
    await worker.end('SIGKILL')
    expect((await row(number)).status).toBe('waiting')
    mail.behave('take')
    worker = await startWorker()
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
    worker = await startWorker()
    await becomes(number, 'sent', 25_000)
    expect(lettersOf(number).length).toBe(1)
  })

  it('ends with a call from the desk: nobody took it to the last try', async () => {
    gateway.answer(500)
    await worker.end('SIGTERM')
    const { number } = await fileOne(bySms)
    const { id } = await row(number)
    await asSuperuser((sql) => sql`update notice set tries = ${mostTries - 1} where id = ${id}`)
    worker = await startWorker()
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

  it('survives the loss of every connection', async () => {
    await fileOne(byMail)
    await asSuperuser(
      (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const { number } = await fileOne(byMail).catch(() => fileOne(byMail))
    await becomes(number, 'sent')
    await until(async () => (await waiting()) === 0)
  })
})

describe('the clock', () => {
  const runNow = (task: string) => asSuperuser((sql) => sql`select graphile_worker.add_job(${task})`)

  it('finds a notice whose job is gone and leaves alone one that waits for its hour', async () => {
    await worker.end('SIGTERM')
    const lost = await fileOne(byMail)
    const later = await fileOne(byMail)
    const keys = [await row(lost.number), await row(later.number)].map((one) => `notice:${one.id}`)
    await asSuperuser(async (sql) => {
      await sql`delete from graphile_worker._private_jobs where key = ${keys[0] as string}`
      await sql`update graphile_worker._private_jobs set run_at = now() + interval '1 day' where key = ${keys[1] as string}`
      return sql`update notice set at = now() - interval '6 minutes' where status = 'waiting' and channel = 'email'`
    })
    worker = await startWorker()
    await wait(500)
    expect((await row(lost.number)).status).toBe('waiting')
    await runNow('sweep')
    await becomes(lost.number, 'sent')
    expect((await row(later.number)).status).toBe('waiting')
    expect(lettersOf(later.number)).toEqual([])
  })

  it.each(['close-silent', 'remind-silent', 'purge', 'sweep'])('%s runs as its own actor', async (task) => {
    await runNow(task)
    await until(async () => (await jobsLeft()) === 0 || worker.log().includes('job failed'))
    expect(worker.log()).not.toContain('failed')
  })
})
