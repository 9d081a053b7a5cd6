import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { addMember } from '#server/petitions/add-member.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { endMember } from '#server/petitions/end-member.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { listPetitions } from '#server/petitions/list-petitions.ts'
import { memberChoices } from '#server/petitions/members-of.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, draft, petitionIn, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { attack, nothing, refused } from '#tests/walls/attack.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

beforeAll(demoPlace)

const otherHandler = demoId(cast.otherHandler)
const helper = { role: 'collaborator' as const, personId: otherHandler, bodyName: '' }
const follower = { role: 'watcher' as const, personId: demoId('chuyen-vien-van-xa-hong-lien'), bodyName: '' }
const asFollower = { actor: actorOf('chuyen-vien-van-xa-hong-lien'), at: workday }

async function withBoth() {
  const filed = await petitionIn('VERIFYING')
  await addMember(by('head'), filed.number, { version: await versionOf(filed.number), ...helper })
  await addMember(by('handler'), filed.number, { version: await versionOf(filed.number), ...follower })
  return filed
}

describe('add a helper', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.member-added',
    act: (ctx, number, version) => addMember(ctx, number, { version, ...helper }),
    wrongRole: 'reception',
    wrongScope: 'otherHead',
    wrongState: 'ANSWERED',
  })

  it('keeps one accountable person, and names a body without accounts', async () => {
    const { number } = await petitionIn('VERIFYING')
    const version = await versionOf(number)
    const own = addMember(by('head'), number, { version, ...helper, personId: demoId(cast.handler) })
    await expect(own).rejects.toMatchObject({ code: 'member.accountable' })
    await addMember(by('head'), number, {
      version,
      role: 'collaborator',
      personId: '',
      bodyName: 'Công ty Thoát nước',
    })
    const { members } = await memberChoices(by('head'), (await rowOf(number)).id)
    expect(members).toMatchObject([{ name: 'Công ty Thoát nước', personId: null }])
    expect((await rowOf(number)).assigneeId).toBe(demoId(cast.handler))
  })
})

describe('a helper', () => {
  it('reads it, finds it in the list and records progress; the accountable one is told', async () => {
    const { number } = await withBoth()
    expect((await findPetition(by('otherHandler'), number))?.decisions).toEqual([
      'subtasks',
      'progress',
      'proof',
    ])
    const { rows } = await listPetitions(by('otherHandler'), 'tat-ca')
    expect(rows.map(({ row }) => row.number)).toContain(number)
    const note = 'Đã khảo sát mương giáp ranh hai phường.'
    await recordProgress(by('otherHandler'), number, { version: await versionOf(number), note })
    expect((await eventsOf(number)).at(-1)).toBe('petition.progressed')
    const told = await asSuperuser<{ person_id: string; key: string }>(
      (db) => db<
        { person_id: string; key: string }[]
      >`select n.person_id, n.key from notice n join petition p on p.id = n.petition_id
        where p.number = ${number} and n.key = 'staff.progressed'`,
    )
    expect(told.map((one) => one.person_id).sort()).toEqual([demoId(cast.handler), follower.personId].sort())
  })

  it('drafts, approves and issues nothing, by the use case or by a statement', async () => {
    const { number } = await withBoth()
    const version = await versionOf(number)
    await expect(draftAnswer(by('otherHandler'), number, { version, ...draft })).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(approveAnswer(by('otherHandler'), number, { version })).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(issueAnswer(by('otherHandler'), number, { version })).rejects.toMatchObject({
      code: 'may.not',
    })
    const { id } = await rowOf(number)
    for (const set of [sql`task = 'khác'`, sql`due_on = '2026-12-31'`, sql`state = 'DRAFTED'`]) {
      const statement = sql`update petition set ${set} where id = ${id} returning id`
      expect(await attack(by('otherHandler').actor, statement)).toEqual(
        refused('42501', 'petition_helper_kept'),
      )
    }
    const more = sql`insert into petition_member (id, petition_id, role, person_id, added_by, at)
      values (gen_random_uuid(), ${id}, 'watcher', ${demoId(cast.otherHead)}, ${otherHandler}, now())`
    expect(await attack(by('otherHandler').actor, more)).toEqual(refused('42501'))
  })

  it('sees nothing any more once ended, and the row stays on file', async () => {
    const { number } = await withBoth()
    const { members } = await memberChoices(by('head'), (await rowOf(number)).id)
    const memberId = members.find((one) => one.personId === otherHandler)?.id ?? ''
    await endMember(by('head'), number, { version: await versionOf(number), memberId })
    expect(await findPetition(by('otherHandler'), number)).toBeUndefined()
    const again = endMember(by('head'), number, { version: await versionOf(number), memberId })
    await expect(again).rejects.toBeInstanceOf(NotFound)
  })
})

describe('a follower', () => {
  it('only reads', async () => {
    const { number } = await withBoth()
    expect(await findPetition(asFollower, number)).toMatchObject({ reader: true, decisions: [] })
    const note = 'Đã khảo sát mương giáp ranh hai phường.'
    const write = recordProgress(asFollower, number, { version: await versionOf(number), note })
    await expect(write).rejects.toBeInstanceOf(NotFound)
    const { id } = await rowOf(number)
    expect(
      await attack(asFollower.actor, sql`update petition set version = 99 where id = ${id} returning id`),
    ).toEqual(nothing)
  })
})
