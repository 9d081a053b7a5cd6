import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { readRegister } from '#server/reception/register.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, rowOf, workday } from '#tests/filed-petition.ts'
import { visitBy } from '#tests/reception-desk.ts'
import { findVisit } from './find-visit.ts'
import { openPetition } from './follow-visit.ts'
import { nameSpeakers } from './speakers.ts'

beforeAll(demoPlace)

const people = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ name: `Bạch Thị ${'ABCDEFGH'[at]}`, address: 'Tổ 9' }))
const paper = { paper: 'nomination', signedByAll: 'yes', keptAt: 'Tập tiếp dân tháng 10' } as const
const crowd = (n: number, speak: number, change = {}) =>
  visitBy('reception', {
    ...{ name: `Bạch Thị A ${Math.random()}`, present: n, sameContent: n, birthYear: '' },
    ...{ representatives: people(speak), ...paper },
    ...change,
  })
const book = (at = workday) =>
  readRegister(by('reception', at), { from: '2026-10-14', to: '2026-10-14' } as Parameters<
    typeof readRegister
  >[1])
const versionOf = async (id: string) => (await findVisit(by('reception'), id))?.visit.version ?? 0

describe('a crowd at the counter', () => {
  it('of thirty with three representatives is one entry, thirty people, one group', async () => {
    const before = await book()
    const { id } = await crowd(30, 3)
    expect((await findVisit(by('reception'), id))?.speakers).toMatchObject({
      representatives: people(3),
      keptAt: 'Tập tiếp dân tháng 10',
    })
    const after = await book()
    const [was, is] = [before.figures.all, after.figures.all]
    expect([is.visits - was.visits, is.people - was.people, is.groups - was.groups]).toEqual([1, 30, 1])
    expect(is['group-people'] - was['group-people']).toBe(30)
    const row = after.rows.find((one) => one.id === id)
    expect(row).toMatchObject({ sameContent: 30, speakers: people(3).map(({ name }) => name) })
  })

  it('becomes one petition of thirty people with its representatives', async () => {
    const { id } = await crowd(30, 3)
    const { number } = await openPetition(by('reception'), id, {
      ...{ version: await versionOf(id), signed: 'yes', areaCode: '90101' },
    })
    expect(await rowOf(number)).toMatchObject({ headCount: 30, representativeCount: 3 })
    await expect(
      nameSpeakers(by('reception'), id, {
        ...{ version: await versionOf(id), representatives: people(2), members: [], ...paper },
      }),
    ).rejects.toMatchObject({ code: 'crowd.opened' })
  })

  it.each([
    [10, 3, {}, 'group.representatives'],
    [30, 6, {}, 'group.representatives'],
    [30, 3, { paper: 'authorisation' }, 'crowd.authorisation'],
    [30, 3, { signedByAll: '' }, 'crowd.unsigned'],
    [30, 2, { members: people(1) }, 'crowd.stranger'],
    [4, 1, {}, 'group.tooFew'],
  ])('%s people with %s speaking, %j, are refused and nothing is entered', async (n, speak, change, code) => {
    const before = (await book()).rows.length
    await expect(crowd(n, speak, change)).rejects.toMatchObject({ code })
    expect((await book()).rows).toHaveLength(before)
  })

  it('that named nobody yet is received, and names somebody later; each naming stays', async () => {
    const { id } = await crowd(12, 0, { paper: '', signedByAll: '', keptAt: '' })
    const input = { members: [], ...paper }
    await nameSpeakers(by('reception'), id, {
      ...input,
      version: await versionOf(id),
      representatives: people(2),
    })
    await nameSpeakers(by('reception'), id, {
      ...input,
      version: await versionOf(id),
      representatives: people(4),
    })
    expect((await findVisit(by('reception'), id))?.speakers?.representatives).toHaveLength(4)
    const rows = await asSuperuser((db) => db`select 1 from reception_speakers where visit_id = ${id}`)
    expect(rows).toHaveLength(2)
    await expect(
      tx(by('reception'), (db) => db.execute(`delete from reception_speakers where visit_id = '${id}'`)),
    ).rejects.toThrow()
  })

  it('is named by the desk alone; two at once are one', async () => {
    const { id } = await crowd(12, 0, { paper: '', signedByAll: '', keptAt: '' })
    const input = { version: await versionOf(id), representatives: people(2), members: [], ...paper }
    await expect(nameSpeakers(by('chair'), id, input)).rejects.toMatchObject({ code: 'may.not' })
    await expect(nameSpeakers(by('otherReception'), id, input)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(nameSpeakers(by('front'), id, input)).rejects.toMatchObject({ name: 'NotFound' })
    const both = await Promise.allSettled([1, 2].map(() => nameSpeakers(by('reception'), id, input)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
