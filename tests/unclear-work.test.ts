import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCode } from '#db/errors.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { asSuperuser } from './database.ts'
import { demoPlace } from './demo-place.ts'
import { by, cast, dueDay, holderOf, petitionIn, prove, rowOf, workday } from './filed-petition.ts'

beforeAll(demoPlace)

const worker: Ctx = { actor: { kind: 'job', job: 'close-silent' }, at: workday }

/** What a statement past all pages and use cases comes to: the constraint that stood in its way. */
async function refusedBy(ctx: Ctx, statement: ReturnType<typeof sql>): Promise<string | undefined> {
  const error = await tx(ctx, (db) => db.execute(statement)).catch((thrown) => thrown)
  expect(errorCode(error)).toBe('23514')
  return (error.cause as { constraint_name?: string }).constraint_name
}

const points = {
  assignee_id: demoId(cast.handler),
  task: 'Nạo vét 120 m mương tổ 5',
  due_on: dueDay,
  head_id: demoId(cast.chair),
  expected_result: 'Ảnh trước, sau',
}

describe('work in progress', () => {
  describe.each(['ASSIGNED', 'VERIFYING', 'DRAFTED', 'APPROVED', 'REOPENED', 'DISPUTED'])('%s', (state) => {
    it.each(Object.keys(points))('is refused to the web role while %s is empty', async (empty) => {
      const { number } = await petitionIn('ACCEPTED')
      const it5 = { ...points, [empty]: ['task', 'expected_result'].includes(empty) ? '  ' : null }
      const update = sql`update petition set state = ${state}, assignee_id = ${it5.assignee_id}, task = ${it5.task},
        due_on = ${it5.due_on}, head_id = ${it5.head_id}, expected_result = ${it5.expected_result} where number = ${number}`
      expect(await refusedBy(by('head'), update)).toBe('petition_five_points')
      expect((await rowOf(number)).state).toBe('ACCEPTED')
    })
  })

  it('is taken by the same statement when all five stand', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await tx(by('head'), (db) =>
      db.execute(sql`update petition set state = 'ASSIGNED', assignee_id = ${points.assignee_id}, task = ${points.task},
        due_on = ${points.due_on}, head_id = ${points.head_id}, expected_result = ${points.expected_result}
        where number = ${number}`),
    )
    expect((await rowOf(number)).state).toBe('ASSIGNED')
  })

  it.each(Object.keys(points))('is refused to the worker role while %s is empty', async (empty) => {
    const { number } = await petitionIn('ANSWERED')
    const update = sql`update petition set ${sql.identifier(empty)} = null where number = ${number}`
    // It may not touch them at all, so that no check of the table is even reached.
    expect(await refusedBy(worker, update)).toBe('petition_job_kept')
  })

  it('is refused to the code holder, who sets it back to a state of work', async () => {
    const { number, code } = await petitionIn('ACCEPTED')
    const update = sql`update petition set state = 'REOPENED' where number = ${number}`
    expect(await refusedBy(holderOf(code), update)).toBe('petition_five_points')
  })
})

describe('an answer without its proof', () => {
  /** As if the answer had been sent: everything but the proof. */
  const send = (number: string) => sql`update petition set state = 'ANSWERED', outcome = 'settled',
    answered_at = ${workday.toISOString()}, proof_at = ${workday.toISOString()} where number = ${number}`
  const markSent = (number: string) =>
    tx(by('handler'), (db) =>
      db.execute(sql`update answer set issued_at = ${workday.toISOString()}
        where petition_id = (select id from petition where number = ${number})`),
    )

  it('is refused to the web role', async () => {
    const { number } = await petitionIn('APPROVED')
    expect(await refusedBy(by('handler'), send(number))).toBe('petition_answer_approved')
    await markSent(number)
    expect(await refusedBy(by('handler'), send(number))).toBe('petition_answer_proven')
    await prove(number, ['signed_answer'])
    expect(await refusedBy(by('handler'), send(number))).toBe('petition_work_proven')
    await prove(number, ['photo'])
    await tx(by('handler'), (db) => db.execute(send(number)))
    expect((await rowOf(number)).state).toBe('ANSWERED')
  })

  it('is not closed by the worker role', async () => {
    const { number } = await petitionIn('ANSWERED')
    await asSuperuser(
      (db) => db`delete from file where petition_id = (select id from petition where number = ${number})`,
    )
    const close = sql`update petition set state = 'CLOSED', closed_silently = true where number = ${number}`
    expect(await refusedBy(worker, close)).toBe('petition_answer_proven')
  })

  it('has no day of proof either', async () => {
    const { number } = await petitionIn('ANSWERED')
    const undated = sql`update petition set proof_at = null where number = ${number}`
    expect(await refusedBy(by('handler'), undated)).toBe('petition_proof_dated')
  })
})
