import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { AskQuestion } from '#domain/dialogues/asked-before.ts'
import { newToken } from '#lib/ids.ts'
import { askerHash } from '#server/dialogues/registering/asker-hash.ts'
import { askQuestion } from '#server/dialogues/registering/questions.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, committee, planned } from '#tests/dialogues.ts'
import { cast, type Member } from '#tests/filed-petition.ts'
import { anybody, registered, sitesIn } from '#tests/registering.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const at = {} as Record<'dialogue' | 'site' | 'registration' | 'question' | 'hiddenSite', string>

beforeAll(async () => {
  const done = await demoPlace()
  const number = await announced({ site1Seats: '2' })
  await registered(number, { naming: 'name', name: 'Lò Thị Dự', phone: '0900000099' })
  const asked = AskQuestion.parse({ token: newToken(), question: 'Bao giờ sửa mương tổ 5?' })
  await askQuestion(anybody(), number, asked, askerHash(newToken()))
  ;[at.site = ''] = await sitesIn(number)
  ;[at.hiddenSite = ''] = await sitesIn(await planned())
  const [row] = await asSuperuser(
    (db) => db`select d.id as dialogue, r.id as registration, q.id as question from dialogue d
      join dialogue_registration r on r.dialogue_id = d.id join dialogue_question q on q.dialogue_id = d.id
      where d.number = ${number}`,
  )
  Object.assign(at, row)
  return done
})

const me = (member: Member) => demoId(cast[member])
const others: Member[] = [
  'front',
  'head',
  'handler',
  'secretary',
  'otherReception',
  'otherChair',
  'otherFront',
  'admin',
]
const read = (table: string) => sql`select 1 from ${sql.identifier(table)}`

describe('who comes', () => {
  it('is read by the office that holds it and by nobody else', async () => {
    for (const member of ['reception', 'chair'] as const) {
      expect(await attack(who(member), read('dialogue_registration')), member).toEqual({ rows: 1 })
    }
    for (const member of others) {
      expect(await attack(who(member), read('dialogue_registration')), member).toEqual(nothing)
    }
    for (const actor of [everyone, holder('AAAA')]) {
      expect(await attack(actor, read('dialogue_registration'))).toEqual(nothing)
    }
    expect(await attack(job('purge'), sql`select id from dialogue_registration`)).toEqual(nothing)
    expect(await attack(job('send-notice'), sql`select name from dialogue_registration`)).toEqual(
      refused('42501'),
    )
  })

  it('is written by the doors alone, whoever asks', async () => {
    const insert = sql`insert into dialogue_registration (id, dialogue_id, unit_id, site_id, state, line, persons, needs, way, code_hash, at)
      values (gen_random_uuid(), ${at.dialogue}::uuid, ${committee}::uuid, ${at.site}::uuid, 'seated', 9, 1, '[]', 'page', 'x', now())`
    const change = sql`update dialogue_registration set state = 'seated'`
    for (const actor of [everyone, who('reception'), who('chair'), job('remind-registered')]) {
      for (const statement of [insert, change, sql`delete from dialogue_registration`]) {
        expect(await attack(actor, statement)).toEqual(refused('42501'))
      }
    }
  })

  const take = (site: string, persons = 1, code = 'c'.repeat(43)) => {
    const it = {
      id: crypto.randomUUID(),
      persons,
      name: '',
      phone: '',
      email: '',
      village: '',
      needs: [],
      way: 'counter',
    }
    return sql`select acl.take_seat(${site}::uuid, ${JSON.stringify(it)}::text::jsonb, ${code}) as got`
  }

  it('comes in by a door that counts: not of what is hidden, not more than five, not by others', async () => {
    expect(await attack(everyone, take(at.site, 6))).toEqual(refused('42501'))
    expect(await attack(everyone, take(at.site, 1, 'short'))).toEqual(refused('42501'))
    expect(await attack(who('front'), take(at.site))).toEqual(refused('42501'))
    expect(await attack(who('head'), take(at.site))).toEqual(refused('42501'))
    const rows = await asSuperuser((db) => db`select 1 from dialogue_registration`)
    await attack(everyone, take(at.hiddenSite))
    await attack(who('otherReception'), take(at.site))
    expect(await asSuperuser((db) => db`select 1 from dialogue_registration`)).toHaveLength(rows.length)
  })

  it('is told, promoted, cancelled and forgotten by nobody whose that is not', async () => {
    const tell = sql`select acl.tell_registrants(${at.dialogue}::uuid, 'registered.cancelled', null, '{}')`
    const all = sql`select acl.promote_all(${at.dialogue}::uuid, '{}')`
    const cancel = sql`select acl.cancel_registration(${at.registration}::uuid, '{}')`
    for (const actor of [everyone, holder('AAAA'), who('front'), who('otherReception'), who('head')]) {
      for (const statement of [tell, all, cancel])
        expect(await attack(actor, statement)).toEqual(refused('42501'))
    }
    const inner = [
      sql`select acl.promote(${at.site}::uuid, '{}')`,
      sql`select acl.leave_line(r, '{}') from dialogue_registration r`,
      sql`select acl.count_people(${at.question}::uuid)`,
    ]
    for (const statement of inner) {
      expect(await attack(who('reception'), statement)).toEqual(refused('42501'))
      expect(await attack(everyone, statement)).toEqual(refused('42501'))
    }
    expect(await attack(job('purge'), sql`select acl.remind_registered('{}', 5)`)).toEqual(refused('42501'))
    expect(await attack(job('remind-registered'), sql`select acl.forget_registrants()`)).toEqual(
      refused('42501'),
    )
    expect(await attack(who('reception'), sql`select acl.forget_registrants()`)).toEqual(refused('42501'))
  })

  it('shows figures to who sees the dialogue, needs to staff, calls to the office', async () => {
    const seats = sql`select 1 from acl.dialogue_seats(${at.dialogue}::uuid)`
    expect(await attack(everyone, seats)).toEqual({ rows: 1 })
    expect(await attack(who('front'), seats)).toEqual({ rows: 1 })
    expect(await attack(who('otherFront'), seats)).toEqual(nothing)
    const calls = sql`select 1 from acl.registrant_calls(${at.dialogue}::uuid)`
    for (const actor of [everyone, who('front'), who('otherReception')])
      expect(await attack(actor, calls)).toEqual(nothing)
  })

  it('gets news that no one who acts reads or writes', async () => {
    const write = sql`insert into notice (id, unit_id, key, registration_id, channel, payload, at, status) values
      (gen_random_uuid(), ${committee}::uuid, 'registered.promoted', ${at.registration}::uuid, 'sms', '{}', now(), 'waiting')`
    for (const actor of [everyone, who('reception'), who('chair')]) {
      expect(await attack(actor, write)).toEqual(refused('42501'))
    }
    await asSuperuser(
      (db) => db`insert into notice (id, unit_id, key, registration_id, channel, payload, at, status) values
        (gen_random_uuid(), ${committee}, 'registered.promoted', ${at.registration}, 'call', '{}', now(), 'waiting')`,
    )
    const seen = sql`select 1 from notice where registration_id is not null`
    for (const member of ['reception', 'chair', ...others] as Member[]) {
      expect(await attack(who(member), seen), member).toEqual(nothing)
    }
    expect(await attack(job('send-notice'), seen)).toEqual({ rows: 1 })
  })
})

describe('questions', () => {
  it('are read by the office and the Front, without whose they are, and by nobody else', async () => {
    const body = sql`select body from dialogue_question`
    for (const member of ['reception', 'chair', 'front'] as const) {
      expect(await attack(who(member), body), member).toEqual({ rows: 1 })
      expect(await attack(who(member), sql`select owner_hash from dialogue_question`)).toEqual(
        refused('42501'),
      )
    }
    for (const member of ['head', 'handler', 'otherFront', 'otherReception', 'admin'] as const) {
      expect(await attack(who(member), body), member).toEqual(nothing)
    }
    expect(await attack(everyone, body)).toEqual(nothing)
    expect(await attack(who('front'), read('dialogue_question_support'))).toEqual(refused('42501'))
  })

  it('are decided in one’s own name, and put to no question of another dialogue', async () => {
    const decide = (by: string, more = sql``) =>
      sql`update dialogue_question set state = 'shown', decided_by = ${by}::uuid ${more} where id = ${at.question}::uuid returning id`
    expect(await attack(who('front'), decide(me('chair')))).toEqual(refused('42501'))
    expect(await attack(who('otherFront'), decide(me('otherFront')))).toEqual(nothing)
    expect(await attack(who('front'), decide(me('front'), sql`, body = 'Câu khác'`))).toEqual(
      refused('42501'),
    )
    const merged = sql`update dialogue_question set state = 'merged', main_id = id, decided_by = ${me('front')}::uuid returning id`
    expect(await attack(who('front'), merged)).toEqual(refused('42501'))
    const ask = sql`select acl.ask_question(${at.dialogue}::uuid, gen_random_uuid(), 'Câu hỏi', ${'x'.repeat(43)}, null, 3)`
    expect(await attack(who('front'), ask)).toEqual(refused('42501'))
  })
})

describe('at the door', () => {
  const come = (by: string, site = at.site) =>
    sql`insert into dialogue_arrival (id, dialogue_id, unit_id, site_id, persons, seat, by_person, at) values
      (gen_random_uuid(), ${at.dialogue}::uuid, ${committee}::uuid, ${site}::uuid, 1, 1, ${by}::uuid, now()) returning 1`

  it('nobody is let in before the day, in another name, by another office; nothing is changed later', async () => {
    expect(await attack(who('reception'), come(me('reception')))).toEqual(refused('42501'))
    for (const member of ['front', 'head', 'otherReception'] as const) {
      expect(await attack(who(member), come(me(member))), member).toEqual(refused('42501'))
      expect(await attack(who(member), read('dialogue_arrival')), member).toEqual(nothing)
      expect(await attack(who(member), read('dialogue_headcount')), member).toEqual(nothing)
    }
    expect(await attack(everyone, read('dialogue_arrival'))).toEqual(nothing)
    for (const statement of [sql`update dialogue_arrival set seat = 2`, sql`delete from dialogue_arrival`]) {
      expect(await attack(who('reception'), statement)).toEqual(refused('42501'))
    }
  })

  it('guests and invitations are of the office; an invitation is of its head, numbered by its row', async () => {
    const guest = (
      by: string,
    ) => sql`insert into dialogue_guest (id, dialogue_id, unit_id, kind, title, by_person, at) values
      (gen_random_uuid(), ${at.dialogue}::uuid, ${committee}::uuid, 'office', ${`Cơ quan ${by}`}, ${by}::uuid, now()) returning 1`
    expect(await attack(who('reception'), guest(me('reception')))).toEqual({ rows: 1 })
    expect(await attack(who('front'), guest(me('front')))).toEqual(refused('42501'))
    const issue = (
      by: string,
      number = '{nn}/GM-UBND',
    ) => sql`insert into dialogue_invitation (id, dialogue_id, unit_id, year, number, facts,
      by_person, by_title, at) values (gen_random_uuid(), ${at.dialogue}::uuid, ${committee}::uuid, 2026, ${number}, '{}', ${by}::uuid, 'x',
      '2026-10-14T02:00:00Z') returning 1`
    expect(await attack(who('reception'), issue(me('reception')))).toEqual(refused('42501'))
    expect(await attack(who('chair'), issue(me('chair'), '05/GM-UBND'))).toEqual(
      refused('23514', 'paper_counted'),
    )
    expect(await attack(who('chair'), issue(me('chair')))).toEqual({ rows: 1 })
    expect(await attack(who('chair'), sql`update dialogue_invitation set number = 'x'`)).toEqual(
      refused('42501'),
    )
  })
})
