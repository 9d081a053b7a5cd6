import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { bookSlot } from '#server/reception/bookings.ts'
import { concludeVisit } from '#server/reception/follow-visit.ts'
import { joinVisit } from '#server/reception/join-visit.ts'
import { setSchedule } from '#server/reception/sittings.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { plannedBy, typedVisit, visitBy } from '#tests/reception-desk.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

let planned: string
let visit: string
let secret: string
let matter: string
let desk: string
let petitionId: string

beforeAll(async () => {
  const done = await demoPlace()
  planned = (await plannedBy('chair')).id
  await setSchedule(by('chair'), {
    ...{ pattern: 'weekday', onDay: 4, place: 'Phòng tiếp công dân', fromTime: '14:00', toTime: '16:00' },
    ...{ capacity: 2, validFrom: '2026-10-22' },
  })
  await bookSlot(by('reception'), planned, { name: 'Đỗ Văn Hẹn', phone: '', gist: '' })
  visit = (await visitBy('reception', { idNumber: '001061000001', open: 'yes' })).id
  secret = (
    await visitBy('reception', { kind: 'denunciation', name: 'Bùi Văn Kín', idNumber: '001061000002' })
  ).id
  await concludeVisit(by('chair'), visit, {
    ...{ version: 2, body: 'Kiểm tra và nạo vét mương.', toUnit: 'Phòng Kinh tế', dueOn: '2026-10-30' },
    ...{ contact: 'Văn phòng, 0298 300 111', noticeNo: '' },
  })
  const kept = {
    ...typedVisit({ name: 'Lò Văn Mạng' }),
    matterSeen: '',
    choice: '',
    other: '',
    owner: '',
  } as const
  await joinVisit(by('reception'), { ...kept, tookPlaceAt: new Date('2026-10-14T08:00:00+07:00') })
  const [row] = await asSuperuser(
    (db) => db`select matter_id, sitting_id from reception_visit where id = ${visit}`,
  )
  matter = row?.matter_id
  desk = row?.sitting_id
  petitionId = (await rowOf((await petitionIn('RECEIVED')).number)).id
  return done
})

const unit = () => demoId('hong-lien-ubnd')
const me = (member: Member) => demoId(cast[member])
const outsiders: Member[] = ['otherReception', 'otherChair', 'front', 'handler', 'admin', 'head']
const readable: Record<string, Member[]> = {
  reception_schedule: ['reception', 'chair', 'provinceChair'],
  reception_sitting: ['reception', 'chair', 'provinceChair'],
  reception_matter: ['reception', 'chair', 'provinceChair'],
  reception_matter_petition: ['reception', 'chair', 'provinceChair'],
  reception_visit: ['reception', 'chair', 'provinceChair'],
  reception_visitor: ['reception', 'chair', 'provinceChair'],
  reception_identity: ['reception'],
  reception_direction: ['reception', 'chair', 'provinceChair'],
  reception_booking: ['reception', 'chair', 'provinceChair'],
  reception_joined: ['reception', 'chair', 'provinceChair'],
}

describe('every table of the desk', () => {
  it.each(Object.entries(readable))('%s is read in its office and nowhere else', async (table, members) => {
    const read = sql`select 1 from ${sql.identifier(table)}`
    for (const member of members) expect(await attack(who(member), read), member).not.toEqual(nothing)
    for (const member of outsiders) expect(await attack(who(member), read), member).toEqual(nothing)
    for (const actor of [everyone, holder('AAAA')]) expect(await attack(actor, read)).toEqual(nothing)
    expect(await attack(job('purge'), read)).toEqual(refused('42501'))
    if (!members.includes('chair')) expect(await attack(who('chair'), read)).toEqual(nothing)
  })

  it('the duty is public knowledge, and nobody of the web changes it', async () => {
    expect(await attack(everyone, sql`select 1 from reception_quota`)).not.toEqual(nothing)
    expect(await attack(who('admin'), sql`update reception_quota set days = 0`)).toEqual(refused('42501'))
  })

  it('nothing goes', async () => {
    for (const table of Object.keys(readable))
      expect(await attack(who('reception'), sql`delete from ${sql.identifier(table)}`), table).toEqual(
        refused('42501'),
      )
  })

  it('what few may read is not read for who reads the rest', async () => {
    await asSuperuser(async (db) => {
      await db`delete from role_scope where role = 'gov_head' and permission = 'restricted.read'`
      return []
    })
    expect(await attack(who('chair'), sql`select 1 from reception_visit where id = ${secret}`)).toEqual(
      nothing,
    )
    expect(await attack(who('chair'), sql`select 1 from reception_matter where restricted`)).toEqual(nothing)
    expect(await attack(who('chair'), sql`select 1 from reception_visit where id = ${visit}`)).toEqual({
      rows: 1,
    })
    await asSuperuser(async (db) => {
      await db`insert into role_scope (role, permission, scope) values ('gov_head', 'restricted.read', 'tree')`
      return []
    })
  })
})

const sitting = (as: Member, more: { kind?: string; state?: string; day?: string } = {}) => sql`
  insert into reception_sitting (id, unit_id, kind, leader, leader_title, place, day, from_time, to_time, state, opened_at, by_person, at)
  values (gen_random_uuid(), ${unit()}::uuid, ${more.kind ?? 'periodic'}, ${more.kind === 'regular' ? 'official' : 'head'}, 'x', 'x',
    ${more.day ?? '2026-11-20'}, '08:00', '11:00', ${more.state ?? 'planned'}, now(), ${me(as)}::uuid, now()) returning id`
const entry = (as: Member, more: { sitting?: string; matter?: string; day?: string } = {}) => sql`
  insert into reception_visit (id, unit_id, sitting_id, matter_id, day, kind, contents, by_person, by_title, at, entry_no)
  values (gen_random_uuid(), ${unit()}::uuid, ${more.sitting ?? desk}::uuid, ${more.matter ?? matter}::uuid,
    ${more.day ?? '2026-10-14'}, 'feedback', 'x', ${me(as)}::uuid, 'x', now(), 999) returning entry_no`

const joined = (
  as: Member,
  more: { unit?: string; visit?: string; at?: string; outcome?: string } = {},
) => sql`
  insert into reception_joined (unit_id, entry_id, visit_id, outcome, short_code, took_place_at, received_at, by_person)
  values (${more.unit ?? unit()}::uuid, gen_random_uuid(), ${more.visit ?? visit}::uuid, ${more.outcome ?? 'same'}, 'T-000000',
    '2026-10-14T08:00:00+07:00', coalesce(${more.at ?? null}::timestamptz, acl.now_at()), ${me(as)}::uuid) returning 1`

describe('what a device kept', () => {
  it('joins by who records there, at the time it comes, to a visit of that office, and stays', async () => {
    expect(await attack(who('reception'), joined('reception'))).toEqual({ rows: 1 })
    for (const member of ['chair', 'otherReception', 'front', 'handler'] as const)
      expect(await attack(who(member), joined(member)), member).toEqual(refused('42501'))
    expect(await attack(who('reception'), joined('chair'))).toEqual(refused('42501'))
    expect(await attack(who('reception'), joined('reception', { at: '2026-10-14T08:30:00+07:00' }))).toEqual(
      refused('42501'),
    )
    const abroad = { unit: demoId('hac-tri-ubnd') }
    expect(await attack(who('otherReception'), joined('otherReception', abroad))).toEqual(refused('42501'))
    expect(await attack(who('reception'), joined('reception', { outcome: 'recorded' }))).toEqual(
      refused('23514', 'reception_joined_recorded'),
    )
    for (const change of [sql`update reception_joined set outcome = 'same'`, sql`truncate reception_joined`])
      expect(await attack(who('reception'), change)).toEqual(refused('42501'))
  })
})

describe('sittings', () => {
  it('are planned by the head; the desk opens only its own of today', async () => {
    expect(await attack(who('chair'), sitting('chair'))).toEqual({ rows: 1 })
    for (const member of ['reception', 'otherChair', 'provinceChair', 'front'] as const)
      expect(await attack(who(member), sitting(member)), member).toEqual(refused('42501'))
    expect(await attack(who('chair'), sitting('reception'))).toEqual(refused('42501'))
    const tomorrow = { kind: 'regular', state: 'open', day: '2026-10-15' }
    expect(await attack(who('reception'), sitting('reception', tomorrow))).toEqual(refused('42501'))
    // What a device kept opens it some days back, and no further.
    const back = (day: string) => attack(who('reception'), sitting('reception', { ...tomorrow, day }))
    expect(await back('2026-10-04')).toEqual({ rows: 1 })
    expect(await back('2026-10-03')).toEqual(refused('42501'))
  })

  it('are put off and posted by the head alone, and never for nothing', async () => {
    const put = sql`update reception_sitting set state = 'postponed', postpone_reason = 'x', postponed_to = gen_random_uuid()
      where id = ${planned} returning id`
    expect(await attack(who('reception'), put)).toEqual(refused('42501', 'reception_sitting_planned'))
    expect(
      await attack(
        who('reception'),
        sql`update reception_sitting set posted_on = '2026-10-14' where id = ${planned}`,
      ),
    ).toEqual(refused('42501', 'reception_sitting_planned'))
    expect(await attack(who('otherChair'), put)).toEqual(nothing)
    const bare = sql`update reception_sitting set state = 'postponed', postponed_to = gen_random_uuid() where id = ${planned}`
    expect(await attack(who('chair'), bare)).toEqual(refused('23514', 'reception_sitting_postponed'))
    expect(
      await attack(who('chair'), sql`update reception_sitting set day = '2026-12-01' where id = ${planned}`),
    ).toEqual(refused('42501'))
  })

  it('take their slots along for who plans them, and for nobody else', async () => {
    const carry = sql`select acl.carry_bookings(${planned}::uuid, ${planned}::uuid)`
    expect(await attack(who('chair'), carry)).toEqual({ rows: 1 })
    for (const member of ['reception', 'otherChair'] as const)
      expect(await attack(who(member), carry)).toEqual(refused('42501'))
  })
})

describe('entries', () => {
  it('are written by the desk in its own name, numbered by the table', async () => {
    expect(await attack(who('reception'), entry('reception'))).toEqual({ rows: 1 })
    const numbers = await asSuperuser(
      (db) => db`select max(entry_no)::int as n from reception_visit where unit_id = ${unit()}`,
    )
    expect(numbers[0]?.n).toBeLessThan(20)
    for (const member of ['chair', 'otherReception', 'front'] as const)
      expect(await attack(who(member), entry(member)), member).toEqual(refused('42501'))
    expect(await attack(who('reception'), entry('chair'))).toEqual(refused('42501'))
  })

  it('belong to an open sitting and a matter of their office and day', async () => {
    const out = refused('23514', 'reception_visit_of_sitting')
    expect(
      await attack(who('reception'), entry('reception', { sitting: planned, day: '2026-10-28' })),
    ).toEqual(out)
    expect(await attack(who('reception'), entry('reception', { day: '2026-10-13' }))).toEqual(out)
    const { id } = await visitBy('otherReception', { name: 'Xa Văn Lạ' })
    const [there] = await asSuperuser((db) => db`select matter_id from reception_visit where id = ${id}`)
    expect(await attack(who('reception'), entry('reception', { matter: there?.matter_id }))).toEqual(out)
  })

  it('keep what was said, who came, their file and their refusal', async () => {
    const change = (set: SQL) => sql`update reception_visit set ${set} where id = ${visit} returning id`
    expect(await attack(who('reception'), change(sql`result = 'x'`))).toEqual({ rows: 1 })
    for (const set of [sql`contents = 'x'`, sql`entry_no = 1`, sql`day = '2026-10-01'`])
      expect(await attack(who('reception'), change(set))).toEqual(refused('42501'))
    expect(await attack(who('reception'), change(sql`petition_id = ${petitionId}`))).toEqual(
      refused('23514', 'reception_visit_kept'),
    )
    for (const member of ['chair', 'otherReception'] as const)
      expect(await attack(who(member), change(sql`result = 'x'`)), member).toEqual(nothing)
    expect(await attack(who('reception'), sql`update reception_visitor set name = 'x'`)).toEqual(
      refused('42501'),
    )
    expect(
      await attack(who('reception'), sql`update reception_matter set title = 'x' where id = ${matter}`),
    ).toEqual(refused('42501'))
  })

  it('have their people and papers written by who entered them', async () => {
    const person = (as: Member) => sql`insert into reception_visitor (visit_id, unit_id, name, name_key)
      select id, unit_id, 'x', 'x' from reception_visit where by_person = ${me(as)} and not restricted and not exists (
        select 1 from reception_visitor w where w.visit_id = reception_visit.id) returning visit_id`
    await asSuperuser(async (db) => {
      await db`insert into reception_visit (id, unit_id, sitting_id, matter_id, day, kind, contents, by_person, by_title, at)
        values (gen_random_uuid(), ${unit()}, ${desk}, ${matter}, '2026-10-14', 'feedback', 'x', ${me('reception')}, 'x', now())`
      return []
    })
    expect(await attack(who('chair'), person('reception'))).toEqual(refused('42501'))
    expect(await attack(who('otherReception'), person('reception'))).toEqual(nothing)
    const paper = sql`insert into reception_identity (visit_id, unit_id, kind, sealed, hash)
      values (${visit}::uuid, ${demoId('hac-tri-ubnd')}::uuid, 'passport', 'x', 'x')`
    expect(await attack(who('otherReception'), paper)).toEqual(refused('42501'))
  })
})

describe('matters, conclusions and slots', () => {
  const direct = (
    as: Member,
  ) => sql`insert into reception_direction (id, visit_id, unit_id, body, to_unit, due_on, contact, by_person, by_title, at)
    values (gen_random_uuid(), ${visit}::uuid, ${unit()}::uuid, 'x', 'x', '2026-11-01', 'x', ${me(as)}::uuid, 'x', now()) returning id`
  const book = (
    as: Member,
    slot = 2,
  ) => sql`insert into reception_booking (id, unit_id, sitting_id, slot, name, by_person, at)
    values (gen_random_uuid(), ${unit()}::uuid, ${planned}::uuid, ${slot}, 'x', ${me(as)}::uuid, now()) returning id`

  it('are concluded by the head, booked by the desk, in their own name', async () => {
    expect(await attack(who('chair'), direct('chair'))).toEqual({ rows: 1 })
    for (const member of ['reception', 'otherChair', 'provinceChair'] as const)
      expect(await attack(who(member), direct(member)), member).toEqual(refused('42501'))
    expect(await attack(who('reception'), book('reception'))).toEqual({ rows: 1 })
    for (const member of ['chair', 'otherReception'] as const)
      expect(await attack(who(member), book(member)), member).toEqual(refused('42501'))
    expect(await attack(who('reception'), book('reception', 1))).toEqual(
      refused('23505', 'reception_booking_slot'),
    )
    expect(await attack(who('reception'), book('reception', 3))).toEqual(refused('42501'))
    expect(
      await attack(who('chair'), sql`update reception_booking set cancelled_at = now() returning id`),
    ).toEqual(nothing)
  })

  it('are tied to files that the desk sees, and planned days are set by the head', async () => {
    const link = (id: string) =>
      sql`insert into reception_matter_petition (matter_id, petition_id) values (${matter}::uuid, ${id}::uuid) returning matter_id`
    expect(await attack(who('reception'), link(petitionId))).toEqual({ rows: 1 })
    for (const member of ['chair', 'otherReception'] as const)
      expect(await attack(who(member), link(petitionId)), member).toEqual(refused('42501'))
    const fix = (
      as: Member,
    ) => sql`insert into reception_schedule (id, unit_id, leader_title, pattern, on_day, place, from_time, to_time, valid_from, by_person, at)
      values (gen_random_uuid(), ${unit()}::uuid, 'x', 'weekday', 3, 'x', '08:00', '11:00', '2026-11-01', ${me(as)}::uuid, now()) returning id`
    expect(await attack(who('chair'), fix('chair'))).toEqual({ rows: 1 })
    for (const member of ['reception', 'otherChair'] as const)
      expect(await attack(who(member), fix(member)), member).toEqual(refused('42501'))
    const found = (as: Member) => sql`insert into reception_matter (id, unit_id, title, by_person, at)
      values (gen_random_uuid(), ${unit()}::uuid, 'x', ${me(as)}::uuid, now()) returning id`
    expect(await attack(who('reception'), found('reception'))).toEqual({ rows: 1 })
    for (const member of ['chair', 'otherReception'] as const)
      expect(await attack(who(member), found(member)), member).toEqual(refused('42501'))
  })
})
