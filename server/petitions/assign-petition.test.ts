import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { AssignPetition } from '#domain/petitions/assignment.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, dueDay, fivePoints, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const assign = async (number: string, change: Partial<typeof fivePoints> = {}) =>
  assignPetition(by('head'), number, { version: await versionOf(number), ...fivePoints, ...change })

describe('assign', () => {
  provesFive({
    from: 'ACCEPTED',
    to: 'ASSIGNED',
    right: 'head',
    event: 'petition.assigned',
    act: (ctx, number, version) => assignPetition(ctx, number, { version, ...fivePoints }),
    wrongRole: 'reception',
    wrongScope: 'otherHead',
    wrongState: 'DRAFTED',
  })

  it('keeps all five points, with the titles of that day', async () => {
    const { number } = await petitionIn('ASSIGNED')
    expect(await rowOf(number)).toMatchObject({
      assigneeTitle: expect.stringContaining('Chuyên viên'),
      headTitle: expect.stringContaining('Chủ tịch'),
      task: fivePoints.task,
      dueOn: dueDay,
      expectedResult: fivePoints.expectedResult,
    })
  })

  it.each([
    ['assigneeId', { assigneeId: '' }],
    ['task', { task: '  \u200B ' }],
    ['dueOn', { dueOn: '2026-02-30' }],
    ['headId', { headId: '' }],
    ['expectedResult', { expectedResult: '' }],
  ])('says by the field that %s is not clear', (field, change) => {
    const read = AssignPetition.safeParse({ version: 1, ...fivePoints, ...change })
    expect(read.error?.issues.map((one) => one.path[0])).toEqual([field])
    expect(read.error?.issues[0]?.message).toMatch(/^Chưa rõ/)
  })

  it('names people of the office and heads above it only', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await expect(assign(number, { assigneeId: demoId(cast.otherHandler) })).rejects.toMatchObject({
      code: 'assign.noPerson',
    })
    await expect(assign(number, { headId: demoId(cast.otherHead) })).rejects.toMatchObject({
      code: 'assign.noHead',
    })
  })

  it('sets a working day that is neither past nor behind the answer limit', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const codes = {
      '2026-10-13': 'assign.duePast',
      '2026-10-18': 'assign.dueOnHoliday',
      '2026-11-10': 'assign.duePastLimit',
    }
    for (const [dueOn, code] of Object.entries(codes)) {
      await expect(assign(number, { dueOn })).rejects.toMatchObject({
        code,
        fields: { dueOn: expect.any(String) },
      })
    }
  })

  it('lets a committee work through its departments: the work goes with the person', async () => {
    const { number } = await petitionIn('TRIAGED')
    await acceptPetition(by('reception'), number, {
      version: await versionOf(number),
      handlingUnitId: demoId('hong-lien-ubnd'),
    })
    await assignPetition(by('chair'), number, { version: await versionOf(number), ...fivePoints })
    expect((await rowOf(number, 'head')).handlingUnitId).toBe(demoId('hong-lien-ha-tang'))
  })

  it('gives the work to somebody else, and says so', async () => {
    const { number } = await petitionIn('VERIFYING')
    await assign(number, { task: 'Nạo vét cả đoạn mương còn lại' })
    expect(await rowOf(number)).toMatchObject({ state: 'ASSIGNED', task: 'Nạo vét cả đoạn mương còn lại' })
  })
})
