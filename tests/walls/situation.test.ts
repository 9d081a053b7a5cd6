import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { cast, type Member } from '#tests/filed-petition.ts'
import { bodyOf, drafted, sent, village, ward } from '#tests/situation.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const at = {} as Record<'draft' | 'note' | 'point' | 'high', string>
const me = (member: Member) => demoId(cast[member])
const no = refused('42501')

beforeAll(async () => {
  const done = await demoPlace()
  at.draft = await drafted('village', village, { kind: 'urgent' })
  Object.assign(at, await sent().then(({ id, point }) => ({ note: id, point })))
  at.high = await drafted('front', ward)
  return done
})

const outside: Member[] = [
  ...(['women', 'otherFront', 'council', 'chair', 'head', 'handler', 'reception', 'admin'] as const),
]
const tables = {
  situation_note: 'id',
  situation_point: 'note_id',
  situation_step: 'note_id',
}
const rows = (table: string, column: string, id: string) =>
  sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}::uuid`

describe.each(Object.entries(tables))('%s', (table, column) => {
  it('that was sent is read by its body, the Front and the Party of the place above, and nobody else', async () => {
    for (const member of ['village', 'front', 'secretary'] as const)
      expect(await attack(who(member), rows(table, column, at.note)), member).not.toEqual(nothing)
    for (const member of outside)
      expect(await attack(who(member), rows(table, column, at.note)), member).toEqual(nothing)
    for (const actor of [everyone, holder('AAAA')])
      expect(await attack(actor, rows(table, column, at.note))).toEqual(nothing)
    expect(await attack(job('watch-limits'), rows(table, column, at.note))).toEqual(no)
  })

  it('that was not sent is read by its body alone', async () => {
    expect(await attack(who('village'), rows(table, column, at.draft))).not.toEqual(nothing)
    for (const member of ['front', 'secretary', ...outside] as const)
      expect(await attack(who(member), rows(table, column, at.draft)), member).toEqual(nothing)
  })
})

const begin = (unit: string, area: string, person: string) =>
  sql`insert into situation_note (id, unit_id, area_code, period, kind, state, by_person, by_title, at)
    values (gen_random_uuid(), ${unit}::uuid, ${area}, '2026-09', 'regular', 'draft', ${person}::uuid, '', now())`
const say = (note: string, person: string) =>
  sql`insert into situation_point (id, note_id, field, level, hot, body, by_person, by_title, at)
    values (gen_random_uuid(), ${note}::uuid, 'land', 'calm', false, 'Lời của người khác.', ${person}::uuid, '', now())`

describe('nobody', () => {
  it('begins a note for another body, another place, or in another name', async () => {
    expect(await attack(who('village'), begin(bodyOf('village'), village, me('village')))).toEqual(nothing)
    for (const [body, area, person] of [
      [bodyOf('front'), ward, me('village')],
      [bodyOf('village'), ward, me('village')],
      [bodyOf('village'), '90122', me('village')],
      [bodyOf('village'), village, me('front')],
    ] as const)
      expect(await attack(who('village'), begin(body, area, person))).toEqual(no)
    for (const member of ['secretary', 'chair', 'council', 'admin'] as const)
      expect(await attack(who(member), begin(bodyOf('front'), ward, me(member))), member).toEqual(no)
  })

  it('writes in the note of another body, or in one that was sent', async () => {
    expect(await attack(who('village'), say(at.draft, me('village')))).toEqual(nothing)
    expect(await attack(who('front'), say(at.draft, me('front')))).toEqual(no)
    expect(await attack(who('village'), say(at.note, me('village')))).toEqual(no)
    expect(
      await attack(
        who('village'),
        sql`update situation_point set body = 'x' where id = ${at.point}::uuid returning 1`,
      ),
    ).toEqual(nothing)
    expect(
      await attack(who('village'), sql`delete from situation_point where id = ${at.point}::uuid returning 1`),
    ).toEqual(nothing)
    expect(
      await attack(
        who('village'),
        sql`update situation_note set state = 'draft', sent_at = null where id = ${at.note}::uuid returning 1`,
      ),
    ).toEqual(nothing)
  })

  it('merges what they do not hear of, or into a note that is not theirs', async () => {
    const merge = (note: string) =>
      sql`insert into situation_origin (point_id, origin_id) select p.id, ${at.point}::uuid from situation_point p
        where p.note_id = ${note}::uuid`
    expect(await attack(who('front'), merge(at.high))).toEqual(nothing)
    expect(await attack(who('village'), merge(at.draft))).toEqual(no)
    expect(await attack(who('secretary'), merge(at.note))).toEqual(no)
  })

  it('says that a point became what they did not make, or of one that was not sent', async () => {
    const use = (point: string, person: string) =>
      sql`insert into situation_use (id, point_id, use, dialogue_id, by_person, by_title, at)
        select gen_random_uuid(), ${point}::uuid, 'dialogue', d.id, ${person}::uuid, '', now() from dialogue d limit 1`
    for (const member of ['front', 'secretary', 'chair'] as const)
      expect([nothing, no]).toContainEqual(await attack(who(member), use(at.point, me(member))))
    const petition = sql`insert into situation_use (id, point_id, use, petition_id, by_person, by_title, at)
      values (gen_random_uuid(), ${at.point}::uuid, 'petition', gen_random_uuid(), ${me('front')}::uuid, '', now())`
    expect(await attack(who('front'), petition)).toEqual(no)
  })

  it('tells of a note that is not theirs, or asks whom it concerns', async () => {
    const asked = sql`select 1 from acl.situation_audience(${at.note}::uuid)`
    expect(await attack(who('village'), asked)).not.toEqual(nothing)
    for (const member of ['front', 'secretary', ...outside] as const)
      expect(await attack(who(member), asked), member).toEqual(nothing)
    for (const member of ['chair', 'council', 'admin'] as const)
      expect(await attack(who(member), sql`select 1 from acl.situation_writers()`), member).toEqual(nothing)
  })
})
