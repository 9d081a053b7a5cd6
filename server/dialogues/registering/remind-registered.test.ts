import { beforeAll, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { startOfDay } from '#lib/dates.ts'
import { putOffDialogue } from '#server/dialogues/decide-dialogue.ts'
import { sendNotice } from '#server/notices/send-notice.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { anybody, registered } from '#tests/registering.ts'
import { forgetRegistrants } from './forget-registrants.ts'
import { cancelMyRegistration } from './register.ts'
import { remindRegistered } from './remind-registered.ts'

// Both means, so that reminders are written to be sent; nothing is sent in these tests.
process.env.SMTP_URL = 'smtp://127.0.0.1:1'
process.env.SMS_GATEWAY_URL = 'http://127.0.0.1:1'
beforeAll(demoPlace)

const onDay = (day: string, hour = 8) => new Date(startOfDay(day).getTime() + hour * 3_600_000)
const job = (at: Date) => ({ actor: { kind: 'job' as const, job: 'remind-registered' as const }, at })
const reminders = (number: string) =>
  asSuperuser<{ id: string; channel: string; status: string; payload: Record<string, string> }>(
    (db) => db<{ id: string; channel: string; status: string; payload: Record<string, string> }[]>`
      select id, channel, status, payload from notice where key = 'registered.reminder' and payload->>'number' = ${number}
      order by channel`,
  )

it('the day before, those who left a way and have a seat, once each, whoever runs at the same time', async () => {
  const number = await announced({ site1Seats: '3' })
  await registered(number, { phone: '0900000021' })
  await registered(number, { email: 'nhac@example.vn' })
  await registered(number)
  await registered(number, { phone: '0900000022' }) // waits: has nothing to be reminded of
  expect(await remindRegistered(job(onDay('2026-10-26')))).toBe(0)
  const runs = await Promise.all([1, 2, 3].map(() => remindRegistered(job(onDay('2026-10-27')))))
  expect(runs.reduce((sum, one) => sum + one, 0)).toBe(2)
  expect(await remindRegistered(job(onDay('2026-10-27', 9)))).toBe(0)
  const all = await reminders(number)
  expect(all.map(({ channel }) => channel)).toEqual(['email', 'sms'])
  expect(all[0]?.payload).toMatchObject({ due: '2026-10-28', time: '08:00' })
  expect(JSON.stringify(all)).not.toMatch(/0900|example\.vn/)
  const jobs = await asSuperuser(
    (db) => db`select 1 from graphile_worker.jobs where key in ${db(all.map(({ id }) => `notice:${id}`))}`,
  )
  expect(jobs).toHaveLength(2)
})

it('a worker that is killed in the middle has reminded nobody, and the next one reminds once', async () => {
  const number = await announced({ site1Seats: '3', day: '2026-11-03' })
  await registered(number, { phone: '0900000027' })
  const killed = tx(job(onDay('2026-11-02')), async (db) => {
    await db.execute(`select acl.remind_registered('{"sms": true}', 200)`)
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await reminders(number)).toEqual([])
  expect(await remindRegistered(job(onDay('2026-11-02')))).toBe(1)
  expect(await remindRegistered(job(onDay('2026-11-02')))).toBe(0)
  expect(await reminders(number)).toHaveLength(1)
})

it('none after cancelling, also when it was written already', async () => {
  const number = await announced({ site1Seats: '3', day: '2026-10-29' })
  const gone = await registered(number, { phone: '0900000023' })
  const later = await registered(number, { phone: '0900000024' })
  await cancelMyRegistration(anybody(), gone.code)
  expect(await remindRegistered(job(onDay('2026-10-28')))).toBe(1)
  const [written] = await reminders(number)
  await cancelMyRegistration(anybody(onDay('2026-10-28')), later.code)
  const sending = { actor: { kind: 'job' as const, job: 'send-notice' as const }, at: onDay('2026-10-28') }
  await sendNotice(sending, written?.id ?? '', new AbortController().signal)
  expect(await reminders(number)).toMatchObject([{ status: 'failed' }])
})

it('anew for a new day, and never of one that is put off', async () => {
  const number = await announced({ site1Seats: '3', day: '2026-10-30' })
  await registered(number, { phone: '0900000025' })
  expect(await remindRegistered(job(onDay('2026-10-29')))).toBe(1)
  const reason = 'Bão số 9, bà con không đi lại được.'
  const at = onDay('2026-10-29', 10)
  await putOffDialogue(by('chair', at), number, { version: 4, reason, day: '', newDayBy: '2026-11-05' })
  expect(await remindRegistered(job(onDay('2026-10-29', 11)))).toBe(0)
  await putOffDialogue(by('chair', at), number, { version: 5, reason, day: '2026-11-11', newDayBy: '' })
  expect(await remindRegistered(job(onDay('2026-11-10')))).toBe(1)
  expect(await reminders(number)).toHaveLength(2)
})

it('names and addresses are forgotten three months after, how many came stays', async () => {
  const number = await announced({ site1Seats: '3' })
  await registered(number, { naming: 'name', name: 'Lò Thị Quên', phone: '0900000026', village: 'Tổ 5' })
  const purging = (day: string) => ({
    actor: { kind: 'job' as const, job: 'purge' as const },
    at: onDay(day),
  })
  const rows = () =>
    asSuperuser(
      (
        db,
      ) => db`select r.name, r.phone, r.village, r.persons from dialogue_registration r join dialogue d on d.id = r.dialogue_id
        where d.number = ${number}`,
    )
  await forgetRegistrants(purging('2027-01-26'))
  expect(await rows()).toMatchObject([{ name: 'Lò Thị Quên' }])
  await forgetRegistrants(purging('2027-01-27'))
  expect(await rows()).toMatchObject([{ name: '', phone: '', village: '', persons: 1 }])
})
