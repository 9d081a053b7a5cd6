import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { cast } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

beforeAll(threePetitions)

describe('answers', () => {
  const approve = (by_: string) =>
    sql`update answer set approved_by = ${by_}, approved_at = now() where petition_id = ${targets.drafted.row.id} returning id`

  it('are not approved by whoever drafted them, nor in the name of somebody else', async () => {
    expect(await attack(who('handler'), approve(demoId(cast.handler)))).toEqual(
      refused('42501', 'answer_own_approval'),
    )
    expect(await attack(who('handler'), approve(demoId(cast.head)))).toEqual(
      refused('42501', 'answer_own_approval'),
    )
    expect(await attack(who('reception'), approve(demoId(cast.reception)))).toEqual(
      refused('42501', 'answer_own_approval'),
    )
    expect(await attack(who('otherHead'), approve(demoId(cast.otherHead)))).toEqual(nothing)
  })

  it('keep who drafted them, so that nobody becomes a second person', async () => {
    const other = sql`update answer set drafted_by = ${demoId(cast.chair)} where petition_id = ${targets.drafted.row.id}`
    expect(await attack(who('head'), other)).toEqual(refused('42501'))
  })

  it('are not approved by one person alone even behind the policies', async () => {
    const alone = asSuperuser(
      (db) =>
        db`update answer set approved_by = drafted_by where petition_id = ${targets.answered.row.id} returning id`,
    )
    await expect(alone).rejects.toMatchObject({ code: '23514' })
    const inserted = asSuperuser(
      (
        db,
      ) => db`insert into answer (id, petition_id, outcome, done_by, done_what, done_when, basis, body, drafted_by, drafted_at, approved_by)
        values (gen_random_uuid(), ${targets.drafted.row.id}, 'settled', '', '', '', '', '', ${demoId(cast.head)}, now(), ${demoId(cast.head)}) returning id`,
    )
    await expect(inserted).rejects.toMatchObject({ constraint_name: 'answer_two_people' })
  })

  it('do not change once they are out', async () => {
    const late = sql`update answer set returned_at = now() where petition_id = ${targets.answered.row.id} returning id`
    expect(await attack(who('head'), late)).toEqual(refused('23514', 'answer_issued_kept'))
  })

  it('do not close a petition without proof, whoever says so', async () => {
    const close = sql`update petition set state = 'ANSWERED', proof_at = now() where id = ${targets.drafted.row.id} returning id`
    expect(await attack(who('chair'), close)).toEqual(refused('23514', 'petition_answer_approved'))
    const owner = asSuperuser((db) =>
      db.unsafe(
        `update petition set state = 'CLOSED', proof_at = now() where id = '${targets.drafted.row.id}'`,
      ),
    )
    await expect(owner).rejects.toMatchObject({ code: '23514' })
  })
})

describe('the office and the sender', () => {
  const change = (set: SQL, id: string) => sql`update petition set ${set} where id = ${id} returning id`

  it('leave one another’s words alone', async () => {
    expect(
      await attack(
        holder(targets.answered.code),
        change(sql`outcome = 'explained'`, targets.answered.row.id),
      ),
    ).toEqual(refused('23514', 'petition_office_kept'))
    expect(
      await attack(
        holder(targets.answered.code),
        change(sql`answer_due_on = '2030-01-01'`, targets.answered.row.id),
      ),
    ).toEqual(refused('23514', 'petition_office_kept'))
    expect(
      await attack(who('handler'), change(sql`says = 'done', rating = 5`, targets.answered.row.id)),
    ).toEqual(refused('23514', 'petition_sender_kept'))
    const word = sql`insert into sender_says (id, petition_id, word, at) values (gen_random_uuid(), ${targets.answered.row.id}, 'done', now())`
    expect(await attack(who('chair'), word)).toEqual(refused('42501'))
    expect(await attack(holder(targets.fresh.code), word)).toEqual(refused('42501'))
  })

  it('leave the consent to publication to the sender', async () => {
    const back = change(sql`consent_public = not consent_public`, targets.answered.row.id)
    for (const actor of [who('chair'), who('handler'), who('reception')])
      expect(await attack(actor, back), JSON.stringify(actor)).toEqual(
        refused('23514', 'petition_consent_kept'),
      )
    expect(await attack(job('close-silent'), back)).toEqual(refused('23514', 'petition_job_kept'))
    expect(await attack(holder(targets.fresh.code), back)).toEqual(nothing)
    expect(await attack(everyone, back)).toEqual(nothing)
    expect(await attack(holder(targets.answered.code), back)).toEqual({ rows: 1 })
  })

  it('keep the number, the day and the first limit for ever', async () => {
    for (const set of [
      sql`number = 'x'`,
      sql`received_at = now()`,
      sql`answer_due_original = '2030-01-01'`,
    ]) {
      expect(await attack(who('chair'), change(set, targets.answered.row.id))).toEqual(
        refused('23514', 'petition_origin_kept'),
      )
    }
  })

  it('do not reach the petition of another office', async () => {
    for (const actor of [
      who('otherHead'),
      who('otherReception'),
      who('front'),
      who('admin'),
      holder(targets.fresh.code),
      everyone,
    ]) {
      expect(await attack(actor, change(sql`task = 'khác'`, targets.answered.row.id))).toEqual(nothing)
      expect(await attack(actor, sql`delete from petition`)).toEqual(refused('42501'))
    }
  })
})
