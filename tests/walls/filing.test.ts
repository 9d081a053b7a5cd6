import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { asSuperuser } from '#tests/database.ts'
import { cast, rowOf } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

beforeAll(threePetitions)

describe('codes', () => {
  const attach = (id: string) =>
    sql`insert into petition_code (code_hash, petition_id, created_at) values (${hashOfCode(`stolen-${id}`)}, ${id}, now())`

  it('cannot be attached to a petition that is there, by anybody but the desk of its office', async () => {
    for (const actor of [
      everyone,
      holder(targets.answered.code),
      who('otherReception'),
      who('handler'),
      who('front'),
      who('admin'),
    ]) {
      expect(await attack(actor, attach(targets.fresh.row.id)), JSON.stringify(actor)).toEqual(
        refused('42501'),
      )
    }
  })

  it('cannot be retired by anybody but the desk', async () => {
    for (const actor of [everyone, holder(targets.fresh.code), who('handler'), who('otherReception')]) {
      expect(await attack(actor, sql`select acl.retire_codes(${targets.fresh.row.id})`)).toEqual(
        refused('42501'),
      )
    }
  })
})

describe('filing', () => {
  const file = (state: string, more = sql``, columns = sql``) => sql`
    insert into petition (id, number, source, state, unit_id, area_code, received_at, channel, consent_public,
      triage_due_on, first_answer_due_on, answer_due_on, answer_due_original, clarity ${columns})
    select gen_random_uuid(), 'x', 'online', ${state}, id, '90101', now(), 'code', true,
      '2026-12-01', '2026-12-01', '2026-12-01', '2026-12-01', 'person' ${more} from unit where code = 'hong-lien-ubnd'`

  it('brings a fresh petition in and nothing further on its way', async () => {
    expect(await attack(everyone, file('RECEIVED'))).toEqual({ rows: 0 })
    expect(await attack(everyone, file('CLOSED', sql`, now()`, sql`, proof_at`))).toEqual(refused('23514'))
    expect(await attack(everyone, file('REFUSED', sql`, 'x'`, sql`, refusal_article`))).toEqual(
      refused('42501'),
    )
    expect(await attack(everyone, file('RECEIVED', sql`, id`, sql`, handling_unit_id`))).toEqual(
      refused('42501'),
    )
    // The desk registers what is brought to it, and nobody else's desk does.
    expect(await attack(who('otherReception'), file('RECEIVED'))).toEqual(refused('42501'))
    expect(await attack(who('handler'), file('RECEIVED'))).toEqual(refused('42501'))
    expect(await attack(who('reception'), file('REFUSED', sql`, 'x'`, sql`, refusal_article`))).toEqual(
      refused('42501'),
    )
  })

  it('cannot put words into the petition of somebody else', async () => {
    for (const name of ['petition_text', 'petition_masked']) {
      const words = sql`insert into ${sql.identifier(name)} (petition_id, body) values (${targets.fresh.row.id}, 'khác')`
      expect(await attack(everyone, words)).toEqual(refused('42501'))
      expect(await attack(holder(targets.answered.code), words)).toEqual(refused('42501'))
    }
  })
})

describe('“in progress” with an empty point', () => {
  const points = [
    ['assignee_id', sql`null`],
    ['task', sql`'  '`],
    ['due_on', sql`null`],
    ['head_id', sql`null`],
    ['expected_result', sql`''`],
  ] as const
  const full = (empty?: string) => {
    const set = [
      sql`state = 'VERIFYING'`,
      sql`assignee_id = ${demoId(cast.handler)}`,
      sql`task = 'Nạo vét'`,
      sql`due_on = '2026-12-01'`,
      sql`head_id = ${demoId(cast.chair)}`,
      sql`expected_result = 'Ảnh'`,
    ]
    for (const [at, [column, value]] of points.entries())
      if (column === empty) set[at + 1] = sql`${sql.identifier(column)} = ${value}`
    return sql`update petition set ${sql.join(set, sql`, `)} where id = ${targets.fresh.row.id} returning id`
  }

  it.each(points.map(([column]) => column))(
    'is refused without %s, for the head, the owner and the worker',
    async (column) => {
      expect(await attack(who('chair'), full(column))).toEqual(refused('23514', 'petition_five_points'))
      const owner = asSuperuser((db) =>
        db.unsafe(`update petition set state = 'VERIFYING' where id = '${targets.fresh.row.id}'`),
      )
      await expect(owner).rejects.toMatchObject({ code: '23514', constraint_name: 'petition_five_points' })
      for (const name of ['send-notice', 'close-silent', 'remind-silent', 'purge'] as const) {
        expect(await attack(job(name), full(column)), name).toEqual(nothing)
      }
      expect((await rowOf(targets.fresh.number)).state).toBe('RECEIVED')
    },
  )

  it('and what the worker may change it may not change into that', async () => {
    const back = sql`update petition set state = 'VERIFYING', task = '' where id = ${targets.answered.row.id} returning id`
    expect(await attack(job('close-silent'), back)).toEqual(refused('23514', 'petition_job_kept'))
    expect(await attack(job('remind-silent'), back)).toEqual(nothing)
  })
})
