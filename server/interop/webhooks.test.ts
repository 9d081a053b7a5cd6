import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { AddWebhook } from '#domain/interop/webhooks.ts'
import { publishAnswers } from '#server/petitions/publish-answers.ts'
import { publishPetition, takeFromPublic } from '#server/petitions/publish-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, fileOne, petitionIn, versionOf, workday } from '#tests/filed-petition.ts'
import { addWebhook, endWebhook, findWebhook, listWebhooks, sendAgain } from './manage-webhooks.ts'
import { isOutside, postNews } from './post-news.ts'
import { sendWebhooks } from './send-webhooks.ts'
import { webhookSecret } from './webhook-secret.ts'

type Got = { headers: IncomingHttpHeaders; body: string }
let server: Server
let origin = ''
const got: Got[] = []
/** What the receiver does next: a status, or nothing at all. */
let answers: number | 'hangs' | 'elsewhere' = 200

beforeAll(async () => {
  const done = await demoPlace()
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      if (answers === 'hangs') return
      if (answers === 'elsewhere') response.writeHead(302, { Location: `${origin}/stolen` }).end()
      else response.writeHead(answers).end('x'.repeat(1000))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return done
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  answers = 200
  got.length = 0
  // What other tests made public is nobody's news here.
  await asSuperuser((sql) => sql`delete from publication`)
  await asSuperuser((sql) => sql`delete from webhook_delivery`)
  await asSuperuser((sql) => sql`delete from webhook`)
})

const minutes = (n: number) => new Date(workday.getTime() + n * 60_000)
const admin = (at = workday) => by('admin', at)
const run = (at = minutes(1)) => sendWebhooks({ actor: { kind: 'job', job: 'send-webhooks' }, at })
const receiver = (path = '/tin', more: Record<string, string> = {}, at = workday) =>
  addWebhook(
    admin(at),
    AddWebhook.parse({ label: 'Cổng tỉnh', url: `${origin}${path}`, petitions: 'yes', ...more }),
  )
const pass = async (number: string) =>
  publishPetition(by('reception'), number, { version: await versionOf(number), checked: 'yes' })
const told = () =>
  got.map(({ body }) => JSON.parse(body) as { type: string; data: { number: string; api: string } })
const rows = () =>
  asSuperuser((sql) => sql`select state, attempts, fault, due_at from webhook_delivery order by at`)

describe('a receiver', () => {
  it('is told once, signed, where to read, and nothing that was written', async () => {
    const { number } = await fileOne({
      body: 'Cống vỡ ở ngõ 7 đã ba tuần nay. Gọi tôi số 0912345678 khi nào sửa.',
    })
    const id = await receiver()
    await pass(number)
    expect(await run()).toEqual({ collected: 1, sent: 1, failed: 0 })
    expect(await run(minutes(2))).toEqual({ collected: 0, sent: 0, failed: 0 })
    expect(told()).toMatchObject([{ type: 'petition.published', data: { number } }])
    expect(told()[0]?.data.api).toMatch(new RegExp(`/api/open311/v2/requests/${number}.json$`))
    const [{ headers, body } = { headers: {}, body: '' }] = got
    for (const word of ['Cống vỡ', '0912345678', 'Nguyễn Thị Mẫu']) expect(body).not.toContain(word)
    const sign = (secret: string) => {
      vi.setSystemTime(minutes(1))
      try {
        return new Webhook(secret).verify(body, headers as Record<string, string>)
      } finally {
        vi.useRealTimers()
      }
    }
    expect(sign((await findWebhook(admin(), id))?.secret ?? '')).toMatchObject({ type: 'petition.published' })
    expect(() => sign(webhookSecret('another'))).toThrow()
  })

  it('hears that something is public no more, and of nothing that never was', async () => {
    await receiver()
    const { number } = await fileOne()
    const { number: quiet } = await petitionIn('TRIAGED')
    await pass(number)
    await run()
    const back = { version: await versionOf(number), reason: 'Còn sót số điện thoại trong bản đã che.' }
    await takeFromPublic(by('reception', minutes(3)), number, back)
    await run(minutes(4))
    // What becomes of it from now on is nobody's news.
    await advance(number, 'RECEIVED', 'TRIAGED')
    await run(minutes(5))
    expect(told().map(({ type, data }) => [type, data.number])).toEqual([
      ['petition.published', number],
      ['petition.taken-back', number],
    ])
    expect(JSON.stringify(told())).not.toContain(quiet)
  })

  it('hears of an answer when its minute comes, not before', async () => {
    const { number } = await petitionIn('TRIAGED')
    await pass(number)
    await advance(number, 'TRIAGED', 'ANSWERED')
    await receiver('/tin', {}, minutes(1))
    await publishAnswers(by('reception', minutes(2)), {
      ...{ numbers: [number], day: '2026-10-14', time: '09:40', checked: 'yes' },
    })
    expect(await run(minutes(3))).toMatchObject({ collected: 1, sent: 0 })
    expect(await run(minutes(39))).toMatchObject({ sent: 0 })
    expect(await run(minutes(41))).toMatchObject({ sent: 1 })
    expect(told()).toMatchObject([{ type: 'petition.changed', data: { number } }])
  })

  it('that hangs or fails loses nothing and holds up no other; what is given up is sent again', async () => {
    const slow = await receiver('/slow')
    const numbers = [(await fileOne()).number, (await fileOne()).number]
    for (const number of numbers) await pass(number)
    answers = 'hangs'
    const from = performance.now()
    expect(await run()).toEqual({ collected: 2, sent: 0, failed: 0 })
    expect(performance.now() - from).toBeGreaterThan(4_000)
    // The second waits with the first: one attempt, not two.
    expect(got).toHaveLength(1)
    expect((await rows()).map(({ state, attempts, fault }) => [state, attempts, fault])).toEqual([
      ['waiting', 1, 'timeout'],
      ['waiting', 0, null],
    ])
    answers = 500
    expect(await run(minutes(1))).toMatchObject({ sent: 0 })
    expect(await run(minutes(3))).toMatchObject({ sent: 0 })
    answers = 'elsewhere'
    expect(await run(minutes(10))).toMatchObject({ sent: 0 })
    expect((await rows())[0]).toMatchObject({ attempts: 3, fault: 'status' })
    answers = 500
    expect(await run(minutes(4 * 24 * 60))).toMatchObject({ failed: 1 })
    await sendAgain(admin(minutes(4 * 24 * 60)), slow)
    answers = 200
    got.length = 0
    await run(minutes(4 * 24 * 60 + 1))
    expect(told().map(({ data }) => data.number)).toEqual(numbers)
    expect((await listWebhooks(admin()))[0]?.counts).toEqual({ waiting: 0, sent: 2, failed: 0 })
  }, 60_000)

  it('beside one that hangs hears in the same run', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const at = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
    await addWebhook(admin(), AddWebhook.parse({ label: 'Im lặng', url: at, petitions: 'yes' }))
    await receiver()
    await pass((await fileOne()).number)
    const running = run()
    await wait(2_000)
    expect(got).toHaveLength(1)
    expect(await running).toMatchObject({ collected: 2, sent: 1 })
    silent.closeAllConnections()
    silent.close()
  }, 60_000)

  it('that ended hears no more, of what waited neither', async () => {
    const id = await receiver()
    await pass((await fileOne()).number)
    answers = 500
    await run()
    await endWebhook(admin(), id)
    answers = 200
    got.length = 0
    expect(await run(minutes(5))).toMatchObject({ sent: 0 })
    expect(got).toEqual([])
    expect(await listWebhooks(admin())).toEqual([])
  })

  it('is remembered for a quarter of a year', async () => {
    await receiver()
    await pass((await fileOne()).number)
    await run()
    expect(await rows()).toHaveLength(1)
    await run(minutes(80 * 24 * 60))
    expect(await rows()).toHaveLength(1)
    await run(minutes(100 * 24 * 60))
    expect(await rows()).toHaveLength(0)
  })

  it('counts once for two runs at the same time', async () => {
    await receiver()
    await pass((await fileOne()).number)
    const both = await Promise.all([run(), run()])
    expect(both.reduce((n, { collected }) => n + collected, 0)).toBe(1)
  })
})

describe('receivers are managed', () => {
  it('by who manages everything alone', async () => {
    const id = await receiver()
    for (const who of ['chair', 'reception', 'front', 'provinceChair'] as const) {
      const act = { ...AddWebhook.parse({ label: 'Khác', url: 'https://noi.example/tin', petitions: 'yes' }) }
      await expect(addWebhook(by(who), act)).rejects.toThrow()
      await expect(endWebhook(by(who), id)).rejects.toThrow()
      await expect(sendAgain(by(who), id)).rejects.toThrow()
      await expect(listWebhooks(by(who))).rejects.toThrow()
    }
    await endWebhook(admin(), id)
    await expect(endWebhook(admin(), id)).rejects.toThrow()
    await expect(sendAgain(admin(), id)).rejects.toThrow()
  })

  it('with an address of the internet, each once', async () => {
    await receiver()
    await expect(receiver()).rejects.toMatchObject({ code: 'webhook.twice' })
    const refused = (more: object) =>
      AddWebhook.safeParse({ label: 'Cổng', url: 'https://noi.example/tin', petitions: 'yes', ...more })
        .success
    expect(refused({})).toBe(true)
    for (const url of [
      'http://noi.example/',
      'https://a:b@noi.example/',
      'ftp://noi.example/',
      'noi.example',
      '',
    ])
      expect(refused({ url }), url).toBe(false)
    expect(refused({ petitions: '' })).toBe(false)
    expect(refused({ label: '' })).toBe(false)
  })
})

describe('news', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.20.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['0.0.0.0', false],
  ])('may go to %s: %s', (address, may) => expect(isOutside(address)).toBe(may))

  it('goes to no machine inside, by number or by name', async () => {
    const news = { id: 'x', at: new Date(), body: '{}' }
    const to = (url: string) => postNews({ url, secret: webhookSecret('x'), isDemo: false }, news)
    for (const url of [
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://localhost/',
      `${origin}/`,
      'https://10.0.0.1/',
    ])
      expect(await to(url), url).toEqual({ fault: 'forbidden' })
    expect(got).toEqual([])
  })
})
