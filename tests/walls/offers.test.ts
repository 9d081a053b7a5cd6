import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { petitionIn, rowOf } from '#tests/filed-petition.ts'
import { beforeSuperior, offered } from '#tests/offered-petition.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

let asked: { row: PetitionRow; code: string }
let superior: PetitionRow
let plain: PetitionRow

beforeAll(async () => {
  const done = await demoPlace()
  const { number, code } = await offered()
  asked = { row: await rowOf(number), code }
  superior = await rowOf((await beforeSuperior()).number)
  plain = await rowOf((await petitionIn('ACCEPTED')).number)
  return done
})

const hacTri = demoId('hac-tri-ubnd')
const answer = (petitionId: string, state: string, by: string) =>
  sql`update transfer set state = ${state}, answered_at = now(), answered_by = ${by}::uuid
    where petition_id = ${petitionId} and answered_at is null returning 1`
const selfOf = (member: Parameters<typeof who>[0]) => {
  const actor = who(member)
  return actor.kind === 'person' ? actor.personId : ''
}

describe('an offered petition', () => {
  it('is read by the office that is asked and by no other part of it', async () => {
    const read = sql`select 1 from petition_text where petition_id = ${asked.row.id}`
    expect(await attack(who('otherReception'), read)).toEqual({ rows: 1 })
    for (const actor of [who('otherHead'), who('otherHandler'), who('admin'), everyone]) {
      expect(await attack(actor, read)).toEqual(nothing)
    }
  })

  it('is taken there and changed in nothing else', async () => {
    const id = asked.row.id
    for (const change of [
      sql`kind = 'request'`,
      sql`state = 'REFUSED', refusal_article = 'x'`,
      sql`received_at = received_at, head_count = 99`,
    ]) {
      expect(
        await attack(who('otherReception'), sql`update petition set ${change} where id = ${id}`),
      ).toEqual(refused('42501', 'petition_only_offered'))
    }
    // The office that gives it away follows it, and nobody can leave that out.
    expect(
      await attack(
        who('otherReception'),
        sql`update petition set unit_id = ${hacTri}::uuid, offered_unit_id = null where id = ${id}`,
      ),
    ).toEqual(refused('23514', 'petition_moved_by_offer'))
  })

  it('does not go to an office that nobody asked', async () => {
    const move = (id: string, to: string) =>
      sql`update petition set unit_id = ${demoId(to)}::uuid, origin_unit_id = unit_id, offered_unit_id = null where id = ${id}`
    for (const [row, to] of [
      [plain, 'hac-tri-ubnd'],
      [asked.row, 'dai-sen-ubnd'],
      [superior, 'hac-tri-ubnd'],
    ] as const) {
      expect(await attack(who('chair'), move(row.id, to)), to).toEqual(
        refused('23514', 'petition_moved_by_offer'),
      )
    }
  })
})

describe('a hop', () => {
  it('is answered by whoever was asked, in their own name', async () => {
    const id = asked.row.id
    const denied = refused('42501', 'transfer_answered_there')
    expect(await attack(who('reception'), answer(id, 'taken', selfOf('reception')))).toEqual(denied)
    expect(await attack(who('otherReception'), answer(id, 'taken', selfOf('otherChair')))).toEqual(denied)
    expect(await attack(who('otherReception'), answer(id, 'recalled', selfOf('otherReception')))).toEqual(
      denied,
    )
    expect(await attack(who('handler'), answer(id, 'recalled', selfOf('handler')))).toEqual(denied)
    expect(await attack(who('chair'), answer(superior.id, 'taken', selfOf('chair')))).toEqual(denied)
    expect(await attack(who('otherHead'), answer(id, 'taken', selfOf('otherHead')))).toEqual(nothing)
    expect(await attack(holder(asked.code), answer(id, 'recalled', selfOf('chair')))).toEqual(nothing)
  })

  it('that was answered stays as it was said', async () => {
    const again = sql`update transfer set state = 'taken', answered_at = now(), answered_by = ${selfOf('chair')}::uuid
      where petition_id = ${superior.id} and hop = 1`
    expect(await attack(who('chair'), again)).toEqual(refused('23514', 'transfer_answered_kept'))
    expect(await attack(who('chair'), sql`delete from transfer`)).toEqual(refused('42501'))
  })

  it('is added by whoever may give the petition away, and only where none waits', async () => {
    const offer = (petitionId: string, member: Parameters<typeof who>[0]) =>
      sql`insert into transfer (id, petition_id, hop, from_unit_id, to_unit_id, state, at, by_person, due_on)
        values (gen_random_uuid(), ${petitionId}, 9, ${demoId('hong-lien-ubnd')}::uuid, ${hacTri}::uuid, 'waiting', now(),
          ${selfOf(member)}::uuid, '2026-10-15')`
    expect(await attack(who('handler'), offer(plain.id, 'handler'))).toEqual(refused('42501'))
    expect(await attack(who('otherReception'), offer(asked.row.id, 'otherReception'))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('reception'), offer(asked.row.id, 'reception'))).toEqual(refused('42501'))
    expect(await attack(who('reception'), offer(plain.id, 'chair'))).toEqual(refused('42501'))
  })

  it('is given back only by whoever declined it', async () => {
    const back = sql`select acl.give_back(${asked.row.id}::uuid)`
    for (const member of ['otherReception', 'reception', 'chair'] as const) {
      expect(await attack(who(member), back), member).toEqual(refused('42501'))
    }
  })
})

describe('the job that reminds', () => {
  it('sees what is offered, writes its one news and changes nothing', async () => {
    const reminds = job('remind-offers')
    expect(await attack(reminds, sql`select 1 from petition`)).toEqual({ rows: 2 })
    expect(await attack(reminds, sql`select 1 from transfer`)).toMatchObject({ rows: 4 })
    expect(await attack(reminds, sql`update petition set version = version + 1`)).toEqual(nothing)
    const event = (type: string) =>
      sql`insert into event (id, petition_id, type, at, actor_kind, payload, for_sender)
        values (gen_random_uuid(), ${asked.row.id}, ${type}, now(), 'job', '{}', true)`
    expect(await attack(reminds, event('petition.answered'))).toEqual(refused('42501'))
    expect(await attack(job('remind-silent'), sql`select 1 from transfer`)).toEqual(nothing)
  })
})
