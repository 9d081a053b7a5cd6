import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { asSuperuser } from './database.ts'
import { fileOne } from './filed-petition.ts'
import {
  address,
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
    expect(said()).not.toMatch(/example\.org|0912345678|Mẫu|Mương/)
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
    await until(async () => (await unsent()) === 0, 90_000, said)
    expect(mail.letters.length).toBe(100)
    expect(new Set(mail.letters.map((one) => one.headers.get('message-id'))).size).toBe(100)
    expect(gateway.posted.length).toBe(100)
    expect(new Set(gateway.posted.map((one) => one.headers['idempotency-key'])).size).toBe(100)
  })
})

describe('the clock', () => {
  const runNow = (task: string) => asSuperuser((sql) => sql`select graphile_worker.add_job(${task})`)

  it('finds a notice whose job is gone and leaves alone one that waits for its hour', async () => {
    await awayFromTheClock()
    await worker.end('SIGTERM')
    const lost = await fileOne(byMail)
    const later = await fileOne(byMail)
    const keys = [await row(lost.number), await row(later.number)].map((one) => `notice:${one.id}`)
    await asSuperuser(async (sql) => {
      await sql`delete from graphile_worker._private_jobs where key = ${keys[0] as string}`
      await sql`update graphile_worker._private_jobs set run_at = now() + interval '1 day' where key = ${keys[1] as string}`
      return sql`update notice set at = now() - interval '6 minutes' where status = 'waiting' and channel = 'email'`
    })
    await restart()
    await wait(500)
    expect((await row(lost.number)).status).toBe('waiting')
    await runNow('sweep')
    await becomes(lost.number, 'sent')
    expect((await row(later.number)).status).toBe('waiting')
    expect(lettersOf(later.number)).toEqual([])
  })

  it.each(['close-silent', 'remind-silent', 'purge', 'sweep'])('%s runs as its own actor', async (task) => {
    await runNow(task)
    await until(async () => (await jobsLeft()) === 0 || said().includes('job failed'))
    expect(said()).not.toContain('failed')
  })
})
