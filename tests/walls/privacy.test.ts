import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Actor } from '#domain/people/actor.ts'
import { askData } from '#server/privacy/ask-data.ts'
import { heldDataRequests } from '#server/privacy/data-requests.ts'
import { asSuperuser } from '#tests/database.ts'
import { cast, holderOf, type Member } from '#tests/filed-petition.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

const protector: Actor = actorOf('bao-ve-du-lieu')
let id: string

beforeAll(async () => {
  const done = await threePetitions()
  const { code } = targets.fresh
  await askData(holderOf(code), {
    ...{ kind: 'copy', body: 'của tôi', name: '', address: '', phone: '', email: '' },
  })
  id = (await heldDataRequests(holderOf(code)))[0]?.id ?? ''
  return done
})

const strangers = (): Actor[] => [
  ...(['reception', 'handler', 'head', 'front', 'otherChair', 'admin'] as Member[]).map(who),
  everyone,
  holder(targets.drafted.code),
  job('send-notice'),
]
const answer = (
  by: string,
) => sql`update data_request set result = 'done', reply = 'xong', decided_at = now(),
  decided_by = ${by}::uuid where id = ${id} returning id`

describe('requests about one’s own data', () => {
  it('are made by the sender alone, for their own petition', async () => {
    const ask = (
      target: keyof typeof targets,
    ) => sql`insert into data_request (id, petition_id, number, unit_id, kind, at, due_on)
      values (gen_random_uuid(), ${targets[target].row.id}, ${targets[target].number}, ${targets[target].row.unitId}, 'copy', now(), current_date) returning id`
    expect(await attack(holder(targets.drafted.code), ask('drafted'))).toEqual({ rows: 1 })
    for (const actor of [protector, who('reception'), everyone, holder(targets.answered.code)])
      expect(await attack(actor, ask('drafted'))).toEqual(refused('42501'))
  })

  it('are read by their sender, whoever protects the data and the head of the office', async () => {
    const read = sql`select 1 from data_request where id = ${id}`
    for (const actor of [protector, who('chair'), holder(targets.fresh.code)])
      expect(await attack(actor, read)).toEqual({ rows: 1 })
    for (const actor of strangers()) {
      const seen = await attack(actor, read)
      expect([nothing, refused('42501')]).toContainEqual(seen)
    }
  })

  it('are answered by whoever protects the data, in their own name', async () => {
    expect(await attack(protector, answer(demoId(cast.chair)))).toEqual(refused('42501'))
    for (const actor of [who('chair'), who('reception'), holder(targets.fresh.code)])
      expect(await attack(actor, answer(demoId(cast.chair)))).toEqual(nothing)
    expect(await attack(protector, answer(demoId('bao-ve-du-lieu')))).toEqual({ rows: 1 })
    expect(await attack(protector, answer(demoId('bao-ve-du-lieu')))).toEqual(
      refused('23514', 'data_request_once'),
    )
  })

  it('keep what was asked, and are never erased', async () => {
    expect(await attack(protector, sql`update data_request set body = 'khác' where id = ${id}`)).toEqual(
      refused('42501'),
    )
    await expect(asSuperuser((db) => db`delete from data_request`)).rejects.toMatchObject({
      constraint_name: 'append_only',
    })
  })

  it('let nobody correct a sender without a request that asks for it', async () => {
    for (const actor of [protector, who('chair'), who('reception')])
      expect(await attack(actor, sql`select acl.correct_sender(${id}::uuid)`)).toEqual(refused('42501'))
    expect(await attack(protector, sql`update petition_sender set name = 'khác'`)).toEqual(refused('42501'))
  })
})

describe('whoever protects data', () => {
  it('sees no petition and no word of one; the row of what is being answered through its request', async () => {
    const row = (target: keyof typeof targets) =>
      sql`select 1 from petition where id = ${targets[target].row.id}`
    for (const target of ['fresh', 'answered'] as const)
      expect(await attack(protector, row(target))).toEqual(nothing)
    const asked = sql`select 1 from acl.asked_petition(${id}::uuid)`
    expect(await attack(protector, asked)).toEqual({ rows: 1 })
    for (const actor of [who('chair'), who('reception'), who('admin'), who('front')])
      expect(await attack(actor, asked)).toEqual(nothing)
    for (const table of ['petition_text', 'petition_sender', 'petition_masked', 'event_note', 'file'])
      expect(await attack(protector, sql`select 1 from ${sql.identifier(table)}`), table).toEqual(nothing)
  })

  it('writes no event but the answer to a request', async () => {
    const write = (
      type: string,
    ) => sql`insert into event (id, petition_id, type, at, actor_kind, person_id, payload, for_sender)
      values (gen_random_uuid(), ${targets.fresh.row.id}, ${type}, now(), 'person', ${demoId('bao-ve-du-lieu')}, '{}', true)`
    expect(await attack(protector, write('data.decided'))).toEqual(nothing) // written, and not read back
    expect(await attack(protector, write('petition.closed'))).toEqual(refused('42501'))
  })
})

describe('restricted use', () => {
  it('is written as the answer to a request of that petition, and stays', async () => {
    const restrict = (petitionId: string) => sql`insert into data_restriction (petition_id, request_id, at)
      values (${petitionId}, ${id}, now()) returning at`
    expect(await attack(protector, restrict(targets.fresh.row.id))).toEqual({ rows: 1 })
    expect(await attack(protector, restrict(targets.answered.row.id))).toEqual(refused('42501'))
    for (const actor of [who('chair'), who('reception'), holder(targets.fresh.code)])
      expect(await attack(actor, restrict(targets.fresh.row.id))).toEqual(refused('42501'))
  })
})

describe('the register of incidents and the log of readings', () => {
  const incident = (
    by: string,
  ) => sql`insert into breach (id, unit_id, found_at, notify_due_at, what, kinds, people,
    measures, recorded_at, recorded_by) values (gen_random_uuid(), ${demoId('hong-lien-ubnd')}, now(), now(), 'x', '[]', 1,
    'x', now(), ${by}::uuid) returning id`

  it('are written in one’s own name by who protects the data', async () => {
    expect(await attack(protector, incident(demoId('bao-ve-du-lieu')))).toEqual({ rows: 1 })
    expect(await attack(protector, incident(demoId(cast.chair)))).toEqual(refused('42501'))
    expect(await attack(who('chair'), incident(demoId(cast.chair)))).toEqual(refused('42501'))
  })

  it('note a reading in one’s own name, of what one may read', async () => {
    const note = (
      member: Member,
      masked: string,
    ) => sql`insert into reading (petition_id, person_id, on_day, masked, at)
      values (${targets.fresh.row.id}, ${demoId(cast[member])}::uuid, current_date, ${masked}, now())`
    expect(await attack(who('reception'), note('reception', 'no'))).toEqual(nothing) // written, and not read back
    expect(await attack(who('front'), note('front', 'yes'))).toEqual(nothing)
    expect(await attack(who('front'), note('front', 'no'))).toEqual(refused('42501'))
    expect(await attack(who('reception'), note('chair', 'no'))).toEqual(refused('42501'))
    expect(await attack(who('otherReception'), note('otherReception', 'no'))).toEqual(refused('42501'))
  })

  it('show their readings to who protects the data and to the head, and never change', async () => {
    const list = sql`select 1 from acl.readings(${demoId('hong-lien-ubnd')}::uuid, '2020-01-01', '2099-01-01', 10)`
    await asSuperuser(
      (db) => db`insert into reading (petition_id, person_id, on_day, masked, at)
        values (${targets.fresh.row.id}, ${demoId(cast.reception)}, '2026-10-01', 'no', now()) returning on_day`,
    )
    for (const actor of [protector, who('chair')]) expect(await attack(actor, list)).not.toEqual(nothing)
    for (const actor of [who('reception'), who('front'), who('otherChair'), who('admin')])
      expect(await attack(actor, list)).toEqual(nothing)
    await expect(asSuperuser((db) => db`delete from reading`)).rejects.toMatchObject({
      constraint_name: 'append_only',
    })
  })
})
