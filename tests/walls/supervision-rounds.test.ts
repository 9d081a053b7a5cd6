import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { drawRound, publishSeed } from '#server/supervision/rounds/draw-round.ts'
import { planRound } from '#server/supervision/rounds/plan-round.ts'
import { recordFinding } from '#server/supervision/rounds/record-finding.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, type Member, petitionIn, workday } from '#tests/filed-petition.ts'
import {
  board,
  committee,
  finding,
  front,
  join,
  petitionsOfArea,
  plan,
  sampleIn,
  versionOfRound,
} from '#tests/supervision-rounds.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const at = {} as Record<'planned' | 'seeded' | 'drawn' | 'sampled' | 'other' | 'outside', string>
const me = (member: Member) => demoId(cast[member])
const no = refused('42501')
// What these statements try happens on the workday of attacks, so all lies before it.
const past = {
  receivedFrom: '2026-09-01',
  receivedTo: '2026-10-12',
  fromOn: '2026-10-13',
  toOn: '2026-10-30',
}
const front13 = (hour: string) => by('front', new Date(`2026-10-13T${hour}:00:00+07:00`))

async function made(): Promise<string> {
  const id = await planRound(front13('08'), plan(past))
  await join(id, me('front'), 'lead', front13('08'))
  return id
}
const seeded = async () => {
  const id = await made()
  await publishSeed(front13('09'), id, await versionOfRound(id, front13('09')))
  return id
}

beforeAll(async () => {
  const done = await demoPlace()
  await petitionsOfArea(7, new Date('2026-10-12T09:00:00+07:00'))
  at.planned = await made()
  at.seeded = await seeded()
  at.drawn = await seeded()
  await drawRound(front13('10'), at.drawn, await versionOfRound(at.drawn, front13('10')))
  const [first = '', second = ''] = await sampleIn(at.drawn, front13('11'))
  await recordFinding(front13('11'), at.drawn, first, await finding(first, { day: '2026-10-13' }))
  Object.assign(at, { sampled: first, other: second, outside: (await petitionIn('VERIFYING')).number })
  return done
})

const inside: Member[] = ['front', 'council']
const outside: Member[] = [
  'otherFront',
  'otherCouncil',
  'chair',
  'head',
  'handler',
  'reception',
  'secretary',
  'admin',
]
const rows = (table: string, id: string) =>
  sql`select 1 from ${sql.identifier(table)} where round_id = ${id}::uuid`
const roundRow = (id: string) => sql`select 1 from supervision_round where id = ${id}::uuid`
const idOf = (number: string) => sql`(select petition_id from round_item where number = ${number} limit 1)`

describe('a round', () => {
  it.each(['round_member', 'round_item', 'round_finding', 'round_step'])(
    '%s is read by those who supervise the area and nobody else',
    async (table) => {
      for (const member of inside)
        expect(await attack(who(member), rows(table, at.drawn)), member).not.toEqual(nothing)
      for (const member of outside)
        expect(await attack(who(member), rows(table, at.drawn)), member).toEqual(nothing)
      for (const actor of [everyone, holder('AAAA')])
        expect(await attack(actor, rows(table, at.drawn))).toEqual(nothing)
      expect(await attack(job('watch-limits'), rows(table, at.drawn))).toEqual(no)
    },
  )

  it('is for everybody once its seed is out, its list once it is frozen, figures without results', async () => {
    for (const actor of [everyone, holder('AAAA')]) {
      expect(await attack(actor, roundRow(at.planned))).toEqual(nothing)
      expect(await attack(actor, roundRow(at.seeded))).toEqual({ rows: 1 })
      expect(await attack(actor, sql`select * from acl.round_list(${at.seeded}::uuid)`)).toEqual(nothing)
      expect(await attack(actor, sql`select * from acl.round_list(${at.drawn}::uuid)`)).toEqual({ rows: 7 })
      const told = sql`select 1 from acl.round_sums(${at.drawn}::uuid) where seen = 1 and done is null`
      expect(await attack(actor, told)).toEqual({ rows: 1 })
      expect(await attack(actor, sql`select * from acl.round_sums(${at.planned}::uuid)`)).toEqual(nothing)
      expect(await attack(actor, sql`select * from acl.round_members(${at.drawn}::uuid)`)).toEqual(nothing)
      expect(
        await attack(
          actor,
          sql`select 1 from (select acl.round_rule(${at.planned}::uuid) as rule) x where rule is not null`,
        ),
      ).toEqual(nothing)
    }
    for (const member of outside)
      expect(await attack(who(member), roundRow(at.drawn)), member).toEqual(nothing)
  })
})

const planned = (unit: string, person: string, more: SQL = sql`'planned', ''`) =>
  sql`insert into supervision_round (id, unit_id, theme, ground, area_code, covers, received_from, received_to, sample_size, from_on,
      to_on, state, seed, changed_at, by_person, by_title, at)
    select gen_random_uuid(), ${unit}::uuid, 'Chủ đề giám sát', 'Căn cứ', '90101', 'work', '2026-01-01'::date, '2026-10-01'::date, 5,
      '2026-10-14'::date, '2026-10-30'::date, s.state, s.seed, now(), ${person}::uuid, '', now() from (values (${more})) s(state, seed)`
const change = (id: string, to: SQL) =>
  sql`update supervision_round set ${to} where id = ${id}::uuid returning 1`

describe('nobody', () => {
  it('plans for another body, in another name, or with a seed of their own', async () => {
    expect(await attack(who('front'), planned(front, me('front')))).toEqual(nothing)
    expect(await attack(who('front'), planned(front, me('front'), sql`'planned', 'mine'`))).toEqual(no)
    expect(await attack(who('front'), planned(front, me('front'), sql`'seeded', 'mine'`))).toEqual(no)
    expect(await attack(who('front'), planned(board, me('front')))).toEqual(no)
    expect(await attack(who('front'), planned(front, me('chair')))).toEqual(no)
    expect(await attack(who('otherFront'), planned(front, me('otherFront')))).toEqual(no)
    expect(await attack(who('chair'), planned(front, me('chair')))).toEqual(no)
    expect(await attack(everyone, planned(front, me('front')))).toEqual(no)
  })

  it('chooses the seed, changes the rule once it is out, or freezes a list but by the lot', async () => {
    const set = (id: string, to: SQL) => attack(who('front'), change(id, to))
    for (const to of [
      sql`seed = 'mine'`,
      sql`seed_at = now()`,
      sql`list_sha256 = 'x'`,
      sql`frozen_at = now()`,
    ]) {
      expect(await set(at.seeded, to)).toEqual(no)
    }
    for (const to of [
      sql`sample_size = 6`,
      sql`field = 'drainage'`,
      sql`received_to = '2026-10-01'`,
      sql`theme = 'Khác'`,
    ]) {
      expect(await set(at.seeded, to)).toEqual(refused('23514', 'supervision_round_kept'))
    }
    expect(await set(at.seeded, sql`state = 'drawn'`)).toEqual(refused('23514', 'supervision_round_lot'))
    expect(await set(at.planned, sql`state = 'drawn'`)).toEqual(refused('23514', 'supervision_round_steps'))
    expect(await set(at.drawn, sql`state = 'seeded'`)).toEqual(refused('23514', 'supervision_round_steps'))
    expect(await set(at.drawn, sql`state = 'reported'`)).toEqual(refused('23514', 'supervision_round_over'))
    expect(await attack(who('council'), change(at.seeded, sql`version = 9`))).toEqual(nothing)
    expect(
      await attack(who('front'), sql`delete from supervision_round where id = ${at.seeded}::uuid`),
    ).toEqual(no)
    const item = sql`insert into round_item (round_id, petition_id, number, drawn, sampled)
      select ${at.seeded}::uuid, petition_id, number, 1, true from round_item limit 1`
    expect(await attack(who('front'), item)).toEqual(no)
    expect(await attack(who('front'), sql`update round_item set sampled = true`)).toEqual(no)
  })

  it('draws for another body, or twice', async () => {
    for (const member of ['council', 'otherFront', 'chair', 'admin'] as const)
      expect(await attack(who(member), sql`select acl.draw_round(${at.seeded}::uuid)`), member).toEqual(no)
    expect(await attack(everyone, sql`select acl.draw_round(${at.seeded}::uuid)`)).toEqual(no)
    expect(await attack(who('front'), sql`select acl.draw_round(${at.drawn}::uuid)`)).toEqual(
      refused('23514', 'supervision_round_steps'),
    )
    expect(await attack(who('front'), sql`select acl.draw_round(${at.planned}::uuid)`)).toEqual(
      refused('23514', 'supervision_round_steps'),
    )
    for (const member of ['council', 'otherFront'] as const)
      expect(await attack(who(member), sql`select acl.round_size(${at.seeded}::uuid)`), member).toEqual(no)
  })

  it('writes a finding for somebody else, of another round, of what was not drawn, or changes one', async () => {
    const found = (person: Member, number = at.other, round = at.drawn) =>
      sql`insert into round_finding (id, round_id, petition_id, result, seen, day, by_person, by_title, at)
        values (gen_random_uuid(), ${round}::uuid, ${idOf(number)}, 'unseen', 'Không còn gì để xem', '2026-10-14', ${me(person)}::uuid, '', now())`
    expect(await attack(who('front'), found('front'))).toEqual(nothing)
    expect(await attack(who('front'), found('council'))).toEqual(no)
    expect(await attack(who('council'), found('council'))).toEqual(no)
    expect(await attack(who('otherFront'), found('otherFront'))).toEqual(
      expect.objectContaining({ code: expect.stringMatching(/42501|23502/) }),
    )
    expect(await attack(who('front'), found('front', at.other, at.seeded))).toEqual(no)
    expect(await attack(who('front'), sql`update round_finding set seen = 'x' returning 1`)).toEqual(no)
    expect(await attack(who('front'), sql`delete from round_finding returning 1`)).toEqual(no)
  })

  it('says of a petition that it comes from a round without supervising its area', async () => {
    const letter = (unit: string, source = 'supervision', state = 'RECEIVED', area = '90101') =>
      sql`insert into petition (id, number, state, unit_id, kind, kind_label, family, source, area_code, received_at, channel,
          triage_due_on, first_answer_due_on, answer_due_on, answer_due_original, consent_public, clarity, restricted)
        values (gen_random_uuid(), '2026-9' || substr(gen_random_uuid()::text, 1, 5), ${state}, ${unit}::uuid, 'proposal', 'kiến nghị',
          'opinion', ${source}, ${area}, now(), 'code', '2026-10-20', '2026-10-20', '2026-11-04', '2026-11-04', false, 'person', false)`
    expect(await attack(who('front'), letter(committee))).toEqual(nothing)
    expect(await attack(who('front'), letter(committee, 'supervision', 'ACCEPTED'))).toEqual(no)
    expect(await attack(who('front'), letter(committee, 'desk'))).toEqual(no)
    expect(await attack(who('front'), letter(demoId('hac-tri-ubnd')))).toEqual(no)
    expect(await attack(who('front'), letter(front))).toEqual(no)
    // The desk takes letters in, and does not call them recommendations.
    for (const member of ['reception', 'otherFront', 'chair', 'admin'] as const)
      expect(await attack(who(member), letter(committee)), member).toEqual(no)
    for (const actor of [everyone, holder('AAAA')]) expect(await attack(actor, letter(committee))).toEqual(no)
  })

  it('joins who does not supervise, or is brought back after leaving', async () => {
    const joins = (person: string) =>
      sql`insert into round_member (id, round_id, person_id, role, by_person, by_title, at)
        values (gen_random_uuid(), ${at.planned}::uuid, ${person}::uuid, 'member', ${me('front')}::uuid, '', ${workday.toISOString()})`
    expect(await attack(who('front'), joins(me('chair')))).toEqual(no)
    expect(await attack(who('front'), joins(me('council')))).toEqual(no)
    expect(await attack(who('council'), joins(me('front')))).toEqual(no)
    const back = sql`update round_member set ended_at = null where round_id = ${at.planned}::uuid returning 1`
    expect(await attack(who('front'), back)).toEqual(no)
  })
})
