import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { notice } from '#db/schema/notices.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { fillNotice } from '#domain/notices.ts'
import { refusalArticles } from '#domain/petitions/triage.ts'
import type { State } from '#domain/petitions/words.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { replyDispute, withdrawDispute } from '#server/petitions/dispute.ts'
import { addToPetition, withdrawPetition } from '#server/petitions/holder-acts.ts'
import { refusePetition } from '#server/petitions/refuse-petition.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { returnDraft } from '#server/petitions/return-draft.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import {
  advance,
  by,
  cast,
  fileOne,
  holderOf,
  petitionIn,
  prove,
  versionOf,
  workday,
} from './filed-petition.ts'
import { both, newsOf, noticeRows } from './notice-rows.ts'

// Both ways are open here, to nobody: nothing is sent in this file.
process.env.SMTP_URL = 'smtp://127.0.0.1:1'
process.env.SMS_GATEWAY_URL = 'http://127.0.0.1:1'

const phone = { channel: 'sms' as const, phone: '0912345678' }
const mail = { channel: 'email' as const, email: 'nguoi.gui@example.org' }
const handlingUnitId = demoId('hong-lien-ha-tang')

async function accept(number: string, at = workday): Promise<void> {
  await acceptPetition(by('reception', at), number, { version: await versionOf(number), handlingUnitId })
}

beforeAll(demoPlace)

describe('the straight way', () => {
  it('tells the sender and those who go on with it', async () => {
    const { number, code } = await fileOne(phone)
    const step = (from: State, to: State) => newsOf(number, () => advance(number, from, to))
    const told = [
      (await noticeRows(number)).map((row) => row.key),
      await step('RECEIVED', 'TRIAGED'),
      await step('TRIAGED', 'ACCEPTED'),
      await step('ACCEPTED', 'ASSIGNED'),
      await step('ASSIGNED', 'VERIFYING'),
      await step('VERIFYING', 'DRAFTED'),
      await step('DRAFTED', 'APPROVED'),
      await step('APPROVED', 'ANSWERED'),
      await newsOf(number, () => saySender(holderOf(code), { word: 'done', reason: '', rating: '5' })),
    ]
    expect(told).toEqual([
      ['received'],
      [],
      ['accepted → sender by sms', ...both('staff.toAssign', 'head')],
      ['assigned → sender by sms', ...both('staff.assigned', 'handler')],
      ['progress → sender by sms'],
      [...both('staff.toApprove', 'chair'), ...both('staff.toApprove', 'head')],
      both('staff.approved', 'handler'),
      ['answered → sender by sms'],
      [
        'closed → sender by sms',
        ...both('staff.senderSaid', 'chair'),
        ...both('staff.senderSaid', 'handler'),
      ],
    ])
  })

  it('keeps with each notice values for all its words, and none of what was written', async () => {
    const rows = await noticeRows((await petitionIn('ANSWERED', phone)).number)
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      for (const channel of ['sms', 'email', 'call', 'app'] as const)
        fillNotice(row.key, channel, row.payload)
      expect(JSON.stringify(row.payload)).not.toMatch(/Mẫu|Mương|Nạo vét|0912345678|tổ 5/i)
    }
    const received = rows.find((row) => row.key === 'received')
    expect(fillNotice('received', 'email', received?.payload ?? {}).text).toContain(
      'Ủy ban nhân dân phường Hồng Liên đã tiếp nhận hồ sơ lúc 9 giờ, thứ Tư 14/10/2026. ' +
        'Tin đầu tiên chậm nhất thứ Tư 28/10/2026 (Điều 28 khoản 1 Luật Tiếp công dân).',
    )
  })
})

describe('other ways', () => {
  it('tell of a refusal by its article', async () => {
    const { number } = await petitionIn('TRIAGED', mail)
    const [article] = Object.keys(refusalArticles) as [keyof typeof refusalArticles]
    const refusal = { article, reason: 'Việc này do tòa án giải quyết.', whoHelps: 'Tòa án khu vực' }
    const version = await versionOf(number)
    const news = await newsOf(number, () => refusePetition(by('reception'), number, { ...refusal, version }))
    expect(news).toEqual(['refused → sender by email'])
    const row = (await noticeRows(number)).find((one) => one.key === 'refused')
    expect(row?.payload.article).toBe(refusalArticles[article])
  })

  it('tell the handler of a draft to mend', async () => {
    const { number } = await petitionIn('DRAFTED', phone)
    const mend = { version: await versionOf(number), reason: 'Ghi rõ ngày làm xong.' }
    expect(await newsOf(number, () => returnDraft(by('head'), number, mend))).toEqual(
      both('staff.draftReturned', 'handler'),
    )
  })

  it('tell handler and head of what the sender adds and takes back', async () => {
    const { number, code } = await petitionIn('ASSIGNED', phone)
    const added = await newsOf(number, () => addToPetition(holderOf(code), { note: 'Sáng nay lại ngập.' }))
    expect(added).toEqual(both('staff.added', 'handler'))
    const withdrawn = await newsOf(number, () =>
      withdrawPetition(holderOf(code), { sure: 'yes', reason: '' }),
    )
    expect(withdrawn).toEqual([...both('staff.withdrawn', 'chair'), ...both('staff.withdrawn', 'handler')])
  })

  it('tell the sender at once of a new code, for it may not be them who asked', async () => {
    const { number } = await fileOne(phone)
    const night = new Date('2026-10-17T22:00:00+07:00')
    const input = { version: await versionOf(number), checked: 'yes' as const }
    const news = await newsOf(number, () => replaceCode(by('reception', night), number, input))
    expect(news).toEqual(['codeReplaced → sender by sms'])
    const row = (await noticeRows(number)).find((one) => one.key === 'codeReplaced')
    expect(row?.run_at).toEqual(night)
  })

  it('bring a second "not done" to the chair and the Front of the place, and to no other', async () => {
    const { number, code } = await petitionIn('ANSWERED', phone)
    // The Front of the province watches over the place too, and is not told of each dispute in it.
    const far = { id: demoId('far-front'), person: demoId(cast.otherFront), unit: demoId('tinh-mttq') }
    await asSuperuser(
      (db) =>
        db`insert into role_grant values (${far.id}, ${far.person}, 'front', ${far.unit}, '2025-07-01')`,
    )
    const not = { word: 'not' as const, reason: 'Nước vẫn ngập.', rating: '' as const }
    const staff = [...both('staff.senderSaid', 'chair'), ...both('staff.senderSaid', 'handler')]
    const first = await newsOf(number, () => saySender(holderOf(code), not))
    expect(first).toEqual(['reopened → sender by sms', ...staff])
    await answerAgain(number)
    const second = await newsOf(number, () => saySender(holderOf(code), not))
    const dispute = [...both('dispute', 'chair'), ...both('dispute.front', 'front')]
    expect(second).toEqual([...dispute, 'disputed → sender by sms', ...staff].sort())
    const row = (await noticeRows(number)).find((one) => one.key === 'disputed')
    expect(fillNotice('disputed', 'call', row?.payload ?? {}).text).toMatch(
      /đã đến Chủ tịch .* và Mặt trận, .* chậm nhất thứ Tư 21\/10\/2026\.$/,
    )

    const reply = { version: await versionOf(number), reply: 'Thứ Hai tới phường nạo vét lại đoạn cuối.' }
    expect(await newsOf(number, () => replyDispute(by('chair'), number, reply))).toEqual([
      ...both('dispute.replied', 'front'),
      'disputeReplied → sender by sms',
    ])
    const ended = [...both('dispute.ended', 'chair'), ...both('dispute.ended', 'front')]
    expect(await newsOf(number, () => withdrawDispute(holderOf(code), { reason: 'Đã xong.' }))).toEqual([
      'closed → sender by sms',
      ...ended,
    ])
  })
})

/** The office answers a second time; the bytes and the words do not matter here. */
async function answerAgain(number: string): Promise<void> {
  const later = new Date(workday.getTime() + 3_600_000)
  await asSuperuser(async (db) => {
    await db`insert into answer (id, petition_id, outcome, done_by, done_what, done_when, basis, next_step, body,
               drafted_by, drafted_at, approved_by, approved_title, approved_at)
             select gen_random_uuid(), petition_id, outcome, done_by, done_what, done_when, basis, next_step, body,
               drafted_by, drafted_at, approved_by, approved_title, approved_at
             from answer where petition_id = (select id from petition where number = ${number})`
    return db`update petition set state = 'APPROVED' where number = ${number}`
  })
  await prove(number, ['signed_answer', 'photo'], later)
  await advance(number, 'APPROVED', 'ANSWERED')
}

describe('the hour', () => {
  it('is now for what answers the sender, and the next opening for what others did', async () => {
    const saturday = new Date('2026-10-17T10:00:00+07:00')
    const { number } = await fileOne(phone, saturday)
    expect((await noticeRows(number)).map((row) => row.run_at)).toEqual([saturday])
    await advance(number, 'RECEIVED', 'TRIAGED')
    await accept(number, saturday)
    const rows = (await noticeRows(number)).filter((row) => row.key !== 'received')
    const hours = rows.map((row) => `${row.channel} ${row.run_at?.toISOString() ?? 'now'}`)
    expect(hours.sort()).toEqual([
      'app now',
      'email 2026-10-19T00:30:00.000Z',
      'sms 2026-10-19T00:30:00.000Z',
    ])
  })
})

describe('what stands together', () => {
  it('is the change, its event, its notices and their jobs: none without the others', async () => {
    const { number } = await petitionIn('TRIAGED', phone)
    const count = () =>
      asSuperuser(
        (db) => db`select (select count(*) from notice), (select count(*) from event) as events,
        (select count(*) from graphile_worker.jobs) as jobs`,
      )
    const before = { rows: await count(), version: await versionOf(number) }
    await asSuperuser(
      (db) => db`alter table notice add constraint planted check (key <> 'staff.toAssign') not valid`,
    )
    await expect(accept(number)).rejects.toThrow()
    await asSuperuser((db) => db`alter table notice drop constraint planted`)
    expect({ rows: await count(), version: await versionOf(number) }).toEqual(before)
  })

  it('stays within the petition that one may tell of', async () => {
    const mine = await fileOne(phone)
    const other = await fileOne(phone)
    const [found] = await asSuperuser((db) => db`select id from petition where number = ${other.number}`)
    const petitionId = found?.id as string
    const call = { id: demoId('planted'), petitionId, key: 'received', channel: 'call' as const, payload: {} }
    const planted = tx(holderOf(mine.code), (db) =>
      db.insert(notice).values({ ...call, at: workday, status: 'waiting' }),
    )
    await expect(planted).rejects.toMatchObject({ cause: { code: '42501' } })
    const audience = (code: string) =>
      tx(holderOf(code), (db) =>
        db.execute(sql`select * from acl.audience(${petitionId}::uuid, '["unit-heads", "front"]')`),
      )
    expect((await audience(mine.code)).length).toBe(0)
    expect((await audience(other.code)).length).toBeGreaterThan(1)
  })

  it('gives out no work but sending', async () => {
    const { code } = await fileOne()
    const give = (work: ReturnType<typeof sql>) => tx(holderOf(code), (db) => db.execute(work))
    await expect(give(sql`select job.add('purge', '{}', 'x')`)).rejects.toMatchObject({
      cause: { code: '22023' },
    })
    const direct = sql`select graphile_worker.add_job('send-notice')`
    await expect(give(direct)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
