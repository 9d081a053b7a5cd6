import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keySentences } from '#domain/citizens/sign-in.ts'
import { newToken } from '#lib/ids.ts'
import { enterByCode, enterByLink, isLinkOpen } from '#server/citizens/enter.ts'
import { sendKey } from '#server/citizens/send-key.ts'
import { endEverySession, listSessions } from '#server/people/sessions.ts'
import { citizenCtxOf, device, mailbox, phone, visitor } from '#tests/citizen-account.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { type MailServer, startMailServer } from '#tests/mail-server.ts'
import { type SmsGateway, startSmsGateway } from '#tests/sms-gateway.ts'
import { sessionOf } from '#tests/staff-account.ts'

let mail: MailServer
let gateway: SmsGateway
let taken = 0
/** A phone and a mailbox that no other test uses. */
const nextPhone = () => phone(`09120000${String(++taken).padStart(2, '0')}`)
const nextMailbox = () => mailbox(`ba.con.${++taken}@example.org`)

beforeAll(async () => {
  mail = await startMailServer()
  gateway = await startSmsGateway()
  process.env.SMTP_URL = mail.url
  process.env.SMS_GATEWAY_URL = gateway.url
  return demoPlace()
})
afterAll(async () => {
  await mail.down()
  await gateway.stop()
})
beforeEach(() => {
  mail.behave('take')
  gateway.answer(202)
})

const lastCode = () => gateway.posted.at(-1)?.text.match(/\d{6}/)?.[0] as string
const lastLink = () => mail.letters.at(-1)?.text.match(/\/tai-khoan\/thu\/([\w-]+)/)?.[1] as string
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

async function sentTo(contact = nextPhone(), at = new Date()) {
  const browserToken = newToken()
  await sendKey(visitor(at), contact, browserToken)
  const code = lastCode()
  const enter = (typed = code, when = at, token = browserToken) =>
    enterByCode(visitor(when), { contact, code: typed, browserToken: token }, { device })
  return { contact, code, enter, at }
}
async function letterTo(contact = nextMailbox(), at = new Date()) {
  await sendKey(visitor(at), contact, newToken())
  const token = lastLink()
  return { contact, token, at, enter: (when = at) => enterByLink(visitor(when), token, { device }) }
}

describe('a code to the phone', () => {
  it('opens an account, made at the first time and found again', async () => {
    const first = await sentTo()
    expect(gateway.posted.at(-1)).toMatchObject({ to: first.contact.address })
    expect(gateway.posted.at(-1)?.text).toBe(
      `Năm Rõ: Mã đăng nhập ${first.code}, dùng trong 10 phút. Không đưa mã cho ai, kể cả cán bộ.`,
    )
    const { accountId, token } = await first.enter()
    expect(await sessionOf(token)).toMatchObject({ kind: 'citizen', personId: accountId })
    expect((await (await sentTo(first.contact)).enter()).accountId).toBe(accountId)
    expect((await (await sentTo()).enter()).accountId).not.toBe(accountId)
  })

  it('works once, also when it comes twice in one moment', async () => {
    const { enter } = await sentTo()
    const both = await Promise.allSettled([enter(), enter()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(enter()).rejects.toMatchObject({ fields: { code: keySentences.expired } })
  })

  it('ends after ten minutes', async () => {
    const { enter, at } = await sentTo()
    await expect(enter(undefined, later(at, 10))).rejects.toMatchObject({
      fields: { code: keySentences.expired },
    })
    await expect(enter(undefined, later(at, 9.9))).resolves.toBeDefined()
  })

  it('is the newest one only', async () => {
    const first = await sentTo()
    const second = await sentTo(first.contact)
    await expect(first.enter()).rejects.toThrow()
    await expect(second.enter()).resolves.toBeDefined()
  })

  it('opens only in the browser that asked, and others use no try up', async () => {
    const { enter, code } = await sentTo()
    for (let n = 0; n < 6; n++) {
      await expect(enter(wrong(code), undefined, newToken())).rejects.toMatchObject({
        fields: { code: keySentences.expired },
      })
    }
    await expect(enter(code, undefined, newToken())).rejects.toThrow()
    await expect(enter()).resolves.toBeDefined()
  })

  it('has five tries, counted also when they come at once', async () => {
    const { enter, code } = await sentTo()
    await expect(enter(wrong(code))).rejects.toMatchObject({ fields: { code: keySentences.wrong(4) } })
    await Promise.allSettled(Array.from({ length: 4 }, () => enter(wrong(code))))
    await expect(enter()).rejects.toMatchObject({ fields: { code: keySentences.spent } })
  })

  it('is not kept as it is, nor is the phone number', async () => {
    const { contact, code } = await sentTo()
    const [row] = await asSuperuser(
      (sql) => sql`select * from auth.one_time_key where channel = 'sms' limit 1`,
    )
    expect(JSON.stringify(row)).not.toContain(code)
    expect(JSON.stringify(row)).not.toContain(contact.address)
  })

  it('that cannot be sent is said, and opens nothing', async () => {
    gateway.answer(503)
    await expect(sendKey(visitor(), nextPhone(), newToken())).rejects.toMatchObject({ code: 'key.notSent' })
  })
})

describe('a link to the mailbox', () => {
  it('is used by pressing the button, not by looking', async () => {
    const { contact, token, enter, at } = await letterTo()
    const letter = mail.letters.at(-1)
    expect(letter?.to).toEqual([contact.address])
    expect(letter?.headers.get('subject')).toBe('Liên kết đăng nhập Năm Rõ')
    for (let n = 0; n < 3; n++) expect(await isLinkOpen(at, token)).toBe(true)
    const { accountId } = await enter()
    expect(await isLinkOpen(at, token)).toBe(false)
    await expect(enter()).rejects.toMatchObject({ code: 'link.gone' })
    expect((await (await letterTo(contact)).enter()).accountId).toBe(accountId)
  })

  it('works once for two at a time, for fifteen minutes, the newest only', async () => {
    const twice = await letterTo()
    const both = await Promise.allSettled([twice.enter(), twice.enter()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const old = await letterTo()
    expect(await isLinkOpen(later(old.at, 15), old.token)).toBe(false)
    await expect(old.enter(later(old.at, 15))).rejects.toMatchObject({ code: 'link.gone' })
    const newer = await letterTo(old.contact)
    await expect(old.enter()).rejects.toMatchObject({ code: 'link.gone' })
    await expect(newer.enter()).resolves.toBeDefined()
  })

  it('does not take a code for a link, or a made-up token', async () => {
    const { code } = await sentTo()
    for (const token of [undefined, '', code, newToken()]) {
      await expect(enterByLink(visitor(), token, { device })).rejects.toMatchObject({ code: 'link.gone' })
    }
  })
})

describe('whether an address has an account', () => {
  it('changes nothing of what is answered, sent or kept', async () => {
    const known = nextPhone()
    await (await sentTo(known)).enter()
    const seen = async (contact: typeof known) => {
      const answer = await sendKey(visitor(), contact, newToken())
      const said = gateway.posted.at(-1)?.text.replace(/\d{6}/, '…')
      return { answer, said }
    }
    expect(await seen(known)).toEqual(await seen(nextPhone()))
  })
})

describe('sessions of citizens', () => {
  it('last a week, are listed with their device, and end everywhere at once', async () => {
    const contact = nextPhone()
    const one = await (await sentTo(contact)).enter()
    const two = await (await sentTo(contact)).enter()
    const ctx = await citizenCtxOf(one.token)
    expect((await listSessions(ctx)).map(({ device: name, own }) => [name, own])).toEqual([
      [device, false],
      [device, true],
    ])
    await asSuperuser(
      (sql) => sql`update auth.session set created_at = now() - interval '8 days'
      where public_id = ${ctx.account.sessionId}`,
    )
    expect(await sessionOf(one.token)).toBeUndefined()
    expect(await sessionOf(two.token)).toBeDefined()
    await endEverySession(await citizenCtxOf(two.token))
    expect(await sessionOf(two.token)).toBeUndefined()
  })

  it('say when a device of another kind comes', async () => {
    const contact = nextPhone()
    const enter = async (name: string) => {
      const browserToken = newToken()
      await sendKey(visitor(), contact, browserToken)
      return enterByCode(visitor(), { contact, code: lastCode(), browserToken }, { device: name })
    }
    expect((await enter(device)).newDevice).toBe(false)
    expect((await enter(device)).newDevice).toBe(false)
    expect((await enter('Firefox trên Windows')).newDevice).toBe(true)
    expect((await enter('Firefox trên Windows')).newDevice).toBe(false)
  })
})
