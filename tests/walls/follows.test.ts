import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { FollowThis } from '#domain/follows/forms.ts'
import type { Actor } from '#domain/people/actor.ts'
import { newId } from '#lib/ids.ts'
import { startFollowing } from '#server/follows/follows.ts'
import { tellFollows } from '#server/follows/tell-follows.ts'
import { publishPetition } from '#server/petitions/publish-petition.ts'
import { remindUnread } from '#server/petitions/remind-unread.ts'
import { citizenOf } from '#tests/citizen-account.ts'
import { asSuperuser } from '#tests/database.ts'
import { by, versionOf, workday } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

let own: Actor & { kind: 'citizen' }
let other: Actor & { kind: 'citizen' }
let digest = ''

beforeAll(async () => {
  const done = await threePetitions()
  const [one, two] = [await citizenOf('0987300001'), await citizenOf('0987300002')]
  own = one.actor
  other = two.actor
  await startFollowing(
    { actor: own, at: workday },
    FollowThis.parse({ target: 'area', ref: '90101', back: '' }),
  )
  const { number } = targets.fresh
  await publishPetition(by('reception'), number, { version: await versionOf(number), checked: 'yes' })
  for (const minutes of [1, 2 * 24 * 60])
    await tellFollows({ actor: job('tell-follows'), at: new Date(workday.getTime() + minutes * 60_000) })
  const [row] = await asSuperuser((db) => db`select id from follow_digest`)
  digest = row?.id ?? ''
  await asSuperuser(
    (db) =>
      db`insert into follow_choice (account_id, kind, pace, at) values (${own.accountId}, 'moved', 'weekly', now())`,
  )
  await asSuperuser(
    (db) => db`insert into follow_way (account_id, way, at) values (${own.accountId}, 'sms', now())`,
  )
  await asSuperuser(
    (db) => db`insert into notice (id, key, follow_digest_id, channel, payload, at, status)
      values (gen_random_uuid(), 'followDigest', ${digest}, 'sms', '{}', now(), 'waiting')`,
  )
  await remindUnread({ actor: job('remind-unread'), at: new Date(workday.getTime() + 4 * 24 * 3_600_000) })
  return done
}, 120_000)

const tables = ['follow', 'follow_choice', 'follow_way', 'follow_digest', 'follow_news'] as const
const staff = ['reception', 'chair', 'front', 'council', 'admin', 'provinceChair'] as const

describe('what somebody follows', () => {
  it('is read by themselves alone: by no staff, no other citizen, no job that only sends', async () => {
    for (const table of tables) {
      const all = sql`select 1 from ${sql.identifier(table)}`
      expect(await attack(own, all), table).toEqual({ rows: 1 })
      for (const one of [other, everyone, holder(targets.fresh.code)])
        expect(await attack(one, all), table).toEqual(nothing)
      for (const member of staff)
        expect(await attack(who(member), all), `${table} ${member}`).toEqual(nothing)
      for (const name of ['send-notice', 'tell-follows', 'purge'] as const)
        expect(await attack(job(name), all), `${table} ${name}`).toEqual(refused('42501'))
    }
  })

  it('is begun and changed for the own account only, and only of what may be followed', async () => {
    const begin = (account: string, target: string, ref: string) =>
      sql`insert into follow (id, account_id, target, ref, at) values (${newId()}, ${account}, ${target}, ${ref}, now()) returning 1`
    for (const one of [other, everyone, holder(targets.fresh.code), who('chair'), who('admin')])
      expect(await attack(one, begin(own.accountId, 'area', '90102'))).toEqual(refused('42501'))
    expect(await attack(own, begin(own.accountId, 'area', '00000'))).toEqual(refused('42501'))
    expect(await attack(own, begin(own.accountId, 'dialogue', '2026-000000'))).toEqual(refused('42501'))
    const ends = [
      sql`delete from follow returning 1`,
      sql`update follow_choice set pace = 'none' returning 1`,
      sql`update follow_way set way = 'email' returning 1`,
      sql`update follow_digest set read_at = now() returning 1`,
    ]
    for (const end of ends)
      for (const one of [other, everyone, who('chair'), who('admin')])
        expect(await attack(one, end)).toEqual(nothing)
    const invented = sql`insert into follow_news (id, account_id, kind, about, number, step, cause, at, from_at)
      values (${newId()}, ${own.accountId}, 'moved', 'petition', '2026-000001', 'x', 'x', now(), now())`
    for (const one of [own, other, who('chair'), job('tell-follows')])
      expect(await attack(one, invented)).toEqual(refused('42501'))
    expect(await attack(own, sql`update follow_digest set at = now()`)).toEqual(refused('42501'))
  })

  it('goes out in a notice that nobody reads but the job that sends it', async () => {
    const news = sql`select 1 from notice where follow_digest_id is not null`
    for (const one of [own, other, everyone, ...staff.map(who)])
      expect(await attack(one, news)).toEqual(nothing)
    for (const name of ['remind-silent', 'remind-unread', 'watch-limits'] as const)
      expect(await attack(job(name), news), name).toEqual(nothing)
    expect(await attack(job('send-notice'), news)).toEqual({ rows: 1 })
    const forged = sql`insert into notice (id, key, follow_digest_id, channel, payload, at, status)
      values (${newId()}, 'followDigest', ${digest}, 'email', '{}', now(), 'waiting')`
    for (const one of [own, who('reception'), everyone, job('watch-limits')])
      expect(await attack(one, forged)).toEqual(refused('42501'))
  })

  it('is collected, told and addressed by its jobs alone', async () => {
    const collect = sql`select acl.collect_follow_news(now(), '{}', '[]', '{}')`
    const tell = sql`select * from acl.tell_follows(now(), now())`
    for (const call of [collect, tell]) {
      for (const one of [own, who('admin'), everyone, job('send-notice')])
        expect(await attack(one, call)).toEqual(refused('42501'))
    }
    const address = sql`select acl.follow_address(id) from notice where follow_digest_id is not null`
    expect(await attack(job('send-notice'), address)).toEqual({ rows: 1 })
    const [row] = await asSuperuser((db) => db`select id from notice where follow_digest_id is not null`)
    const known = sql`select * from acl.follow_address(${row?.id})`
    for (const name of ['tell-follows', 'purge'] as const)
      expect(await attack(job(name), known)).toEqual(nothing)
    expect(await attack(who('admin'), known)).toEqual(refused('42501'))
    expect(await attack(own, sql`select way from acl.follow_ways()`)).toEqual({ rows: 1 })
    expect(await attack(who('admin'), sql`select way from acl.follow_ways()`)).toEqual(nothing)
  })
})

describe('answers at their minute', () => {
  it('are told by the job alone, and nobody writes that they were', async () => {
    const take = sql`select * from acl.take_published_answers(10)`
    const tell = sql`select * from acl.tell_of_published_answer(${targets.answered.row.id}, '{}')`
    for (const call of [take, tell])
      for (const one of [
        who('reception'),
        who('admin'),
        everyone,
        own,
        job('send-notice'),
        job('send-webhooks'),
      ])
        expect(await attack(one, call)).toEqual(refused('42501'))
    const mark = sql`update publication set answer_told_at = now() returning 1`
    for (const one of [who('reception'), job('tell-published')])
      expect(await attack(one, mark)).toEqual(refused('42501'))
  })
})

describe('what was not opened', () => {
  it('is read by the desk of that office; visits by nobody', async () => {
    const steps = sql`select 1 from unread_step`
    expect(await attack(who('reception'), steps)).toEqual({ rows: 1 })
    for (const one of [own, everyone, holder(targets.answered.code)])
      expect(await attack(one, steps)).toEqual(nothing)
    for (const member of ['head', 'handler', 'chair', 'front', 'otherReception', 'admin'] as const)
      expect(await attack(who(member), steps), member).toEqual(nothing)
    expect(await attack(who('reception'), sql`select 1 from sender_visit`)).toEqual(refused('42501'))
    expect(await attack(who('reception'), sql`update unread_step set call_at = now()`)).toEqual(
      refused('42501'),
    )
  })

  it('is found and noted by its job alone, and its job writes nothing else', async () => {
    const due = sql`select * from acl.unread_due(1, 10)`
    const note = sql`select acl.note_unread(${newId()}, ${targets.answered.row.id}, 'answered', now(), 'call')`
    for (const call of [due, note])
      for (const one of [who('reception'), who('admin'), everyone, job('send-notice')])
        expect(await attack(one, call)).toEqual(refused('42501'))
    const write = (key: string, channel: string) =>
      sql`insert into notice (id, petition_id, unit_id, key, channel, payload, at, status)
        values (${newId()}, ${targets.answered.row.id}, ${targets.answered.row.unitId}, ${key}, ${channel}, '{}', now(), 'waiting')`
    expect(await attack(job('remind-unread'), write('answered', 'call'))).toEqual(nothing)
    for (const [key, channel] of [
      ['closed', 'sms'],
      ['answered', 'email'],
      ['staff.assigned', 'app'],
    ] as const)
      expect(await attack(job('remind-unread'), write(key, channel))).toEqual(refused('42501'))
    expect(await attack(job('remind-unread'), sql`select 1 from petition_sender`)).toEqual(nothing)
    expect(await attack(job('remind-unread'), sql`update petition set state = 'CLOSED' returning 1`)).toEqual(
      expect.not.objectContaining({ rows: 1 }),
    )
  })
})
