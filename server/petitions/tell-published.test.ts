import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishAnswers } from '#server/petitions/publish-answers.ts'
import { publishPetition, takeFromPublic } from '#server/petitions/publish-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, petitionIn, versionOf, workday } from '#tests/filed-petition.ts'
import { follow } from './follow.ts'
import { tellPublished } from './tell-published.ts'

// Open to nobody: nothing is sent in this file.
process.env.SMS_GATEWAY_URL = 'http://127.0.0.1:1'

beforeAll(demoPlace)
beforeEach(() =>
  asSuperuser((sql) => sql`update publication set answer_told_at = now() where answer_from is not null`),
)

const day = '2026-10-30'
const minute = new Date(`${day}T18:15:00+07:00`)
const after = (seconds: number) => new Date(minute.getTime() + seconds * 1000)
const run = (at: Date) => tellPublished({ actor: { kind: 'job', job: 'tell-published' }, at })
const pass = async (number: string, at = workday) =>
  publishPetition(by('reception', at), number, { version: await versionOf(number), checked: 'yes' })
const join = (number: string, phone: string) =>
  follow({ actor: { kind: 'public' }, at: workday }, number, { phone, consent: 'yes' })
const news = (number: string) =>
  asSuperuser<{ key: string; at: Date; run_at: Date; payload: Record<string, string> }>(
    (sql) => sql<
      { key: string; at: Date; run_at: Date; payload: Record<string, string> }[]
    >`select n.key, n.at, n.payload, j.run_at from notice n join petition p on p.id = n.petition_id
      left join graphile_worker.jobs j on j.key = 'notice:' || n.id
      where p.number = ${number} and n.key = 'followedAnswer'`,
  )

/** Published, followed by two phones, one of them twice, then answered; the answer goes out at the minute. */
async function batched(): Promise<string> {
  const { number } = await petitionIn('TRIAGED')
  await pass(number)
  for (const phone of ['0912000001', '0912000001', '0912000002', '']) await join(number, phone)
  await advance(number, 'TRIAGED', 'ANSWERED')
  await together(number)
  return number
}
const together = (number: string, time = '18:15') =>
  publishAnswers(by('reception'), { numbers: [number], day, time, checked: 'yes' })

describe('followers of a petition whose answer goes out at a set minute', () => {
  it('are told then and not before, once, a phone once, whatever the hour', async () => {
    const number = await batched()
    expect(await run(after(-1))).toBe(0)
    expect(await news(number)).toEqual([])
    expect(await run(after(0))).toBe(1)
    expect(await run(after(60))).toBe(0)
    const told = await news(number)
    expect(told).toHaveLength(2)
    for (const one of told) {
      expect([one.at, one.run_at]).toEqual([minute, minute])
      expect(one.payload).toMatchObject({ number, deskPhone: expect.any(String) })
      expect(JSON.stringify(one.payload)).not.toMatch(/Mương|0912/)
    }
  })

  it('are told once by two runs at once', async () => {
    const number = await batched()
    const both = await Promise.all([run(after(0)), run(after(0)), run(after(1))])
    expect(both.sort()).toEqual([0, 0, 1])
    expect(await news(number)).toHaveLength(2)
  })

  it('hear nothing where it was taken back before its minute, and hear of it once it is passed anew', async () => {
    const number = await batched()
    await takeFromPublic(by('reception'), number, {
      ...{ version: await versionOf(number), reason: 'Còn sót địa chỉ nhà trong bản đã che.' },
    })
    expect(await run(after(0))).toBe(0)
    expect(await news(number)).toEqual([])
    await pass(number, after(3600))
    expect(await run(after(3600))).toBe(1)
    expect(await news(number)).toHaveLength(2)
  })

  it('hear of another answer anew, and of the same one put to another minute not again', async () => {
    const number = await batched()
    await run(after(0))
    await publishAnswers(by('reception', after(60)), {
      numbers: [number],
      day,
      time: '19:00',
      checked: 'yes',
    })
    expect(await run(after(3600))).toBe(0)
    await asSuperuser(
      (sql) => sql`update petition_masked m set answer = m.answer || ' Sửa.' from petition p
        where p.id = m.petition_id and p.number = ${number}`,
    )
    await publishAnswers(by('reception', after(3600)), {
      numbers: [number],
      day,
      time: '20:00',
      checked: 'yes',
    })
    expect(await run(after(7200))).toBe(1)
    expect(await news(number)).toHaveLength(4)
  })

  it('who left is told nothing', async () => {
    const number = await batched()
    await asSuperuser(
      (sql) => sql`update follower set left_at = now(), phone = '' where phone = '0912000002'`,
    )
    await run(after(0))
    expect(await news(number)).toHaveLength(1)
  })
})
