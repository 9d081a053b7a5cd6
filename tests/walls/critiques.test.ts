import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { criticise } from '#server/supervision/critiques/criticise.ts'
import { writePoint } from '#server/supervision/critiques/points.ts'
import { sendDraft } from '#server/supervision/critiques/send-draft.ts'
import {
  collectingDraft,
  committee,
  draft,
  front,
  office,
  point,
  tell,
  versionOfDraft,
  women,
  writer,
} from '#tests/critiques.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { cast, type Member } from '#tests/filed-petition.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

// What these statements try happens on the workday of attacks, two days after the drafts were sent.
const at = {} as Record<'sent' | 'open' | 'out' | 'point' | 'openPoint', string>
const me = (member: Member) => demoId(cast[member])
const no = refused('42501')
const organisation = actorOf('phu-nu-hong-lien')

beforeAll(async () => {
  const done = await demoPlace()
  at.sent = await sendDraft(office(), draft())
  at.open = await collectingDraft()
  at.openPoint = await writePoint(writer(), at.open, point(await versionOfDraft(at.open)))
  await tell(at.open, 'Xin giữ chỗ để xe ở cổng bắc chợ.')
  at.out = await collectingDraft()
  at.point = await writePoint(writer(), at.out, point(await versionOfDraft(at.out)))
  await criticise(writer('2026-10-13'), at.out, await versionOfDraft(at.out))
  return done
})

const strangers: Member[] = ['otherFront', 'otherChair', 'head', 'handler', 'reception', 'admin']
const rows = (table: string, id: string) =>
  sql`select id from ${sql.identifier(table)} where critique_id = ${id}::uuid`
const row = (id: string) => sql`select 1 from critique where id = ${id}::uuid`
const points = (id: string) => sql`select 1 from critique_point where critique_id = ${id}::uuid`

describe('a draft', () => {
  it('is read by its two sides, by the area once it was taken, by everybody where the Front says so', async () => {
    for (const member of ['front', 'chair'] as const)
      expect(await attack(who(member), row(at.sent))).toEqual({ rows: 1 })
    for (const member of [...strangers, 'secretary', 'council'] as const)
      expect(await attack(who(member), row(at.sent)), member).toEqual(nothing)
    expect(await attack(organisation, row(at.open))).toEqual({ rows: 1 })
    for (const member of strangers) expect(await attack(who(member), row(at.open)), member).toEqual(nothing)
    for (const actor of [everyone, holder('AAAA')]) {
      expect(await attack(actor, row(at.sent))).toEqual(nothing)
      expect(await attack(actor, row(at.open))).toEqual({ rows: 1 })
      expect(await attack(actor, points(at.out))).toEqual(nothing)
    }
    expect(await attack(job('watch-limits'), row(at.open))).toEqual(no)
  })

  it('shows opinions to the Front alone, points to others once they went out', async () => {
    expect(await attack(who('front'), rows('critique_opinion', at.open))).toEqual({ rows: 1 })
    for (const actor of [who('chair'), organisation, who('secretary'), who('otherFront'), everyone])
      expect(await attack(actor, rows('critique_opinion', at.open))).toEqual(nothing)
    expect(await attack(who('front'), sql`select owner_hash from critique_opinion`)).toEqual(no)
    expect(await attack(who('chair'), points(at.open))).toEqual(nothing)
    expect(await attack(who('chair'), points(at.out))).toEqual({ rows: 1 })
    expect(await attack(organisation, points(at.out))).toEqual({ rows: 1 })
    for (const member of strangers) expect(await attack(who(member), points(at.out)), member).toEqual(nothing)
    const origins = sql`select * from acl.opinion_counts(${at.open}::uuid)`
    expect(await attack(who('otherFront'), origins)).toEqual(nothing)
    expect(await attack(everyone, origins)).toEqual({ rows: 1 })
  })
})

const change = (id: string, to: SQL) => sql`update critique set ${to} where id = ${id}::uuid returning 1`

describe('neither side', () => {
  it('writes in the columns of the other', async () => {
    const set = (member: Member, id: string, to: SQL) => attack(who(member), change(id, to))
    for (const to of [sql`published_on = '2026-10-14'`, sql`reply_due_on = '2027-10-14'`])
      expect(await set('chair', at.out, to)).toEqual(refused('42501', 'critique_front'))
    for (const to of [
      sql`to_public = false`,
      sql`collect_to = '2026-10-14'`,
      sql`state = 'collecting', form = 'letters'`,
    ]) {
      const id = at.open
      expect(await set('chair', id, to)).toEqual(
        expect.objectContaining({ code: expect.stringMatching(/42501|23514/) }),
      )
    }
    expect(await set('chair', at.sent, sql`state = 'declined', decline_reason = 'Không cần'`)).toEqual(
      refused('42501', 'critique_front'),
    )
    expect(await set('front', at.sent, sql`state = 'withdrawn', withdraw_reason = 'Rút hộ'`)).toEqual(
      refused('42501', 'critique_office'),
    )
    expect(await set('front', at.out, sql`state = 'answered', answered_on = '2026-10-14'`)).toEqual(
      refused('42501', 'critique_office'),
    )
    for (const column of ['title', 'summary', 'body', 'asks', 'unit_id', 'submit_on'])
      for (const member of ['front', 'chair'] as const)
        expect(
          await set(member, at.open, sql`${sql.identifier(column)} = null`),
          `${member} ${column}`,
        ).toEqual(no)
    for (const member of strangers)
      expect(await set(member, at.open, sql`version = 9`), member).toEqual(nothing)
    expect(await attack(who('front'), sql`delete from critique where id = ${at.sent}::uuid`)).toEqual(no)
  })

  it('leaves out a step, takes back what went out, or says a day that is not today', async () => {
    expect(await attack(who('front'), change(at.open, sql`to_public = false`))).toEqual(
      refused('23514', 'critique_went_out'),
    )
    expect(
      await attack(
        who('front'),
        change(at.open, sql`state = 'criticised', criticised_on = '2026-10-14', reply_due_on = '2026-11-04'`),
      ),
    ).toEqual(refused('23514', 'critique_empty'))
    expect(
      await attack(
        who('front'),
        change(at.out, sql`state = 'collecting', criticised_on = null, reply_due_on = null`),
      ),
    ).toEqual(refused('23514', 'critique_steps'))
    expect(await attack(who('front'), change(at.out, sql`reply_due_on = '2026-10-20'`))).toEqual(
      refused('23514', 'critique_went_out'),
    )
    expect(await attack(who('front'), change(at.out, sql`published_on = '2026-10-01'`))).toEqual(
      refused('23514', 'critique_today'),
    )
    expect(
      await attack(who('chair'), change(at.out, sql`state = 'answered', answered_on = '2026-10-14'`)),
    ).toEqual(refused('23514', 'critique_unanswered'))
    expect(
      await attack(who('chair'), change(at.open, sql`state = 'answered', answered_on = '2026-10-14'`)),
    ).toEqual(refused('23514', 'critique_steps'))
  })

  it('writes a point or an answer of the other, or changes one that went out', async () => {
    const written = (id: string, person: string) =>
      sql`insert into critique_point (id, critique_id, position, body, proposal, by_person, by_title, at)
        values (gen_random_uuid(), ${id}::uuid, 9, 'Thêm', 'Thêm', ${person}::uuid, '', now())`
    expect(await attack(who('front'), written(at.open, me('front')))).toEqual(nothing)
    expect(await attack(who('front'), written(at.out, me('front')))).toEqual(no)
    expect(await attack(who('front'), written(at.open, me('chair')))).toEqual(no)
    for (const member of ['chair', 'otherFront', 'secretary'] as const)
      expect(await attack(who(member), written(at.open, me(member))), member).toEqual(no)
    for (const member of ['front', 'chair'] as const) {
      const gone = sql`update critique_point set body = 'Khác' where id = ${at.point}::uuid returning 1`
      expect(await attack(who(member), gone), member).toEqual(nothing)
      expect(
        await attack(who(member), sql`delete from critique_point where id = ${at.point}::uuid returning 1`),
      ).toEqual(nothing)
    }
    const answered = (person: string, id = at.out, pointId = at.point, result = 'accepted') =>
      sql`insert into critique_answer (point_id, critique_id, result, reason, by_person, by_title, at)
        values (${pointId}::uuid, ${id}::uuid, ${result}, '', ${person}::uuid, '', now())`
    expect(await attack(who('front'), answered(me('front')))).toEqual(no)
    expect(await attack(who('otherChair'), answered(me('otherChair')))).toEqual(no)
    expect(await attack(who('chair'), answered(me('front')))).toEqual(no)
    expect(await attack(who('chair'), answered(me('chair'), at.open, at.openPoint))).toEqual(no)
    expect(await attack(who('chair'), answered(me('chair'), at.out, at.openPoint))).toEqual(no)
    expect(await attack(who('chair'), answered(me('chair'), at.out, at.point, 'not'))).toEqual(
      refused('23514', 'critique_answer_reason'),
    )
    expect(await attack(who('chair'), answered(me('chair')))).toEqual(nothing)
    // It is the office's own: nobody else reads it before all go out.
    const read = sql`select 1 from critique_answer where critique_id = ${at.out}::uuid`
    expect(await attack(who('chair'), read)).toEqual({ rows: 1 })
    for (const actor of [who('front'), organisation, everyone])
      expect(await attack(actor, read)).toEqual(nothing)
    expect(
      await attack(who('front'), sql`update critique_answer set result = 'not', reason = 'x' returning 1`),
    ).toEqual(nothing)
    expect(await attack(who('chair'), sql`delete from critique_answer returning 1`)).toEqual(no)
  })
})

describe('nobody', () => {
  const sent = (unit: string, person: string, more: SQL = sql`'sent', 'sent', null, '90101'`, to = front) =>
    sql`insert into critique (id, unit_id, front_id, area_code, origin, kind, title, summary, body, asks, opinions_due_on, submit_on, state,
        form, accepted_on, collect_to, changed_at, by_person, by_title, at)
      select gen_random_uuid(), ${unit}::uuid, ${to}::uuid, x.area, x.origin, 'plan', 'Dự thảo', 'Tóm tắt', 'Toàn văn', 'Điều cần hỏi',
        '2026-10-20'::date, '2026-11-20'::date, x.state, x.form, case when x.form is not null then '2026-10-14'::date end,
        case when x.form is not null then '2026-10-20'::date end, now(), ${person}::uuid, '', now()
      from (values (${more})) x(origin, state, form, area)`

  it('sends for another office, to another Front, in another name, or as taken already', async () => {
    expect(await attack(who('chair'), sent(committee, me('chair')))).toEqual(nothing)
    expect(await attack(who('chair'), sent(committee, me('front')))).toEqual(no)
    expect(await attack(who('chair'), sent(demoId('hac-tri-ubnd'), me('chair')))).toEqual(no)
    expect(
      await attack(who('chair'), sent(committee, me('chair'), undefined, demoId('hac-tri-mttq'))),
    ).toEqual(no)
    const taken = sql`'picked', 'collecting', 'letters', '90101'`
    expect(await attack(who('chair'), sent(committee, me('chair'), taken))).toEqual(no)
    expect(await attack(who('front'), sent(committee, me('front'), taken))).toEqual(nothing)
    expect(await attack(who('front'), sent(committee, me('front')))).toEqual(no)
    expect(await attack(who('otherFront'), sent(committee, me('otherFront'), taken))).toEqual(no)
    expect(await attack(everyone, sent(committee, me('chair')))).toEqual(no)
  })

  it('of the public gives an opinion but through the door, or somebody else’s', async () => {
    const opinion = (source: string, unit: string | null, person: string | null, id = at.open) =>
      sql`insert into critique_opinion (id, critique_id, source, unit_id, body, state, owner_hash, by_person, at)
        values (gen_random_uuid(), ${id}::uuid, ${source}, ${unit}::uuid, 'Ý kiến thêm vào', 'taken',
          ${source === 'public' ? 'x'.repeat(43) : null}, ${person}::uuid, now())`
    expect(await attack(everyone, opinion('public', null, null))).toEqual(no)
    expect(await attack(who('front'), opinion('public', null, null))).toEqual(no)
    expect(await attack(who('front'), opinion('member', null, me('front')))).toEqual(nothing)
    expect(await attack(organisation, opinion('organisation', women, organisation.personId))).toEqual(nothing)
    expect(await attack(organisation, opinion('member', null, organisation.personId))).toEqual(no)
    expect(
      await attack(organisation, opinion('organisation', demoId('hac-tri-nong-dan'), organisation.personId)),
    ).toEqual(no)
    expect(await attack(organisation, opinion('organisation', women, organisation.personId, at.out))).toEqual(
      no,
    )
    expect(await attack(who('chair'), opinion('member', null, me('chair')))).toEqual(no)
    expect(await attack(who('front'), sql`update critique_opinion set body = 'Khác' returning 1`)).toEqual(no)
    const through = (id: string, owner: string, each = 3) =>
      sql`select 1 where acl.give_opinion(${id}::uuid, gen_random_uuid(), 'Một ý kiến thứ hai', ${owner}, null, ${each}) = 'given'`
    expect(await attack(everyone, through(at.open, 'y'.repeat(43)))).toEqual({ rows: 1 })
    expect(await attack(everyone, through(at.sent, 'y'.repeat(43)))).toEqual(nothing)
    expect(await attack(everyone, through(at.open, 'y'))).toEqual(no)
    expect(await attack(everyone, through(at.open, 'y'.repeat(43), 99))).toEqual(no)
    expect(await attack(who('front'), through(at.open, 'y'.repeat(43)))).toEqual(no)
  })

  it('is told of a draft but those of the other side', async () => {
    const news = (unit: string, person: string, key = 'critique.sent', channel = 'app') =>
      sql`insert into notice (id, unit_id, key, person_id, channel, payload, at, status)
        values (gen_random_uuid(), ${unit}::uuid, ${key}, ${person}::uuid, ${channel}, '{}', now(), 'waiting')`
    expect(await attack(who('chair'), news(front, me('front')))).toEqual(nothing)
    expect(await attack(who('front'), news(committee, me('chair'), 'critique.accepted'))).toEqual(nothing)
    expect(await attack(who('chair'), news(front, me('front'), 'critique.sent', 'email'))).toEqual(no)
    expect(await attack(who('chair'), news(front, me('admin')))).toEqual(no)
    expect(await attack(who('front'), news(committee, me('handler')))).toEqual(no)
    expect(await attack(who('otherFront'), news(committee, me('chair')))).toEqual(no)
  })
})
