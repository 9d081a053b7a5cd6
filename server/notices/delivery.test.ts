import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testEnvironment } from '#tests/demo-place.ts'
import { type MailServer, startMailServer } from '#tests/mail-server.ts'
import { type SmsGateway, startSmsGateway } from '#tests/sms-gateway.ts'
import type { deliver } from './delivery.ts'

const message = {
  id: '0199-test',
  to: 'nguoi.gui@example.org',
  subject: 'Hồ sơ 2026-000001',
  text: 'Đã tiếp nhận.',
}
const sms = { ...message, to: '0912345678' }
const never = new AbortController().signal

/** Takes connections and says nothing. */
let silent: Server
const sockets = new Set<Socket>()
let mail: MailServer
let gateway: SmsGateway

beforeAll(async () => {
  testEnvironment()
  silent = createServer((socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
  mail = await startMailServer()
  gateway = await startSmsGateway()
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  silent.close()
  await mail.down()
  await gateway.stop()
})

/** The environment is read once a process, so each case looks at it as if anew. */
async function freshDeliver(env: Record<string, string>): Promise<typeof deliver> {
  vi.resetModules()
  Object.assign(process.env, env)
  return (await import('./delivery.ts')).deliver
}
const silentUrl = (scheme: string) => `${scheme}://127.0.0.1:${(silent.address() as AddressInfo).port}`

/** Far from a deadline of some hundred milliseconds, and from the one that stands where none is given. */
const soon = 8_000

async function timed(
  work: Promise<unknown>,
): Promise<{ ms: number; error: { code?: string; name: string } }> {
  const start = performance.now()
  const error = await work.then(
    () => ({ name: 'none' }),
    (thrown) => thrown,
  )
  return { ms: performance.now() - start, error }
}

describe('a server that stays silent', () => {
  it('is left after the deadline: no greeting', async () => {
    const send = await freshDeliver({ SMTP_URL: silentUrl('smtp') })
    const { ms, error } = await timed(send('email', message, never, 400))
    expect(error.name).toBe('AbortError')
    expect(ms).toBeLessThan(soon)
  })

  it('is left after the deadline: it took the letter and never answers', async () => {
    const send = await freshDeliver({ SMTP_URL: mail.url })
    mail.behave('hang')
    const { ms, error } = await timed(send('email', message, never, 600))
    mail.behave('take')
    expect(error.name).toBe('AbortError')
    expect(ms).toBeLessThan(soon)
  })

  it('is left after the deadline: the gateway', async () => {
    const send = await freshDeliver({ SMS_GATEWAY_URL: silentUrl('http') })
    const { ms, error } = await timed(send('sms', sms, never, 400))
    expect(error.name).toBe('TimeoutError')
    expect(ms).toBeLessThan(soon)
  })

  it('is left at once when the worker is asked to stop', async () => {
    const send = await freshDeliver({ SMTP_URL: silentUrl('smtp') })
    const { ms } = await timed(send('email', message, AbortSignal.timeout(200)))
    expect(ms).toBeLessThan(soon)
  })
})

describe('an answer', () => {
  it('is for good only when it is about the address', async () => {
    const send = await freshDeliver({ SMTP_URL: mail.url, SMS_GATEWAY_URL: gateway.url })
    mail.behave('refuse')
    expect((await timed(send('email', message, never))).error).toMatchObject({
      name: 'Undeliverable',
      code: 'SMTP 550',
    })
    for (const [status, name] of [
      [400, 'Undeliverable'],
      [422, 'Undeliverable'],
      [401, 'Error'],
      [429, 'Error'],
      [500, 'Error'],
    ] as const) {
      gateway.answer(status)
      expect((await timed(send('sms', sms, never))).error, String(status)).toMatchObject({
        name,
        code: `HTTP ${status}`,
      })
    }
  })

  it('that leads elsewhere is not followed with the number and the token', async () => {
    const send = await freshDeliver({ SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_TOKEN: 'token' })
    const elsewhere = await startSmsGateway()
    gateway.answer(307, { Location: elsewhere.url })
    expect((await timed(send('sms', sms, never))).error.name).not.toBe('none')
    expect(elsewhere.posted).toEqual([])
    await elsewhere.stop()
  })
})

describe('a text message', () => {
  it('goes without marks where one part must do', async () => {
    const send = await freshDeliver({ SMS_GATEWAY_URL: gateway.url, SMS_MARKS: 'no' })
    gateway.answer(200)
    await send('sms', sms, never)
    expect(gateway.posted.at(-1)?.text).toBe('Da tiep nhan.')
  })
})
