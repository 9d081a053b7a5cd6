import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { InviteUnit } from '#domain/conferences/plan.ts'
import { inviteUnit } from '#server/conferences/invite-unit.ts'
import { openToAll } from '#server/conferences/open-to-all.ts'
import { concluding, front, planned } from '#tests/conferences.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { committee } from '#tests/dialogues.ts'
import { by, cast, type Member } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const ids = {} as Record<'planned' | 'under' | 'open', string>
let invited = ''
const otherRoads = demoId('hac-tri-ubnd')
const me = (member: Member) => demoId(cast[member])
const no = refused('42501')

beforeAll(async () => {
  const done = await demoPlace()
  const numbers = { planned: await planned(), under: (await concluding()).number, open: await planned() }
  await openToAll(by('chair'), numbers.open, 1)
  await inviteUnit(
    by('reception'),
    numbers.planned,
    InviteUnit.parse({ unit: otherRoads, asks: 'Kết quả sáu tháng', dueOn: '2026-10-26' }),
  )
  for (const [name, number] of Object.entries(numbers)) {
    const [row] = await asSuperuser((db) => db`select id from dialogue where number = ${number}`)
    ids[name as keyof typeof ids] = row?.id
  }
  const [row] = await asSuperuser((db) => db`select id from conference_unit`)
  invited = row?.id
  return done
})

const row = (name: keyof typeof ids) => sql`select 1 from dialogue where id = ${ids[name]}::uuid`
const of = (table: string, name: keyof typeof ids) =>
  sql`select 1 from ${sql.identifier(table)} where dialogue_id = ${ids[name]}::uuid`

describe('a conference', () => {
  it('is read by the offices of its area, and by nobody else while its holder keeps it', async () => {
    for (const member of ['reception', 'chair', 'front', 'handler', 'provinceChair'] as const) {
      expect(await attack(who(member), row('planned')), member).toEqual({ rows: 1 })
      expect(await attack(who(member), of('conference', 'planned')), member).toEqual({ rows: 1 })
    }
    for (const actor of [who('otherFront'), who('admin'), everyone, holder('AAAA'), job('watch-limits')]) {
      for (const name of ['planned', 'under'] as const) {
        const seen = await attack(actor, row(name)).catch(() => nothing)
        expect(seen === nothing || (seen as { rows?: number }).rows !== 1).toBe(true)
      }
    }
    expect(await attack(everyone, of('conference', 'planned'))).toEqual(nothing)
  })

  it('is for everybody once its head opened it, without what offices keep, and no door of dialogues opens', async () => {
    expect(await attack(everyone, row('open'))).toEqual({ rows: 1 })
    expect(await attack(everyone, of('conference', 'open'))).toEqual({ rows: 1 })
    expect(await attack(everyone, of('dialogue_turn', 'under'))).toEqual(nothing)
    expect(await attack(everyone, sql`select 1 from acl.dialogue_ledger(${ids.under}::uuid)`)).toEqual(
      nothing,
    )
    expect(await attack(everyone, sql`select 1 from acl.hall_queue(${ids.under}::uuid)`)).toEqual(nothing)
    expect(
      await attack(
        everyone,
        sql`select 1 from dialogue where announced_on is not null and form = 'conference'`,
      ),
    ).toEqual(nothing)
    const asked = sql`select acl.ask_hall(gen_random_uuid(), ${ids.under}::uuid, 'x', '', '', 'Bao giờ xong mương?', '', 5)`
    expect(await attack(everyone, asked)).not.toEqual({ rows: 1, asked: true })
    expect(
      await asSuperuser((db) => db`select 1 from hall_question where dialogue_id = ${ids.under}`),
    ).toHaveLength(0)
  })

  it('shows an invited office of elsewhere its own invitation, and nothing more', async () => {
    expect(await attack(who('otherReception'), of('conference_unit', 'planned'))).toEqual({ rows: 1 })
    expect(await attack(who('otherReception'), sql`select 1 from acl.conference_invitations()`)).toEqual({
      rows: 1,
    })
    expect(await attack(who('otherReception'), row('planned'))).toEqual(nothing)
    expect(await attack(who('otherFront'), of('conference_unit', 'planned'))).toEqual(nothing)
    expect(await attack(everyone, of('conference_unit', 'planned'))).toEqual(nothing)
    expect(await attack(everyone, sql`select 1 from acl.conference_invitations()`)).toEqual(nothing)
  })
})

describe('nobody', () => {
  const insert = (unit: string, person: string, form = 'conference', state = 'planned') =>
    sql`insert into dialogue (id, form, unit_id, area_code, proposed_by, origin, topic, kind, scope, audience, wished_on, state, day,
        from_time, to_time, changed_at, by_person, at)
      values (gen_random_uuid(), ${form}, ${unit}::uuid, (select area_code from unit where id = ${unit}::uuid), ${unit}::uuid, 'office',
        'Sơ kết sáu tháng', 'regular', 'thematic', 'everybody', '2026-10-28', ${state}, '2026-10-28', '08:00', '10:00', now(),
        ${person}::uuid, now()) returning 1`

  it('plans one for an office that is not theirs, in the name of others, or as a dialogue', async () => {
    expect(await attack(who('reception'), insert(committee, me('reception')))).toEqual({ rows: 1 })
    expect(await attack(who('front'), insert(front, me('front')))).toEqual({ rows: 1 })
    expect(await attack(who('front'), insert(committee, me('front')))).toEqual(no)
    expect(await attack(who('otherReception'), insert(committee, me('otherReception')))).toEqual(no)
    expect(await attack(who('reception'), insert(committee, me('chair')))).toEqual(no)
    expect(await attack(who('reception'), insert(committee, me('reception'), 'dialogue'))).toEqual(no)
    expect(
      await attack(who('reception'), insert(committee, me('reception'), 'conference', 'proposed')),
    ).not.toEqual({
      rows: 1,
    })
    expect(await attack(everyone, insert(committee, me('reception')))).toEqual(no)
  })

  it('announces one, opens one to everybody but its head, or takes back what people read', async () => {
    const told = sql`update dialogue set announced_on = '2026-10-14' where id = ${ids.planned}::uuid returning 1`
    expect(await attack(who('chair'), told)).toEqual(refused('23514', 'dialogue_conference'))
    const open = (name: 'planned' | 'open', on: string | null) =>
      sql`update conference set open_on = ${on}::date where dialogue_id = ${ids[name]}::uuid returning 1`
    expect(await attack(who('reception'), open('planned', '2026-10-14'))).toEqual(
      refused('42501', 'conference_opened'),
    )
    expect(await attack(who('handler'), open('planned', '2026-10-14'))).toEqual(nothing)
    expect(await attack(who('chair'), open('open', null))).toEqual(refused('23514', 'conference_opened'))
    expect(await attack(everyone, open('planned', '2026-10-14'))).toEqual(nothing)
  })

  it('reports for another office, invites for another, or changes what was begun', async () => {
    const hand = sql`update conference_unit set body = 'x', sent_at = now() where id = ${invited}::uuid returning 1`
    for (const member of ['reception', 'chair', 'otherFront', 'admin'] as const) {
      expect(await attack(who(member), hand), member).toEqual(nothing)
    }
    expect(await attack(everyone, hand)).toEqual(nothing)
    const invite = (
      person: string,
    ) => sql`insert into conference_unit (id, dialogue_id, unit_id, by_person, at)
      values (gen_random_uuid(), ${ids.planned}::uuid, ${front}::uuid, ${person}::uuid, now())`
    expect(await attack(who('front'), invite(me('front')))).toEqual(no)
    expect(await attack(who('reception'), invite(me('chair')))).toEqual(no)
    const change = sql`update conference set subject = 'Việc khác hẳn' where dialogue_id = ${ids.under}::uuid returning 1`
    expect(await attack(who('reception'), change)).toEqual(refused('23514', 'conference_planned'))
    const gathered = sql`select acl.dialogue_to_come(${ids.planned}::uuid) as yes`
    expect(await attack(who('front'), sql`select 1 from (${gathered}) g where g.yes`)).toEqual(nothing)
  })

  it('of the Front judges a year of dialogues or inspects one', async () => {
    const year = sql`insert into dialogue_year (unit_id, year, done, missing, next_words, figures, by_person, by_title, at)
      values (${front}::uuid, 2026, 'x', 'x', 'x', '[]', ${me('front')}::uuid, '', now())`
    expect(await attack(who('front'), year)).toEqual(no)
  })
})
