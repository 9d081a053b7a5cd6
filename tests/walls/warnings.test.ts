import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { MakeList } from '#domain/watch-lists/watch-list.ts'
import { newId } from '#lib/ids.ts'
import { addItem } from '#server/watch-lists/items.ts'
import { makeList } from '#server/watch-lists/make-list.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce } from '#tests/denounced.ts'
import { by, cast, fileOne, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { arrange, warn } from '#tests/warnings.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const ids = {} as Record<'warned' | 'elsewhere' | 'secret' | 'list' | 'shared', string>
const no = refused('42501')
const front = demoId('hong-lien-mttq')
const me = (member: Member) => demoId(cast[member])
const list = (change: Record<string, string> = {}) =>
  MakeList.parse({ unitId: front, kind: 'picked', name: 'Dự án đường tránh', ...change })

beforeAll(async () => {
  const done = await demoPlace()
  const warned = (await petitionIn('VERIFYING')).number
  const elsewhere = (await fileOne({ areaCode: '90102' })).number
  const secret = (await denounce({ headCount: 20 })).number
  for (const number of [warned, elsewhere]) await arrange(number, { head_count: 9 })
  const found = await asSuperuser<{ id: string; number: string }>(
    (db) => db<{ id: string; number: string }[]>`select id, number from petition`,
  )
  const idOf = (number: string) => found.find((one) => one.number === number)?.id ?? ''
  Object.assign(ids, { warned: idOf(warned), elsewhere: idOf(elsewhere), secret: idOf(secret) })
  await warn()
  ids.list = await makeList(by('front'), list())
  ids.shared = await makeList(by('front'), list({ name: 'Cùng xem', shared: 'yes' }))
  for (const one of [ids.list, ids.shared]) await addItem(by('front'), one, { number: warned })
  await asSuperuser(
    (db) => db`insert into limit_alert (petition_id, limit_name, due_on, level, at)
      select p.id, 'work', '2026-10-12', level, '2026-10-13T00:30:00Z' from petition p, unnest(array['breach', 'soon']) level`,
  )
  return done
})

const flags = sql`select 1 from warning_flag`
const flagOf = (petition: string) => sql`select 1 from warning_flag where petition_id = ${petition}::uuid`
const alertOf = (petition: string) => sql`select 1 from limit_alert where petition_id = ${petition}::uuid`
const inside: Member[] = ['front', 'council', 'secretary', 'chair', 'head']
const outside: Member[] = [
  'otherFront',
  'otherCouncil',
  'otherChair',
  'reception',
  'handler',
  'deputy',
  'admin',
  'cultureHead',
]

describe('a warning', () => {
  it('is read by those who watch the area and see the petition, and by nobody else', async () => {
    for (const member of inside)
      expect(await attack(who(member), flagOf(ids.warned)), member).toEqual({ rows: 1 })
    for (const member of outside)
      expect(await attack(who(member), flagOf(ids.warned)), member).toEqual(nothing)
    for (const actor of [everyone, holder('AAAA')]) expect(await attack(actor, flags)).toEqual(nothing)
    expect(await attack(job('watch-limits'), flags)).toEqual(nothing)
  })

  it('about a place is read within that place alone', async () => {
    await asSuperuser(
      (db) => db`insert into warning_flag (id, rule, version, area_code, figures, raised_at, seen_at)
        values (gen_random_uuid(), 'hot-place', 1, '90101', '{}', now(), now())`,
    )
    const hot = sql`select 1 from warning_flag where petition_id is null`
    for (const member of [...inside, 'cultureHead'] as Member[])
      expect(await attack(who(member), hot), member).toEqual({ rows: 1 })
    for (const member of ['otherFront', 'otherChair', 'admin', 'deputy', 'handler'] as Member[])
      expect(await attack(who(member), hot), member).toEqual(nothing)
  })

  it('is written by its job alone, and not even by that of what few may read', async () => {
    const write = (
      petition: string,
    ) => sql`insert into warning_flag (id, rule, version, petition_id, area_code, figures, raised_at, seen_at)
      values (${newId()}, 'prolonged', 1, ${petition}::uuid, '90101', '{}', now(), now()) returning 1`
    for (const member of [...inside, ...outside])
      expect(await attack(who(member), write(ids.warned)), member).toEqual(no)
    expect(await attack(job('watch-limits'), write(ids.warned))).toEqual(no)
    expect(await attack(job('raise-warnings'), write(ids.warned))).toEqual({ rows: 1 })
    expect(await attack(job('raise-warnings'), write(ids.secret))).toEqual(no)
    const end = sql`update warning_flag set ended_at = now() returning 1`
    expect(await attack(who('front'), end)).toEqual(no)
    expect(await attack(job('raise-warnings'), sql`delete from warning_flag returning 1`)).toEqual(no)
  })

  it('that few may read was never written, whoever looks', async () => {
    expect(
      await asSuperuser((db) => db`select 1 from warning_flag where petition_id = ${ids.secret}`),
    ).toEqual([])
    expect(
      await asSuperuser((db) => db`select 1 from heat_petition where petition_id = ${ids.secret}`),
    ).toEqual([])
    for (const member of inside)
      expect(await attack(who(member), flagOf(ids.secret)), member).toEqual(nothing)
  })

  it('stands in the way of nobody who would run the night in its name', async () => {
    const doors = [
      sql`select acl.begin_warnings('x', '[]'::json, 1, 1)`,
      sql`select * from acl.take_warnings(1)`,
      sql`select * from acl.heat(30, 6, 1)`,
      sql`select * from acl.hot_audience(array[]::uuid[])`,
    ]
    for (const door of doors) {
      for (const actor of [who('front'), who('admin'), everyone, job('watch-limits')])
        expect(await attack(actor, door)).toEqual(no)
    }
    for (const table of ['warning_queue', 'heat_petition', 'heat_day'])
      expect(await attack(who('front'), sql`select 1 from ${sql.identifier(table)}`), table).toEqual(no)
  })
})

describe('news of hot places', () => {
  const tell = (key: string, petition: string | null = null, channel = 'app') => sql`
    insert into notice (id, petition_id, unit_id, key, person_id, channel, payload, at, status)
    values (${newId()}, ${petition}::uuid, ${front}::uuid, ${key}, ${me('front')}::uuid, ${channel}, '{}', now(), 'waiting')`

  it('is written by its job alone, which tells nothing else', async () => {
    const itself = job('raise-warnings')
    expect(await attack(itself, tell('warning.hot'))).toEqual(nothing)
    expect(await attack(itself, tell('staff.assigned'))).toEqual(no)
    expect(await attack(itself, tell('warning.hot', ids.warned))).toEqual(no)
    expect(await attack(itself, tell('warning.hot', null, 'email'))).toEqual(no)
    for (const actor of [who('front'), who('admin'), everyone, job('tell-follows')])
      expect(await attack(actor, tell('warning.hot'))).toEqual(no)
  })
})

describe('what became overdue', () => {
  it('is read by those who watch the area and see the petition; other alerts by nobody', async () => {
    for (const member of inside)
      expect(await attack(who(member), alertOf(ids.warned)), member).toEqual({ rows: 1 })
    for (const member of outside)
      expect(await attack(who(member), alertOf(ids.warned)), member).toEqual(nothing)
    for (const actor of [everyone, holder('AAAA')])
      expect(await attack(actor, alertOf(ids.warned))).toEqual(nothing)
    // The chair reads the denunciation itself, and finds it in no list.
    expect((await rowOf((await denounce()).number, 'chair')).restricted).toBe(true)
    for (const member of inside)
      expect(await attack(who(member), alertOf(ids.secret)), member).toEqual(nothing)
    const write = sql`insert into limit_alert values (${ids.warned}::uuid, 'work', '2026-10-10', 'breach', now()) returning 1`
    expect(await attack(who('front'), write)).toEqual(no)
  })
})

describe('a watch list', () => {
  const lists = (id: string) => sql`select 1 from watch_list where id = ${id}::uuid`
  const items = (id: string) => sql`select 1 from watch_item where list_id = ${id}::uuid`

  it('is read by its owner, and what stands in it by who sees the petition', async () => {
    expect(await attack(who('front'), lists(ids.list))).toEqual({ rows: 1 })
    expect(await attack(who('front'), items(ids.list))).toEqual({ rows: 1 })
    for (const member of [...inside, ...outside].filter((one) => one !== 'front')) {
      for (const id of [ids.list, ids.shared]) {
        expect(await attack(who(member), lists(id)), member).toEqual(nothing)
        expect(await attack(who(member), items(id)), member).toEqual(nothing)
      }
    }
    for (const actor of [everyone, holder('AAAA')])
      expect(await attack(actor, lists(ids.shared))).toEqual(nothing)
    // A shared one by the others of the body.
    const second = demoId('phu-nu-hong-lien')
    await asSuperuser(
      (db) =>
        db`insert into role_grant (id, person_id, role, unit_id, from_on) values (${newId()}, ${second}, 'front', ${front}, '2026-01-01')`,
    )
    const other = { kind: 'person' as const, personId: second, grants: [] }
    expect(await attack(other, lists(ids.shared))).toEqual({ rows: 1 })
    expect(await attack(other, items(ids.shared))).toEqual({ rows: 1 })
    expect(await attack(other, lists(ids.list))).toEqual(nothing)
    expect(await attack(other, sql`update watch_list set name = 'x' returning 1`)).toEqual(nothing)
    expect(await attack(other, sql`delete from watch_item returning 1`)).toEqual(nothing)
  })

  it('is made in one’s own name, for a body of one’s own, about one’s own area', async () => {
    const make = (personId: string, unitId: string, area: string) => sql`
      insert into watch_list (id, person_id, unit_id, kind, name, shared, area_code, at, changed_at)
      values (${newId()}, ${personId}::uuid, ${unitId}::uuid, 'rule', ${newId()}, false, ${area}, now(), now()) returning 1`
    const own = me('front')
    expect(await attack(who('front'), make(own, front, '90101'))).toEqual({ rows: 1 })
    expect(await attack(who('front'), make(own, front, '90102'))).toEqual(no)
    expect(await attack(who('front'), make(own, demoId('hac-tri-mttq'), '90101'))).toEqual(no)
    expect(await attack(who('front'), make(me('council'), front, '90101'))).toEqual(no)
    expect(await attack(who('admin'), make(me('admin'), front, '90101'))).toEqual(no)
    const away = sql`update watch_list set area_code = '90102', kind = kind where id = ${ids.list}::uuid returning 1`
    expect(await attack(who('front'), away)).toEqual(no)
  })

  it('takes in what its owner sees and nothing of what few may read', async () => {
    const add = (petition: string) =>
      sql`insert into watch_item (list_id, petition_id, at) values (${ids.list}::uuid, ${petition}::uuid, now()) returning 1`
    expect(await attack(who('front'), add(ids.elsewhere))).toEqual(no)
    expect(await attack(who('front'), add(ids.secret))).toEqual(no)
    expect(await attack(who('council'), add(ids.warned))).toEqual(no)
    const chairs = await makeList(by('chair'), list({ unitId: demoId('hong-lien-ubnd') }))
    const chairAdds = sql`insert into watch_item (list_id, petition_id, at) values (${chairs}::uuid, ${ids.secret}::uuid, now()) returning 1`
    expect(await attack(who('chair'), chairAdds)).toEqual(no)
  })

  it('is given by the Front to a board of projects in its place, and shows the board its items alone', async () => {
    const board = demoId('hong-lien-gsdt')
    const projects = who('projects')
    const seen = sql`select 1 from petition`
    const give = (to: string) =>
      sql`update watch_list set given_to = ${demoId(to)}::uuid where id = ${ids.list}::uuid returning 1`
    expect(await attack(projects, seen)).toEqual(nothing)
    for (const to of ['hac-tri-gsdt', 'hong-lien-ttnd', 'hong-lien-ubnd', 'hong-lien-mttq'])
      expect(await attack(who('front'), give(to)), to).toEqual(no)
    expect(await attack(who('front'), give('hong-lien-gsdt'))).toEqual({ rows: 1 })
    expect(await attack(who('secretary'), give('hong-lien-gsdt'))).toEqual(nothing)
    const made = (member: Member, unit: string) => sql`
      insert into watch_list (id, person_id, unit_id, kind, name, shared, given_to, at, changed_at)
      values (${newId()}, ${me(member)}::uuid, ${demoId(unit)}::uuid, 'picked', ${newId()}, false, ${board}::uuid, now(), now()) returning 1`
    expect(await attack(who('front'), made('front', 'hong-lien-mttq'))).toEqual({ rows: 1 })
    expect(await attack(who('council'), made('council', 'hong-lien-hdnd'))).toEqual(no)
    expect(await attack(projects, made('projects', 'hong-lien-gsdt'))).toEqual(no)

    expect(await attack(projects, seen)).toEqual({ rows: 1 })
    expect(await attack(projects, lists(ids.list))).toEqual({ rows: 1 })
    expect(await attack(projects, items(ids.list))).toEqual({ rows: 1 })
    expect(await attack(projects, lists(ids.shared))).toEqual(nothing)
    for (const table of ['petition_text', 'petition_sender', 'event_note', 'file'])
      expect(await attack(projects, sql`select 1 from ${sql.identifier(table)}`), table).toEqual(nothing)
    for (const act of [
      sql`update watch_list set name = 'x' returning 1`,
      sql`delete from watch_item returning 1`,
      sql`update petition set version = version + 1 returning 1`,
    ])
      expect(await attack(projects, act)).toEqual(nothing)
    const add = sql`insert into watch_item (list_id, petition_id, at) values (${ids.list}::uuid, ${ids.elsewhere}::uuid, now()) returning 1`
    expect(await attack(projects, add)).toEqual(no)
    // Nobody asks what another board was given.
    expect(await attack(projects, sql`select * from acl.given_to(${board}::uuid)`)).toEqual({ rows: 1 })
    expect(await attack(who('front'), sql`select * from acl.given_to(${board}::uuid)`)).toEqual(nothing)
    expect(await attack(everyone, sql`select * from acl.given_to(${board}::uuid)`)).toEqual(nothing)
  })
})
