import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { drawCommand, listFile } from '#domain/supervision/rounds/draw.ts'
import { findItem } from '#server/supervision/find-item.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, rowOf } from '#tests/filed-petition.ts'
import {
  asking,
  board,
  chair,
  committee,
  drawnRound,
  drawTime,
  finding,
  inspector,
  join,
  leader,
  petitionsOfArea,
  plan,
  plannedRound,
  revoke,
  sampleIn,
  secondMember,
  seededRound,
  seedTime,
  versionOfRound,
  visitTime,
} from '#tests/supervision-rounds.ts'
import { cancelRound, drawRound, publishSeed } from './draw-round.ts'
import { findRound, listRounds, publicList, publicRound, publicRounds, publicRule } from './find-round.ts'
import { endMember } from './members.ts'
import { changeRound, planRound } from './plan-round.ts'
import { recommend } from './recommend.ts'
import { recordFinding } from './record-finding.ts'
import { findRoundReport, issueReport } from './report.ts'

let numbers: string[] = []
const everybody = { actor: { kind: 'public' as const }, at: drawTime }

beforeAll(async () => {
  const done = await demoPlace()
  numbers = await petitionsOfArea(8)
  return done
})

describe('a plan', () => {
  it('is made for a body of whoever plans, within its area, about what lies behind', async () => {
    await expect(planRound(chair(), plan({ unitId: board }))).rejects.toMatchObject({ code: 'round.body' })
    await expect(planRound(chair(), plan({ areaCode: '90201' }))).rejects.toMatchObject({
      code: 'round.area',
    })
    await expect(planRound(chair(), plan({ receivedTo: '2026-10-19' }))).rejects.toMatchObject({
      code: 'round.receivedLate',
    })
    for (const who of ['chair', 'handler', 'admin'] as const) {
      await expect(planRound(by(who, seedTime), plan()), who).rejects.toMatchObject({ code: 'may.not' })
    }
  })

  it('is the body’s own: others of the area read it, those of another area find nothing', async () => {
    const id = await plannedRound()
    expect((await findRound(inspector(), id)).leads).toBe(false)
    await expect(publishSeed(inspector(), id, 2)).rejects.toMatchObject({ code: 'may.not' })
    for (const who of ['otherFront', 'chair', 'admin', 'secretary'] as const) {
      await expect(findRound(by(who, seedTime), id), who).rejects.toMatchObject({ name: 'NotFound' })
      await expect(publishSeed(by(who, seedTime), id, 2), who).rejects.toMatchObject({ name: 'NotFound' })
    }
    expect(await listRounds(by('otherFront', seedTime))).toEqual([])
    expect(await publicRound(everybody, id)).toBeUndefined()
  })

  it('is published with people and is kept from then on', async () => {
    const id = await planRound(chair(), plan())
    await expect(publishSeed(chair(), id, 1)).rejects.toMatchObject({ code: 'round.nobody' })
    await join(id)
    await changeRound(chair(), id, { ...plan({ sampleSize: '6' }), version: 2 })
    await expect(publishSeed(chair(), id, 2)).rejects.toMatchObject({ code: 'other.first' })
    await publishSeed(chair(), id, 3)
    const { row } = await findRound(chair(), id)
    expect(row).toMatchObject({ state: 'seeded', sampleSize: 6, seedAt: seedTime })
    expect(row.seed).toMatch(/^[0-9a-f]{64}$/)
    await expect(changeRound(chair(), id, { ...plan(), version: 4 })).rejects.toMatchObject({
      code: 'round.state',
    })
    const rule = (await publicRule(everybody, id)) ?? ''
    expect(rule).toContain(`so_boc_tham: ${row.seed}\ncong_bo_luc: 2026-10-19T09:00:00+07:00`)
    expect(createHash('sha256').update(rule).digest('hex')).toBe(row.ruleSha256)
  })
})

it('the plan of a board is published 5 working days before it begins (Điều 14 Nghị định 59/2023/NĐ-CP)', async () => {
  const made = async (fromOn: string) => {
    const id = await planRound(inspector(), plan({ unitId: board, fromOn }))
    await join(id, demoId('ttnd-hong-lien'), 'lead', inspector())
    return publishSeed(inspector(), id, 2)
  }
  // 19/10 is a Monday.
  await expect(made('2026-10-23')).rejects.toMatchObject({ code: 'round.notice' })
  await made('2026-10-26')
})

describe('the lot', () => {
  it('is drawn after the seed was published, of everything that the rule meets', async () => {
    const id = await seededRound()
    const version = await versionOfRound(id)
    await expect(drawRound(chair(seedTime), id, version)).rejects.toMatchObject({ code: 'round.soon' })
    expect(await publicList(everybody, id)).toEqual([])
    expect(await drawRound(chair(drawTime), id, version)).toBe(8)
    expect(await publicList(everybody, id)).toEqual([...numbers].sort())
  })

  it('is the same for a stranger with the list and the printed line', async () => {
    const id = await drawnRound()
    const { row } = (await publicRound(everybody, id)) ?? {}
    if (!row) throw new Error('not public')
    const list = listFile(await publicList(everybody, id))
    expect(createHash('sha256').update(list).digest('hex')).toBe(row.listSha256)
    const there = mkdtempSync(path(tmpdir(), 'nam-ro-lot-'))
    writeFileSync(path(there, 'danh-sach.csv'), list)
    const drawn = execFileSync('bash', ['-c', drawCommand(row.seed, row.sampleSize)], {
      ...{ cwd: there, encoding: 'utf8' },
    })
    expect(drawn.trim().split('\n')).toEqual(await sampleIn(id))
    expect(drawn.trim().split('\n')).toHaveLength(5)
  })

  it('is drawn once by two at once', async () => {
    const id = await seededRound()
    const version = await versionOfRound(id)
    const both = await Promise.allSettled([
      drawRound(chair(drawTime), id, version),
      drawRound(chair(drawTime), id, version),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await sampleIn(id)).toHaveLength(5)
  })

  it('of too few is refused, and the round says why it stopped', async () => {
    await expect(seededRound({ sampleSize: '9' })).rejects.toMatchObject({ code: 'round.few' })
    const id = await seededRound({ sampleSize: '8' })
    const version = await versionOfRound(id)
    const hide = (restricted: boolean) =>
      asSuperuser(
        (db) => db`update petition set restricted = ${restricted} where number = ${numbers[0] ?? ''}`,
      )
    await hide(true)
    await expect(drawRound(chair(drawTime), id, version)).rejects.toMatchObject({ code: 'round.few' })
    await hide(false)
    await cancelRound(chair(drawTime), id, { version, reason: 'Danh sách không đủ 8 việc để bốc.' })
    const found = (await publicRounds(everybody)).find((one) => one.id === id)
    expect(found).toMatchObject({ state: 'cancelled', cancelReason: 'Danh sách không đủ 8 việc để bốc.' })
    await expect(drawRound(chair(drawTime), id, version + 1)).rejects.toMatchObject({ code: 'round.state' })
  })
})

describe('a round', () => {
  it('finds, asks and reports; what was found stands in the file of the body', async () => {
    const id = await drawnRound()
    const [first = '', second = '', ...rest] = await sampleIn(id)
    const outside = numbers.find((one) => ![first, second, ...rest].includes(one)) ?? ''
    await expect(recordFinding(chair(visitTime), id, outside, await finding(outside))).rejects.toMatchObject({
      name: 'NotFound',
    })
    await expect(
      recordFinding(chair(visitTime), id, first, await finding(first, { day: '2026-10-20' })),
    ).rejects.toMatchObject({ code: 'round.visitDay' })
    await recordFinding(chair(visitTime), id, first, await finding(first))
    const not = { result: 'not', missing: 'Đoạn cuối vẫn tắc.' }
    await recordFinding(chair(visitTime), id, second, await finding(second, not))
    const item = await findItem(chair(visitTime), second)
    expect(item?.visits).toHaveLength(1)
    expect(item?.verdicts[0]).toMatchObject({ verdict: 'not' })
    await expect(issueReport(chair(visitTime), id, await versionOfRound(id))).rejects.toMatchObject({
      code: 'round.unseen',
    })
    for (const number of rest) {
      await recordFinding(chair(visitTime), id, number, await finding(number, { result: 'unseen' }))
    }
    expect(await publicRound(everybody, id)).toMatchObject({
      sums: { sampled: 5, seen: 5, found: undefined },
    })

    const asked = await recommend(chair(visitTime), id, await asking(id))
    expect(await rowOf(asked)).toMatchObject({
      ...{ source: 'supervision', state: 'RECEIVED', unitId: committee, kind: 'proposal' },
      // 15 working days by the rule of the place, from 19/10.
      answerDueOn: '2026-11-09',
    })
    expect((await publicRound(everybody, id))?.asks).toEqual([])
    const report = await issueReport(chair(visitTime), id, await versionOfRound(id))
    expect(report).toMatch(/^\d\d\/BC-/)
    const done = await publicRound(everybody, id)
    expect(done).toMatchObject({
      sums: { sampled: 5, seen: 5, asked: 1, found: { done: 1, partly: 0, not: 1, form: 0, unseen: 3 } },
    })
    expect(done?.asks).toMatchObject([{ number: asked, dueOn: '2026-11-09' }])
    const file = await findRound(chair(visitTime), id)
    const paper = await findRoundReport(chair(visitTime), file.report?.id ?? '')
    expect(JSON.stringify(paper)).toContain(file.row.seed)
    expect(await findRoundReport(by('otherFront', visitTime), file.report?.id ?? '')).toBeUndefined()
    await expect(recordFinding(chair(visitTime), id, first, await finding(first))).rejects.toMatchObject({
      code: 'round.state',
    })
    await expect(recommend(chair(visitTime), id, await asking(id))).rejects.toMatchObject({
      code: 'round.state',
    })
  })

  it('is not written in by who is not in it, nor by those who only read it', async () => {
    const id = await drawnRound()
    const [first = ''] = await sampleIn(id)
    const typed = await finding(first)
    await expect(recordFinding(inspector(visitTime), id, first, typed)).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(recordFinding(by('otherFront', visitTime), id, first, typed)).rejects.toMatchObject({
      name: 'NotFound',
    })
    await expect(recordFinding(by('chair', visitTime), id, first, typed)).rejects.toMatchObject({
      name: 'NotFound',
    })
  })
})

it('a member whose role is over finds nothing, the next one goes on', async () => {
  const id = await drawnRound()
  const actor = await secondMember()
  const next = { actor, at: visitTime }
  const [first = '', second = ''] = await sampleIn(id)
  await recordFinding(chair(visitTime), id, first, await finding(first))
  // Of the same body, but not in the round.
  await expect(recordFinding(next, id, second, await finding(second))).rejects.toMatchObject({
    code: 'round.outsider',
  })
  await join(id, actor.personId, 'member')
  await revoke(leader)
  await expect(
    findRound({ ...chair(visitTime), actor: { kind: 'person', personId: leader, grants: [] } }, id),
  ).rejects.toMatchObject({
    name: 'NotFound',
  })
  // With the grants that an open page still knew: the database says no.
  await expect(recordFinding(chair(visitTime), id, second, await finding(second))).rejects.toMatchObject({
    name: 'NotFound',
  })
  await recordFinding(next, id, second, await finding(second))
  const { members, sums } = await findRound(next, id)
  expect(sums.seen).toBe(2)
  expect(members.map(({ holds }) => holds)).toEqual([false, true])
  const gone = members.find(({ personId }) => personId === leader)
  const version = await versionOfRound(id, next)
  await endMember(next, id, { version, memberId: gone?.id ?? '', reason: 'Chuyển công tác.' })
  expect((await findRound(next, id)).members[0]).toMatchObject({ endReason: 'Chuyển công tác.' })
  await asSuperuser((db) => db`update role_grant set to_on = null where person_id = ${leader}`)
})
