import { afterAll, beforeAll, expect, it } from 'vitest'
import { ChoosePaces, FollowThis } from '#domain/follows/forms.ts'
import { followKindCodes } from '#domain/follows/words.ts'
import { newToken } from '#lib/ids.ts'
import { enterByCode, enterByLink } from '#server/citizens/enter.ts'
import { sendKey } from '#server/citizens/send-key.ts'
import { sendNotice } from '#server/notices/send-notice.ts'
import { publishPetition } from '#server/petitions/publish-petition.ts'
import { citizenCtxOf, device, mailbox, phone, visitor } from '#tests/citizen-account.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, versionOf, workday } from '#tests/filed-petition.ts'
import { type MailServer, startMailServer } from '#tests/mail-server.ts'
import { type SmsGateway, startSmsGateway } from '#tests/sms-gateway.ts'
import { chooseFollows, findStopLink, followChoices, stopByLink } from './choices.ts'
import { startFollowing } from './follows.ts'
import { stopToken } from './stop-link.ts'
import { tellFollows } from './tell-follows.ts'

let mail: MailServer
let sms: SmsGateway
beforeAll(async () => {
  const done = await demoPlace()
  mail = await startMailServer()
  sms = await startSmsGateway()
  process.env.SMTP_URL = mail.url
  process.env.SMS_GATEWAY_URL = sms.url
  return done
})
afterAll(async () => {
  await mail.down()
  await sms.stop()
})

async function byMail(address: string) {
  await sendKey(visitor(), mailbox(address), '')
  const token = mail.letters.pop()?.text.match(/tai-khoan\/thu\/([\w-]+)/)?.[1]
  const entered = await enterByLink(visitor(), token, { device })
  return { ...(await citizenCtxOf(entered.token)), at: workday }
}
async function bySms(number: string) {
  const [contact, browserToken] = [phone(number), newToken()]
  await sendKey(visitor(), contact, browserToken)
  const code = sms.posted.pop()?.text.match(/\d{6}/)?.[0] ?? ''
  const entered = await enterByCode(visitor(), { contact, code, browserToken }, { device })
  return { ...(await citizenCtxOf(entered.token)), at: workday }
}
const choices = (way: string) =>
  ChoosePaces.parse({ ...Object.fromEntries(followKindCodes.map((kind) => [kind, 'instant'])), way })
const after = (minutes: number) => new Date(workday.getTime() + minutes * 60_000)
const run = (at: Date) => tellFollows({ actor: { kind: 'job', job: 'tell-follows' }, at })
const waiting = () =>
  asSuperuser<{ id: string }>(
    (sql) =>
      sql<
        { id: string }[]
      >`select id from notice where key = 'followDigest' and status = 'waiting' order by at`,
  )
const sendAll = async (at: Date) => {
  for (const { id } of await waiting())
    await sendNotice({ actor: { kind: 'job', job: 'send-notice' }, at }, id, new AbortController().signal)
}
async function published(at: Date): Promise<string> {
  const { number } = await fileOne({}, workday)
  await publishPetition(by('reception', at), number, { version: await versionOf(number), checked: 'yes' })
  return number
}

it('a digest comes as a letter or a message to where the account signs in, and one press refuses a kind', async () => {
  const [letters, messages] = [await byMail('ba.con@example.org'), await bySms('0987200001')]
  for (const ctx of [letters, messages])
    await startFollowing(ctx, FollowThis.parse({ target: 'area', ref: '90101', back: '' }))
  expect((await followChoices(letters)).ways).toEqual(['app', 'email'])
  await chooseFollows(letters, choices('email'))
  await chooseFollows(messages, choices('sms'))

  const number = await published(after(1))
  expect(await run(after(2))).toBe(2)
  await sendAll(after(3))
  expect(sms.posted.map(({ to }) => to)).toEqual(['0987200001'])
  expect(sms.posted[0]?.text).not.toMatch(/http|2026-/)
  const [letter] = mail.letters
  expect(letter?.to).toEqual(['ba.con@example.org'])
  expect(letter?.headers.get('subject')).not.toMatch(/2026-|Hồng Liên/)
  expect(letter?.text).toContain(`/cong-khai/${number}`)
  expect(letter?.text).not.toMatch(/Mương|Nguyễn Thị Mẫu|0900/)

  const tokens = [...(letter?.text ?? '').matchAll(/theo-doi\/thoi\/([\w-]+)/g)].map(
    ([, token]) => token ?? '',
  )
  expect(tokens).toHaveLength(2)
  const [ofKind = '', ofLetters = ''] = tokens
  // Looking ends nothing: mail scanners look.
  expect(await findStopLink(after(4), ofKind)).toMatchObject({ kind: 'published', ended: false })
  expect((await followChoices(letters)).paces.published).toBe('instant')
  await stopByLink(after(5), ofKind)
  await stopByLink(after(5), ofKind)
  expect(await findStopLink(after(6), ofKind)).toMatchObject({ ended: true })
  expect((await followChoices(letters)).paces).toMatchObject({ published: 'none', moved: 'instant' })
  expect((await followChoices(messages)).paces.published).toBe('instant')

  await published(after(7))
  expect(await run(after(8))).toBe(1)
  await stopByLink(after(9), ofLetters)
  expect((await followChoices(letters)).way).toBe('app')
})

it('a link that was changed, or made for nobody, opens nothing', async () => {
  const good = stopToken({ account: '00000000-0000-4000-8000-000000000001', kind: 'letters' })
  for (const bad of ['', 'x', `${good}x`, `A${good.slice(1)}`]) {
    expect(await findStopLink(workday, bad)).toBeUndefined()
    await expect(stopByLink(workday, bad)).rejects.toMatchObject({ code: 'follow.link' })
  }
})

it('what was refused while a letter waited is not sent', async () => {
  const ctx = await byMail('cho.thu@example.org')
  await startFollowing(ctx, FollowThis.parse({ target: 'area', ref: '90101', back: '' }))
  await chooseFollows(ctx, choices('email'))
  await published(after(20))
  await run(after(21))
  await chooseFollows({ ...ctx, at: after(22) }, choices('app'))
  const before = mail.letters.length
  await sendAll(after(23))
  expect(mail.letters.filter(({ to }) => to.includes('cho.thu@example.org'))).toEqual([])
  expect(mail.letters.length).toBe(before)
  expect(
    await asSuperuser((sql) => sql`select 1 from notice where key = 'followDigest' and channel = 'call'`),
  ).toEqual([])
})
