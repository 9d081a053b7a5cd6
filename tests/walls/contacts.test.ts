import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { findRound } from '#server/contact-rounds/find-round.ts'
import { planRound } from '#server/contact-rounds/plan-round.ts'
import { issueReport } from '#server/contact-rounds/report.ts'
import { closed, committee, forwardedRound, heldRound, round } from '#tests/contacts.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, type Member } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const at = {} as Record<'planned' | 'open' | 'meeting' | 'opinion' | 'sent' | 'done' | 'told', string>
const council = demoId('hong-lien-hdnd')
const me = (member: Member) => demoId(cast[member])

// What these statements try happens on the workday of attacks, so the meetings lie before it.
const past = { fromOn: '2026-10-01', toOn: '2026-10-10' }
const [soon, before] = [new Date('2026-09-20T09:00:00+07:00'), new Date('2026-10-02T09:00:00+07:00')]

beforeAll(async () => {
  const done = await demoPlace()
  at.planned = await planRound(by('council'), round())
  const open = await heldRound(past, before, soon)
  Object.assign(at, { open: open.id, meeting: open.meetingId, opinion: open.opinionId })
  const sent = await forwardedRound(past, before, soon)
  Object.assign(at, { done: sent.id, sent: sent.opinionId })
  await closed(sent.id, before)
  await issueReport(by('council', before), sent.id, (await findRound(by('council'), sent.id)).row.version)
  return done
})

const inside: Member[] = ['council', 'deputy', 'front']
const outside: Member[] = ['otherCouncil', 'otherFront', 'reception', 'chair', 'head', 'handler', 'admin']
const rows = (table: string, id: string) =>
  sql`select 1 from ${sql.identifier(table)} where round_id = ${id}::uuid`
const roundRow = (id: string) => sql`select 1 from contact_round where id = ${id}::uuid`

describe('voter contacts', () => {
  it.each(['contact_meeting', 'contact_opinion', 'contact_step', 'contact_report'])(
    '%s is read by the council, its deputies and the Front of the area, and nobody else on the staff',
    async (table) => {
      for (const member of inside) {
        expect(await attack(who(member), rows(table, at.done)), member).not.toEqual(nothing)
      }
      for (const member of outside) {
        expect(await attack(who(member), rows(table, at.done)), member).toEqual(nothing)
      }
      expect(await attack(job('watch-limits'), rows(table, at.done))).toEqual(refused('42501'))
    },
  )

  it('a plan is for the offices alone; what was announced is for everybody, opinions and papers are not', async () => {
    for (const member of inside) expect(await attack(who(member), roundRow(at.planned))).toEqual({ rows: 1 })
    for (const actor of [everyone, holder('AAAA')]) {
      expect(await attack(actor, roundRow(at.planned))).toEqual(nothing)
      expect(await attack(actor, roundRow(at.open))).toEqual({ rows: 1 })
      expect(await attack(actor, rows('contact_meeting', at.open))).toEqual({ rows: 1 })
      for (const table of ['contact_opinion', 'contact_report', 'contact_speaker']) {
        expect(await attack(actor, rows(table, at.done)), table).toEqual(nothing)
      }
      // What was done before people were told is not theirs to read.
      expect(
        await attack(actor, sql`select 1 from contact_step where round_id = ${at.open}::uuid and not shown`),
      ).toEqual(nothing)
    }
  })

  it('figures are told when the round is closed, words with the report, to others nothing', async () => {
    const ledger = (id: string) => sql`select 1 from acl.contact_ledger(${id}::uuid)`
    const words = sql`select 1 from acl.contact_ledger(${at.done}::uuid) where body <> '' and number is not null`
    expect(await attack(everyone, ledger(at.open))).toEqual(nothing)
    expect(await attack(everyone, words)).toEqual({ rows: 1 })
    expect(await attack(who('deputy'), ledger(at.open))).toEqual({ rows: 1 })
    for (const member of outside) expect(await attack(who(member), ledger(at.done)), member).toEqual(nothing)
  })

  it('a name is for the council’s office alone', async () => {
    expect(await attack(who('council'), rows('contact_speaker', at.open))).toEqual({ rows: 1 })
    for (const member of ['deputy', 'front', ...outside] as const) {
      expect(await attack(who(member), rows('contact_speaker', at.open)), member).toEqual(nothing)
    }
  })
})

describe('nobody', () => {
  const no = refused('42501')
  const planned = (unit: string, person: string, area = '90101') =>
    sql`insert into contact_round (id, unit_id, area_code, session, phase, from_on, to_on, state, changed_at, by_person, by_title, at)
      values (gen_random_uuid(), ${unit}::uuid, ${area}, 'Kỳ họp', 'before', '2026-11-01', '2026-11-20', 'planned', now(),
        ${person}::uuid, '', now())`

  it('plans for another council, in another name, or without its office', async () => {
    expect(await attack(who('council'), planned(council, me('council')))).toEqual({ rows: 0 })
    expect(await attack(who('council'), planned(council, me('chair')))).toEqual(no)
    expect(await attack(who('council'), planned(demoId('hac-tri-hdnd'), me('council')))).toEqual(no)
    expect(await attack(who('council'), planned(committee, me('council')))).toEqual(no)
    for (const member of ['deputy', 'front', 'chair', 'otherCouncil'] as const) {
      expect(await attack(who(member), planned(council, me(member))), member).toEqual(no)
    }
    expect(await attack(everyone, planned(council, me('council')))).toEqual(no)
  })

  const change = (table: string, id: string, to: SQL) =>
    sql`update ${sql.identifier(table)} set ${to} where id = ${id}::uuid returning 1`

  it('skips a step, renames what was announced, or changes what was reported', async () => {
    const set = (id: string, to: SQL) => attack(who('council'), change('contact_round', id, to))
    expect(await set(at.planned, sql`state = 'closed'`)).toEqual(expect.objectContaining({ code: '23514' }))
    expect(await set(at.planned, sql`state = 'announced', announced_on = '2026-10-14'`)).toEqual(
      refused('23514', 'contact_round_meets'),
    )
    expect(await set(at.open, sql`session = 'Kỳ khác'`)).toEqual(refused('23514', 'contact_round_kept'))
    expect(await set(at.done, sql`state = 'announced'`)).toEqual(refused('23514', 'contact_round_steps'))
    for (const member of ['deputy', 'front', 'chair'] as const) {
      expect(await attack(who(member), change('contact_round', at.open, sql`version = 9`)), member).toEqual(
        nothing,
      )
    }
  })

  it('moves a meeting that was held, or counts one before its day', async () => {
    const set = (to: SQL) => attack(who('council'), change('contact_meeting', at.meeting, to))
    expect(await set(sql`day = '2026-10-05'`)).toEqual(refused('23514', 'contact_meeting_kept'))
    expect(await set(sql`state = 'cancelled', voters = null, speakers = null, reason = 'x'`)).toEqual(
      refused('23514', 'contact_meeting_steps'),
    )
    expect(await attack(who('deputy'), change('contact_meeting', at.meeting, sql`version = 9`))).toEqual(
      nothing,
    )
  })

  it('changes the words of what was forwarded, ties to a later round, or takes an opinion away', async () => {
    const set = (id: string, to: SQL) => attack(who('council'), change('contact_opinion', id, to))
    expect(await set(at.sent, sql`body = 'Khác hẳn câu cử tri đã nói.'`)).toEqual(
      refused('23514', 'contact_opinion_reported'),
    )
    expect(await set(at.opinion, sql`matter_id = gen_random_uuid()`)).toEqual(
      refused('23514', 'contact_opinion_earlier'),
    )
    expect(await set(at.opinion, sql`outcome = 'forwarded'`)).toEqual(
      expect.objectContaining({ code: '23514' }),
    )
    expect(await attack(who('deputy'), change('contact_opinion', at.opinion, sql`version = 9`))).toEqual(
      nothing,
    )
    expect(await attack(who('council'), sql`delete from contact_opinion`)).toEqual(no)
    expect(await attack(who('council'), sql`delete from contact_step`)).toEqual(no)
    expect(await attack(who('council'), sql`update contact_report set number = '1' returning 1`)).toEqual(no)
  })

  const letter = (unit: string, area: string, more: SQL = sql`'voter_contact'`, state = 'RECEIVED') =>
    sql`insert into petition (id, number, state, unit_id, kind, kind_label, family, source, area_code, received_at, channel,
        triage_due_on, first_answer_due_on, answer_due_on, answer_due_original, consent_public, clarity, restricted)
      values (gen_random_uuid(), '2026-9' || substr(gen_random_uuid()::text, 1, 5), ${state}, ${unit}::uuid, 'proposal', 'kiến nghị',
        'opinion', ${more}, ${area}, now(), 'code', '2026-10-20', '2026-10-20', '2026-12-01', '2026-12-01', false, 'person', false)`

  it('forwards but the council, of its own area, to a committee of the line, as what came from voters', async () => {
    expect(await attack(who('council'), letter(committee, '90111'))).toEqual({ rows: 0 })
    expect(await attack(who('council'), letter(demoId('tinh-ubnd'), '90111'))).toEqual({ rows: 0 })
    expect(await attack(who('council'), letter(committee, '90121'))).toEqual(no)
    expect(await attack(who('council'), letter(demoId('hac-tri-ubnd'), '90111'))).toEqual(no)
    expect(await attack(who('council'), letter(demoId('hong-lien-ha-tang'), '90111'))).toEqual(no)
    expect(await attack(who('council'), letter(committee, '90111', sql`'desk'`))).toEqual(no)
    expect(
      await attack(who('council'), letter(committee, '90111', sql`'voter_contact'`, 'ACCEPTED')),
    ).not.toEqual({
      rows: 0,
    })
    for (const member of ['deputy', 'front', 'otherCouncil', 'handler'] as const) {
      expect(await attack(who(member), letter(committee, '90111')), member).toEqual(no)
    }
    expect(await attack(everyone, letter(committee, '90111'))).toEqual(no)
  })

  it('adds words, names or events to a letter that is not forwarded in this very act', async () => {
    const sent = sql`(select petition_id from contact_opinion where id = ${at.sent}::uuid)`
    expect(
      await attack(
        who('council'),
        sql`insert into petition_sender (petition_id, name, address, phone, email) values (${sent}, 'x', '', '', '')`,
      ),
    ).toEqual(no)
    expect(
      await attack(
        who('council'),
        sql`insert into event (id, petition_id, type, at, actor_kind, person_id, payload, for_sender)
          values (gen_random_uuid(), ${sent}, 'petition.registered', now(), 'person', ${me('council')}::uuid, '{}', true)`,
      ),
    ).toEqual(no)
    expect(
      await attack(
        who('council'),
        sql`update petition set state = 'ACCEPTED' where id = ${sent} returning 1`,
      ),
    ).toEqual(nothing)
  })
})
