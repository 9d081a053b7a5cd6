import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { stateCodes } from '#domain/petitions/words.ts'
import { addMember } from '#server/petitions/add-member.ts'
import { addSubtask } from '#server/petitions/add-subtask.ts'
import { endMember } from '#server/petitions/end-member.ts'
import { finishSubtask } from '#server/petitions/finish-subtask.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { memberChoices } from '#server/petitions/members-of.ts'
import { subtaskPage } from '#server/petitions/subtasks-of.ts'
import { waiveSubtask } from '#server/petitions/waive-subtask.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, cast, dueDay, petitionIn, prove, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { attack, refused, who } from '#tests/walls/attack.ts'

beforeAll(demoPlace)

const part = {
  title: 'Đo đoạn mương',
  weight: 40,
  dueOn: dueDay,
  personId: demoId(cast.handler),
  bodyName: '',
}
const waiver = 'Hạng mục này chuyển sang kế hoạch quý sau, theo thông báo số 15/TB-UBND.'

const add = async (number: string, change: Partial<typeof part> = {}) =>
  addSubtask(by('handler'), number, { version: await versionOf(number), ...part, ...change })
const partsOf = async (number: string) => (await subtaskPage(by('head'), await rowOf(number))).parts
const divided = async () => {
  const filed = await petitionIn('VERIFYING')
  await add(filed.number)
  return filed
}
const firstOf = async (number: string) => (await partsOf(number))[0]?.id ?? ''

describe('divide the work', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.subtask-added',
    act: (ctx, number, version) => addSubtask(ctx, number, { version, ...part }),
    wrongRole: 'reception',
    wrongScope: 'otherHead',
    wrongState: 'ANSWERED',
  })

  it('stays within the day of the whole', async () => {
    const { number } = await petitionIn('VERIFYING')
    await expect(add(number, { dueOn: '2026-10-29' })).rejects.toMatchObject({ code: 'subtask.late' })
    await expect(add(number, { personId: demoId(cast.otherHandler) })).rejects.toMatchObject({
      code: 'subtask.outsider',
    })
  })
})

describe('finish a part', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.subtask-done',
    arrange: divided,
    act: async (ctx, number, version) =>
      finishSubtask(ctx, number, { version, subtaskId: await firstOf(number) }),
    wrongRole: 'head',
    wrongScope: 'otherHead',
  })

  it('is for its person; a helper finishes their own and no other', async () => {
    const { number } = await divided()
    const personId = demoId(cast.otherHandler)
    await addMember(by('head'), number, {
      version: await versionOf(number),
      role: 'collaborator',
      personId,
      bodyName: '',
    })
    await add(number, { title: 'Việc của người phối hợp', personId, dueOn: '2026-10-20' })
    const [theirs, mine] = await partsOf(number)
    const finish = async (subtaskId = '') =>
      finishSubtask(by('otherHandler'), number, { version: await versionOf(number), subtaskId })
    await expect(finish(mine?.id)).rejects.toMatchObject({ code: 'subtask.notYours' })
    const statement = sql`update subtask set done_at = now() where id = ${mine?.id ?? ''} returning id`
    expect(await attack(who('otherHandler'), statement)).toEqual(refused('42501', 'subtask_own'))
    // Who still has a part stays.
    const { members } = await memberChoices(by('head'), (await rowOf(number)).id)
    const leave = async () =>
      endMember(by('head'), number, { version: await versionOf(number), memberId: members[0]?.id ?? '' })
    await expect(leave()).rejects.toMatchObject({ code: 'member.openSubtask' })
    await finish(theirs?.id)
    await expect(finish(theirs?.id)).rejects.toMatchObject({ code: 'subtask.over' })
    await leave()
  })
})

describe('let a part go', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'head',
    event: 'petition.subtask-waived',
    arrange: divided,
    act: async (ctx, number, version) =>
      waiveSubtask(ctx, number, { version, subtaskId: await firstOf(number), waiver }),
    wrongRole: 'handler',
    wrongScope: 'otherHead',
  })

  it('is for a leader, in their own name, in the database too', async () => {
    const { number } = await divided()
    const id = await firstOf(number)
    const waive = (by_: string) =>
      sql`update subtask set waived_at = now(), waiver = 'x', waived_by = ${by_} where id = ${id} returning id`
    expect(await attack(who('handler'), waive(demoId(cast.handler)))).toEqual(
      refused('42501', 'subtask_leader'),
    )
    expect(await attack(who('head'), waive(demoId(cast.chair)))).toEqual(refused('42501', 'subtask_leader'))
  })
})

describe('an answer over an open part', () => {
  const issue = async (number: string) =>
    issueAnswer(by('handler'), number, { version: await versionOf(number) })

  it('does not go out until it is done or let go in writing', async () => {
    const { number } = await divided()
    await advance(number, 'VERIFYING', 'APPROVED')
    await prove(number)
    await expect(issue(number)).rejects.toMatchObject({
      code: 'close.openSubtask',
      message: expect.stringContaining('Còn 1 việc con'),
    })
    await waiveSubtask(by('chair'), number, {
      version: await versionOf(number),
      subtaskId: await firstOf(number),
      waiver,
    })
    await issue(number)
    expect((await rowOf(number)).state).toBe('ANSWERED')
  })

  it('does not go out behind the use case either', async () => {
    const { number } = await petitionIn('ANSWERED')
    const { id } = await rowOf(number)
    await asSuperuser(
      (db) => db`insert into subtask (id, petition_id, title, weight, due_on, body_name, at, by_person)
        values (gen_random_uuid(), ${id}, 'Việc thêm sau', 10, ${dueDay}, 'Tổ 5', now(), ${demoId(cast.handler)}) returning id`,
    )
    for (const state of ['EXECUTING', 'CLOSED']) {
      const move = asSuperuser((db) => db`update petition set state = ${state} where id = ${id} returning id`)
      await expect(move).rejects.toMatchObject({ constraint_name: 'petition_subtask_open' })
    }
  })
})

describe('the database', () => {
  it('calls open what the rules call open', async () => {
    const rows = await asSuperuser<{ state: string }>(
      (db) =>
        db<
          { state: string }[]
        >`select state from json_array_elements_text(${JSON.stringify(stateCodes)}::text::json) as state where not acl.is_open(state)`,
    )
    expect(rows.map(({ state }) => state).sort()).toEqual([...ended].sort())
  })
})
