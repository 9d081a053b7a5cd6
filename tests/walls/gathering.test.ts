import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { assignAnswer } from '#server/dialogues/gathering/assign-answer.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, planned } from '#tests/dialogues.ts'
import { by, cast, type Member } from '#tests/filed-petition.ts'
import { gather, grouped, handedIn, itemIn } from '#tests/gathering.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const at = {} as Record<'dialogue' | 'item' | 'other' | 'open', string>
const unit = demoId('hong-lien-ha-tang')
const me = (member: Member) => demoId(cast[member])

beforeAll(async () => {
  const done = await demoPlace()
  const number = await announced()
  at.item = await handedIn(number)
  const { version } = await itemIn(number, at.item)
  await assignAnswer(by('reception'), number, at.item, { version, unitId: unit, dueOn: '2026-10-26' })
  const other = await planned()
  await gather(other)
  at.open = await grouped(other)
  const id = async (of: string) =>
    (await asSuperuser((db) => db`select id from dialogue where number = ${of}`))[0]?.id
  at.dialogue = await id(number)
  at.other = await id(other)
  return done
})

const inside: Member[] = ['front', 'reception', 'chair', 'head', 'handler', 'secretary']
const outside: Member[] = ['otherFront', 'otherReception', 'otherChair', 'admin']
const read = (table: string) =>
  sql`select 1 from ${sql.identifier(table)} where dialogue_id = ${at.dialogue}::uuid`

describe('what is prepared before a dialogue', () => {
  it.each(['dialogue_opinion', 'dialogue_item', 'dialogue_item_step', 'dialogue_synthesis'])(
    '%s is read by the offices of the place, never by the public, though the dialogue is announced',
    async (table) => {
      for (const member of inside) expect(await attack(who(member), read(table)), member).not.toEqual(nothing)
      for (const member of outside) expect(await attack(who(member), read(table)), member).toEqual(nothing)
      for (const actor of [everyone, holder('AAAA')])
        expect(await attack(actor, read(table))).toEqual(nothing)
      expect(await attack(job('watch-limits'), read(table))).toEqual(refused('42501'))
    },
  )

  it('answers are read before the day by who holds and who answers', async () => {
    for (const member of ['reception', 'chair', 'head', 'handler'] as const) {
      expect(await attack(who(member), read('dialogue_answer')), member).toEqual({ rows: 1 })
    }
    for (const member of ['front', 'secretary', 'cultureHead', ...outside] as const) {
      expect(await attack(who(member), read('dialogue_answer')), member).toEqual(nothing)
    }
    expect(await attack(everyone, read('dialogue_answer'))).toEqual(nothing)
  })
})

describe('nobody', () => {
  const opinion = (person: string, areaCode: string, dialogue = at.dialogue) =>
    sql`insert into dialogue_opinion (id, dialogue_id, area_code, channel, field, body, people, guess, again, gathered_on,
      unit_id, by_person, by_title, at) values (gen_random_uuid(), ${dialogue}::uuid, ${areaCode}, 'met', 'land', 'Đất bãi',
      1, 'within', false, '2026-10-10', ${demoId('hong-lien-mttq')}::uuid, ${person}::uuid, '', now()) returning 1`

  it('gathers in another name, elsewhere, or who does not gather', async () => {
    const no = refused('42501')
    expect(await attack(who('front'), opinion(me('front'), '90111'))).toEqual({ rows: 1 })
    expect(await attack(who('front'), opinion(me('chair'), '90111'))).toEqual(no)
    expect(await attack(who('front'), opinion(me('front'), '90121'))).toEqual(no)
    expect(await attack(who('otherFront'), opinion(me('otherFront'), '90121'))).toEqual(no)
    expect(await attack(who('reception'), opinion(me('reception'), '90111'))).toEqual(no)
    expect(await attack(everyone, opinion(me('front'), '90111'))).toEqual(no)
  })

  const item = (change: SQL, id = at.item) =>
    sql`update dialogue_item set ${change} where id = ${id}::uuid returning 1`

  it('changes what was handed in, or does the other side’s part', async () => {
    expect(await attack(who('front'), item(sql`title = 'Khác'`))).toEqual(
      refused('23514', 'dialogue_item_kept'),
    )
    expect(await attack(who('front'), item(sql`exchange = 'taken'`))).toEqual(
      refused('42501', 'dialogue_item_office'),
    )
    expect(await attack(who('front'), item(sql`left_out = 'Không cần'`))).toEqual(
      refused('42501', 'dialogue_item_office'),
    )
    expect(await attack(who('reception'), item(sql`clarified = 'Rõ'`))).toEqual(
      refused('42501', 'dialogue_item_front'),
    )
    expect(await attack(who('reception'), item(sql`title = 'Khác'`, at.open))).toEqual(
      refused('42501', 'dialogue_item_named'),
    )
    for (const member of ['head', 'secretary', ...outside] as const) {
      expect(await attack(who(member), item(sql`position = 9`)), member).toEqual(nothing)
    }
  })

  it('hands in for another Front, with a number of one’s own', async () => {
    const report = (person: string, of: string, number = '{nn}/BC-MTTQ-BTT') =>
      sql`insert into dialogue_synthesis (id, dialogue_id, unit_id, year, number, facts, by_person, by_title, at) values
        (gen_random_uuid(), ${at.other}::uuid, ${demoId(of)}::uuid, extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int,
        ${number}, '{}', ${person}::uuid, '', now()) returning 1`
    expect(await attack(who('front'), report(me('front'), 'hong-lien-mttq'))).toEqual({ rows: 1 })
    expect(await attack(who('front'), report(me('front'), 'hac-tri-mttq'))).toEqual(refused('42501'))
    expect(await attack(who('otherFront'), report(me('otherFront'), 'hac-tri-mttq'))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('chair'), report(me('chair'), 'hong-lien-mttq'))).toEqual(refused('42501'))
    expect(await attack(who('front'), report(me('front'), 'hong-lien-mttq', '99/BC'))).toEqual(
      refused('23514', 'paper_counted'),
    )
  })

  const answer = (change: SQL) =>
    sql`update dialogue_answer set ${change} where item_id = ${at.item}::uuid returning 1`

  it('answers for another unit, approves without being a head, or moves the day', async () => {
    const written = sql`body = 'Trả lời', state = 'written', written_by = acl.who(), written_at = now()`
    expect(await attack(who('handler'), answer(written))).toEqual({ rows: 1 })
    expect(await attack(who('reception'), answer(written))).toEqual(refused('42501', 'dialogue_answer_own'))
    for (const member of ['front', 'cultureHead', 'otherReception'] as const) {
      expect(await attack(who(member), answer(written)), member).toEqual(nothing)
    }
    const approved = sql`body = 'x', state = 'approved', written_by = ${me('head')}::uuid, written_at = now(),
      approved_by = acl.who(), approved_at = now()`
    expect(await attack(who('handler'), answer(approved))).toEqual(
      refused('42501', 'dialogue_answer_decided'),
    )
    expect(await attack(who('chair'), answer(approved))).toEqual(refused('42501', 'dialogue_answer_own'))
    expect(await attack(who('handler'), answer(sql`due_on = due_on + 1`))).toEqual(
      refused('42501', 'dialogue_answer_assigned'),
    )
  })

  it('tells of late answers but the job that watches limits', async () => {
    expect(await attack(job('send-notice'), sql`select * from acl.late_answers()`)).toEqual(refused('42501'))
    expect(await attack(who('chair'), sql`select * from acl.late_answers()`)).toEqual(refused('42501'))
  })
})
