import { beforeAll, describe, expect, it } from 'vitest'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, versionOf, workday } from '#tests/filed-petition.ts'
import { noticeRows } from '#tests/notice-rows.ts'
import { becomeDenunciation } from '#tests/track-petition.ts'
import { markCalled, skippedReminders, waitingCalls } from './mark-called.ts'
import { noteVisit } from './note-visit.ts'
import { remindUnread } from './remind-unread.ts'
import { triagePetition } from './triage-petition.ts'
import { waitForSender } from './wait-for-sender.ts'

// Both ways are open here, to nobody: nothing is sent in this file.
process.env.SMTP_URL = 'smtp://127.0.0.1:1'
process.env.SMS_GATEWAY_URL = 'http://127.0.0.1:1'

beforeAll(demoPlace)

const phone = '0912345678'
const mail = { channel: 'email' as const, email: 'nguoi.gui@example.org', phone }
const days = (n: number) => new Date(workday.getTime() + n * 24 * 3_600_000)
const run = (at: Date) => remindUnread({ actor: { kind: 'job', job: 'remind-unread' }, at })
const said = async (number: string) =>
  (await noticeRows(number)).filter(({ key }) => key === 'answered').map(({ channel }) => channel)
const callsOf = async (number: string, at: Date) =>
  (await waitingCalls(by('reception', at))).filter((one) => one.number === number)

describe('an answer that its sender did not open', () => {
  it('goes out as a text message after three days, once, and stands on the call list after three more', async () => {
    const { number } = await petitionIn('ANSWERED', mail)
    expect(await said(number)).toEqual(['email'])
    await run(days(2.9))
    expect(await said(number)).toEqual(['email'])
    await run(days(3))
    await run(days(3.5))
    expect(await said(number)).toEqual(['email', 'sms'])
    const sms = (await noticeRows(number)).find(({ channel }) => channel === 'sms')
    expect(sms?.run_at).not.toBeNull()
    expect(JSON.stringify(sms?.payload)).not.toMatch(/Mương|Mẫu/)
    await run(days(5.9))
    expect(await callsOf(number, days(5.9))).toEqual([])
    await run(days(6))
    await run(days(9))
    expect((await said(number)).sort()).toEqual(['call', 'email', 'sms'])
    const [call] = await callsOf(number, days(6))
    expect(call).toMatchObject({ number, phone, latest: { unread: { since: workday, smsAt: days(3) } } })
  })

  it('is left alone once it was opened, before the message or before the call', async () => {
    const first = await petitionIn('ANSWERED', mail)
    const second = await petitionIn('ANSWERED', mail)
    await noteVisit(hashOfCode(first.code), days(1))
    await run(days(3))
    expect(await said(first.number)).toEqual(['email'])
    expect(await said(second.number)).toEqual(['email', 'sms'])
    await noteVisit(hashOfCode(second.code), days(4))
    await run(days(6))
    expect(await said(second.number)).toEqual(['email', 'sms'])
  })

  it('is not sent again where the message was the first news: the desk calls', async () => {
    const { number } = await petitionIn('ANSWERED', { channel: 'sms', phone })
    await run(days(3))
    expect(await said(number)).toEqual(['sms'])
    await run(days(6))
    expect((await said(number)).sort()).toEqual(['call', 'sms'])
  })

  it('reminds nobody who looks for themselves or left no phone, and the desk reads so', async () => {
    const looks = await petitionIn('ANSWERED', { channel: 'code', phone })
    const mute = await petitionIn('ANSWERED', { channel: 'email', email: 'a@example.org' })
    for (const at of [3, 6, 9]) await run(days(at))
    expect(await said(looks.number)).toEqual([])
    expect(await said(mute.number)).toEqual(['email'])
    const skipped = await skippedReminders(by('reception', days(9)))
    expect(skipped).toEqual(
      expect.arrayContaining([
        { number: looks.number, key: 'answered', since: workday, why: 'refused' },
        { number: mute.number, key: 'answered', since: workday, why: 'no-phone' },
      ]),
    )
    for (const other of ['head', 'chair', 'front', 'otherReception', 'admin'] as const)
      expect(await skippedReminders(by(other, days(9))), other).toEqual([])
  })

  it('is sent once by two runs at once', async () => {
    const { number } = await petitionIn('ANSWERED', mail)
    await Promise.all([run(days(3)), run(days(3)), run(days(3))])
    expect(await said(number)).toEqual(['email', 'sms'])
  })

  it('of a denunciation keeps no visit and reminds nobody; what turns out to be one is forgotten', async () => {
    const kept = (number: string) =>
      asSuperuser(
        (sql) =>
          sql`select 1 from sender_visit v join petition p on p.id = v.petition_id where p.number = ${number}`,
      )
    const { number, code } = await petitionIn('ANSWERED', mail)
    await becomeDenunciation(number)
    await noteVisit(hashOfCode(code), days(1))
    expect(await kept(number)).toEqual([])
    for (const at of [3, 6]) await run(days(at))
    expect(await said(number)).toEqual(['email'])
    const other = await fileOne()
    await noteVisit(hashOfCode(other.code), days(1))
    expect(await kept(other.number)).toHaveLength(1)
    await triagePetition(by('reception'), other.number, {
      ...{
        version: await versionOf(other.number),
        kind: 'denunciation',
        field: 'land',
        competence: 'WITHIN',
      },
      reason: 'Đơn nêu hành vi vi phạm của cán bộ.',
    } as never)
    expect(await kept(other.number)).toEqual([])
  })

  it('waits as many days as the place has set', async () => {
    await asSuperuser((sql) => sql`update setting set value = '5' where key = 'unread.days'`)
    const { number } = await petitionIn('ANSWERED', mail)
    await run(days(4))
    expect(await said(number)).toEqual(['email'])
    await run(days(5))
    expect(await said(number)).toEqual(['email', 'sms'])
    await asSuperuser((sql) => sql`update setting set value = '3' where key = 'unread.days'`)
  })

  it('is what is asked of the sender, too', async () => {
    const { number } = await petitionIn('VERIFYING', mail)
    const [row] = await asSuperuser((sql) => sql`select version from petition where number = ${number}`)
    await waitForSender(by('handler'), number, {
      version: row?.version,
      missing: 'Xin gửi thêm ảnh.',
      until: '2026-10-26',
    })
    await run(days(3))
    const sms = (await noticeRows(number)).filter(({ key }) => key === 'needsMore')
    expect(sms.map(({ channel }) => channel)).toEqual(['email', 'sms'])
    expect(sms[1]?.payload).toMatchObject({ due: '2026-10-26' })
  })
})

describe('a call', () => {
  const toCall = async () => {
    const { number } = await petitionIn('ANSWERED', { channel: 'sms', phone })
    await run(days(6))
    const [call] = await callsOf(number, days(6))
    return { number, until: call?.until as Date }
  }
  const events = (number: string) =>
    asSuperuser<{ payload: unknown; person_id: string }>(
      (sql) => sql<
        { payload: unknown; person_id: string }[]
      >`select e.payload, e.person_id from event e join petition p on p.id = e.petition_id
        where p.number = ${number} and e.type = 'petition.called' order by e.seq`,
    )

  it('is ticked off with what came of it, recorded with who made it', async () => {
    const { number, until } = await toCall()
    await markCalled(by('reception', days(7)), number, until, 'wrong-number')
    expect(await callsOf(number, days(7))).toEqual([])
    expect(await events(number)).toMatchObject([
      { payload: { result: 'wrong-number' }, person_id: expect.any(String) },
    ])
    await run(days(8))
    expect(await callsOf(number, days(8))).toEqual([])
  })

  it('that nobody answered is made again, three times at most', async () => {
    const { number, until } = await toCall()
    for (const tries of [1, 2]) {
      await markCalled(by('reception', days(7)), number, until, 'unreached')
      expect((await callsOf(number, days(7)))[0]?.latest.tries).toBe(tries)
    }
    await markCalled(by('reception', days(7)), number, until, 'unreached')
    expect(await callsOf(number, days(7))).toEqual([])
    expect(await events(number)).toHaveLength(3)
  })
})
