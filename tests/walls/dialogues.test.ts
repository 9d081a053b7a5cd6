import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, committee, planned, proposed } from '#tests/dialogues.ts'
import { cast, type Member } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const ids = {} as Record<'proposed' | 'planned' | 'announced', string>

beforeAll(async () => {
  const done = await demoPlace()
  const numbers = { proposed: await proposed(), planned: await planned(), announced: await announced() }
  for (const [name, number] of Object.entries(numbers)) {
    const [row] = await asSuperuser((db) => db`select id from dialogue where number = ${number}`)
    ids[name as keyof typeof ids] = row?.id
  }
  return done
})

const me = (member: Member) => demoId(cast[member])
const insiders: Member[] = ['reception', 'chair', 'front', 'head', 'handler', 'secretary', 'provinceChair']
const outsiders: Member[] = ['otherReception', 'otherChair', 'otherFront', 'admin']
const tables = ['dialogue', 'dialogue_chair', 'dialogue_site', 'dialogue_step']
const read = (table: string, id: string) =>
  sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(table === 'dialogue' ? 'id' : 'dialogue_id')} = ${id}::uuid`

describe('every table of dialogues', () => {
  it.each(tables)('%s is read in its area before it is announced, and by everybody after', async (table) => {
    for (const member of insiders) {
      expect(await attack(who(member), read(table, ids.planned)), member).not.toEqual(nothing)
    }
    for (const member of outsiders) {
      expect(await attack(who(member), read(table, ids.planned)), member).toEqual(nothing)
      expect(await attack(who(member), read(table, ids.announced)), member).toEqual(nothing)
    }
    for (const actor of [everyone, holder('AAAA')]) {
      expect(await attack(actor, read(table, ids.planned))).toEqual(nothing)
      expect(await attack(actor, read(table, ids.announced))).not.toEqual(nothing)
    }
    expect(await attack(job('purge'), read(table, ids.announced))).toEqual(refused('42501'))
  })

  it('shows people of the history only what came after they were told', async () => {
    const acts = sql`select 1 from dialogue_step where dialogue_id = ${ids.announced}::uuid and not shown`
    expect(await attack(who('front'), acts)).toEqual({ rows: 3 })
    expect(await attack(everyone, acts)).toEqual(nothing)
  })
})

describe('nobody', () => {
  const set = (change: SQL, id: string) =>
    sql`update dialogue set ${change} where id = ${id}::uuid returning 1`

  it('decides but the head of the office', async () => {
    for (const member of ['front', 'head', 'secretary', 'otherChair'] as const) {
      expect(await attack(who(member), set(sql`state = 'approved'`, ids.proposed)), member).toEqual(nothing)
    }
    const decided = refused('42501', 'dialogue_decided')
    expect(await attack(who('reception'), set(sql`state = 'approved'`, ids.proposed))).toEqual(decided)
    expect(
      await attack(who('reception'), set(sql`state = 'announced', announced_on = acl.today()`, ids.planned)),
    ).toEqual(decided)
    expect(await attack(who('reception'), set(sql`day = day + 1`, ids.announced))).toEqual(decided)
  })

  it('leaps over a step, nor takes back what was announced', async () => {
    const steps = refused('23514', 'dialogue_steps')
    expect(
      await attack(who('chair'), set(sql`state = 'announced', announced_on = acl.today()`, ids.proposed)),
    ).toEqual(refused('23514'))
    expect(await attack(who('chair'), set(sql`state = 'cancelled'`, ids.proposed))).toEqual(steps)
    expect(await attack(who('chair'), set(sql`state = 'planned'`, ids.announced))).toEqual(steps)
    expect(await attack(who('chair'), set(sql`announced_on = null`, ids.announced))).toEqual(refused('23514'))
    expect(await attack(who('chair'), set(sql`number = '2026-999'`, ids.announced))).toEqual(refused('42501'))
  })

  it('removes or rewrites anything of the history', async () => {
    for (const table of ['dialogue', 'dialogue_step']) {
      expect(await attack(who('chair'), sql`delete from ${sql.identifier(table)}`)).toEqual(refused('42501'))
    }
    expect(await attack(who('chair'), sql`update dialogue_step set reason = ''`)).toEqual(refused('42501'))
    const touched = (statement: 'update' | 'delete') =>
      asSuperuser((db) =>
        db.unsafe(
          statement === 'update' ? `update dialogue_step set said = ''` : 'delete from dialogue_step',
        ),
      )
    await expect(touched('update')).rejects.toThrow(/append-only/)
    await expect(touched('delete')).rejects.toThrow(/append-only/)
  })

  it('changes chairs or places of another office, or leaves them out', async () => {
    for (const member of ['front', 'head', 'secretary', 'otherReception'] as const) {
      const chairs = sql`update dialogue_chair set title = 'Ai đó' where dialogue_id = ${ids.planned}::uuid returning 1`
      const sites = sql`delete from dialogue_site where dialogue_id = ${ids.planned}::uuid returning 1`
      expect(await attack(who(member), chairs), member).toEqual(nothing)
      expect(await attack(who(member), sites), member).toEqual(nothing)
    }
  })

  const insert = (by: string, unit: string, areaCode: string, state = 'proposed') =>
    sql`insert into dialogue (id, unit_id, area_code, proposed_by, origin, topic, kind, scope, audience, wished_on, state,
      changed_at, by_person, at) values (gen_random_uuid(), ${unit}::uuid, ${areaCode}, ${unit}::uuid, 'front', 'Thoát nước',
      'regular', 'thematic', 'everybody', '2026-12-01', ${state}, now(), ${by}::uuid, now()) returning 1`

  it('proposes in another name, elsewhere, by a false area, or what is approved already', async () => {
    expect(await attack(who('front'), insert(me('front'), committee, '90101'))).toEqual({ rows: 1 })
    const no = refused('42501')
    expect(await attack(who('front'), insert(me('chair'), committee, '90101'))).toEqual(no)
    expect(await attack(who('otherFront'), insert(me('otherFront'), committee, '90101'))).toEqual(no)
    expect(await attack(who('otherFront'), insert(me('otherFront'), committee, '90102'))).toEqual(no)
    expect(await attack(who('front'), insert(me('front'), committee, '90101', 'approved'))).toEqual(no)
    expect(await attack(who('handler'), insert(me('handler'), committee, '90101'))).toEqual(no)
    expect(await attack(everyone, insert(me('front'), committee, '90101'))).toEqual(no)
  })

  it('tells staff of a dialogue that they neither prepare nor proposed', async () => {
    const [row] = await asSuperuser((db) => db`select number from dialogue where id = ${ids.planned}`)
    const tell = (key: string) =>
      sql`insert into notice (id, unit_id, key, person_id, channel, payload, at, status) values (gen_random_uuid(), ${committee}::uuid,
        ${key}, ${me('chair')}::uuid, 'app', jsonb_build_object('number', ${row?.number}::text), now(), 'waiting')`
    expect(await attack(who('reception'), tell('dialogue.planned'))).toEqual({ rows: 0 })
    for (const actor of [who('head'), who('otherReception'), everyone]) {
      expect(await attack(actor, tell('dialogue.planned'))).toEqual(refused('42501'))
    }
    expect(await attack(who('reception'), tell('answered'))).toEqual(refused('42501'))
  })

  it('names the people concerned but for who holds or proposed it', async () => {
    const audience = sql`select 1 from acl.dialogue_audience(${ids.planned}::uuid)`
    for (const member of ['reception', 'chair', 'front'] as const) {
      expect(await attack(who(member), audience), member).not.toEqual(nothing)
    }
    for (const actor of [who('head'), who('otherReception'), who('handler'), everyone]) {
      expect(await attack(actor, audience)).toEqual(nothing)
    }
  })
})
