import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { AddWebhook } from '#domain/interop/webhooks.ts'
import { newId } from '#lib/ids.ts'
import { addWebhook } from '#server/interop/manage-webhooks.ts'
import { sendWebhooks } from '#server/interop/send-webhooks.ts'
import { publishPetition } from '#server/petitions/publish-petition.ts'
import { by, versionOf, workday } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

let id = ''
beforeAll(async () => {
  const done = await threePetitions()
  const input = AddWebhook.parse({ label: 'Cổng', url: 'https://nhan-tin.invalid/', petitions: 'yes' })
  id = await addWebhook(by('admin'), input)
  const { number } = targets.fresh
  await publishPetition(by('reception'), number, { version: await versionOf(number), checked: 'yes' })
  const at = new Date(workday.getTime() + 60_000)
  await sendWebhooks({ actor: { kind: 'job', job: 'send-webhooks' }, at })
  return done
}, 120_000)

const collect = sql`select acl.collect_webhooks(${workday.toISOString()}::timestamptz, '{}'::jsonb, '{}'::jsonb)`

describe('receivers and what they were told', () => {
  it('are read by who manages everything, and by nobody else', async () => {
    const all = sql`select 1 from webhook union all select 1 from webhook_delivery`
    expect(await attack(who('admin'), all)).toEqual({ rows: 2 })
    for (const member of ['reception', 'chair', 'provinceChair', 'front', 'council'] as const)
      expect(await attack(who(member), all), member).toEqual(nothing)
    expect(await attack(everyone, all)).toEqual(nothing)
    expect(await attack(holder(targets.fresh.code), all)).toEqual(nothing)
    for (const name of ['send-notice', 'purge', 'count-figures'] as const)
      expect(await attack(job(name), all), name).toEqual(nothing)
    expect(await attack(job('send-webhooks'), all)).toEqual({ rows: 2 })
  })

  it('are entered and ended by who manages everything, and never led elsewhere', async () => {
    const insert = (member: 'chair' | 'front' | 'admin') =>
      attack(
        who(member),
        sql`insert into webhook (id, label, url, topics, by_person, at)
          values (${newId()}, 'x', 'https://x.invalid/', '["petitions"]', ${id}, ${workday.toISOString()})`,
      )
    for (const member of ['chair', 'front'] as const)
      expect(await insert(member), member).toEqual(refused('42501'))
    for (const member of ['chair', 'front'] as const) {
      const end = sql`update webhook set ended_at = ${workday.toISOString()} where id = ${id} returning 1`
      expect(await attack(who(member), end), member).toEqual(nothing)
    }
    const elsewhere = sql`update webhook set url = 'https://thief.invalid/' where id = ${id} returning 1`
    for (const one of [who('admin'), job('send-webhooks')])
      expect(await attack(one, elsewhere)).toEqual(refused('42501'))
    const gone = sql`delete from webhook_delivery returning 1`
    for (const one of [who('admin'), job('send-webhooks')])
      expect(await attack(one, gone)).toEqual(refused('42501'))
    const invented = sql`insert into webhook_delivery (id, webhook_id, event_id, event_seq, type, number, at, due_at)
      values (${newId()}, ${id}, ${newId()}, 1, 'petition.changed', '2026-000001', now(), now())`
    for (const one of [who('admin'), job('send-webhooks')])
      expect(await attack(one, invented)).toEqual(refused('42501'))
  })

  it('are written down by the job alone', async () => {
    for (const one of [who('admin'), who('chair'), everyone, job('send-notice'), job('purge')])
      expect(await attack(one, collect)).toEqual(refused('42501'))
    expect(await attack(job('send-webhooks'), collect)).toEqual({ rows: 1 })
  })
})

describe('what applications read', () => {
  it('is what is public, whoever asks', async () => {
    const list = sql`select 1 from acl.published_requests(null, null, null, '2020-01-01', '2030-01-01', '[]', null, '[]', 0, 100)`
    for (const one of [everyone, who('chair'), who('admin')])
      expect(await attack(one, list)).toEqual({ rows: 1 })
    const steps = (number: string) => sql`select 1 from acl.published_steps(${number}, '["petition.filed"]')`
    expect(await attack(everyone, steps(targets.fresh.number))).toEqual({ rows: 1 })
    for (const { number } of [targets.drafted, targets.answered])
      for (const one of [everyone, who('chair')]) expect(await attack(one, steps(number))).toEqual(nothing)
    expect(await attack(everyone, sql`select * from acl.seat_of_area('90101')`)).toEqual(refused('42501'))
  })
})
