import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { newMatter } from '#domain/reception/retie.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { readRegister } from '#server/reception/register.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { visitBy } from '#tests/reception-desk.ts'
import { findVisit } from './find-visit.ts'
import { openPetition } from './follow-visit.ts'
import { earlierVisits, matterOfPetition } from './matter-of-petition.ts'
import { mattersBeside, retieVisit } from './retie-visit.ts'

beforeAll(demoPlace)

const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)
const matterOf = async (id: string): Promise<string> =>
  (await asSuperuser((db) => db`select matter_id from reception_visit where id = ${id}`))[0]?.matter_id
const visitVersion = async (id: string) => (await findVisit(by('reception'), id))?.visit.version ?? 0
const reason = 'Chọn nhầm vụ việc của người trùng tên.'
const rowIn = async (id: string) =>
  (
    await readRegister(by('reception'), { from: '2026-10-01', to: '2026-11-30' } as Parameters<
      typeof readRegister
    >[1])
  ).rows.find((one) => one.id === id)

/** So many visits about one matter, each on a day of its own, by whoever comes. */
async function visits(times: number, name = `Kha Thị ${Math.random()}`): Promise<string[]> {
  const ids: string[] = []
  let matterId = ''
  for (let n = 0; n < times; n++) {
    // Another person of the house may come: the matter counts, not who brings it.
    const { id } = await visitBy('reception', { name: `${name} ${n}`, matterId }, later(n < 3 ? n : n + 2))
    matterId = await matterOf(id)
    ids.push(id)
  }
  return ids
}

describe('one matter, however often it is brought', () => {
  it('is old from the second visit, whoever comes, and lists the earlier ones', async () => {
    const ids = await visits(5)
    const last = ids[4] as string
    const file = await findVisit(by('reception'), last)
    expect(file).toMatchObject({ times: 5 })
    expect(file?.matterVisits.map(({ id }) => id)).toEqual(ids)
    expect(await rowIn(last)).toMatchObject({ times: 5, isFirst: false })
    expect(await rowIn(ids[0] as string)).toMatchObject({ times: 1, isFirst: true })
    expect(await earlierVisits(by('reception'), await matterOf(last))).toHaveLength(5)
    expect(await earlierVisits(by('otherReception'), await matterOf(last))).toHaveLength(0)
  })

  it('is told on the file, with a letter that repeats it', async () => {
    const [first = ''] = await visits(3)
    const opened = await openPetition(by('reception'), first, {
      ...{ version: await visitVersion(first), signed: '', areaCode: '90101' },
    })
    const { id } = await rowOf(opened.number)
    expect((await matterOfPetition(by('reception'), id)).visits).toHaveLength(3)
    expect(await matterOfPetition(by('handler'), id)).toEqual({ visits: [], petitions: [] })
    const again = await fileOne({})
    await triagePetition(by('reception'), again.number, {
      ...{ version: await versionOf(again.number), kind: 'feedback', field: 'drainage', reason: '' },
      ...{ competence: 'WITHIN', repeatOf: opened.number },
    })
    const view = await matterOfPetition(by('reception'), (await rowOf(again.number)).id)
    expect(view.visits).toHaveLength(3)
    expect(view.petitions).toEqual([opened.number])
  })
})

describe('a wrong tie', () => {
  it('is taken back with a reason; old and new are counted anew, the file goes along', async () => {
    const [first = '', second = ''] = await visits(2)
    const [right = ''] = await visits(1)
    const opened = await openPetition(by('reception'), second, {
      ...{ version: await visitVersion(second), signed: '', areaCode: '90101' },
    })
    const matter = await matterOf(right)
    expect((await mattersBeside(by('reception'), second)).map(({ id }) => id)).toContain(matter)
    await retieVisit(by('reception'), second, { version: await visitVersion(second), matter, reason })
    expect(await findVisit(by('reception'), second)).toMatchObject({ times: 2, reties: [{ reason }] })
    expect((await findVisit(by('reception'), first))?.matterVisits).toHaveLength(1)
    const tied = await matterOfPetition(by('reception'), (await rowOf(opened.number)).id)
    expect(tied.visits.map(({ id }) => id).sort()).toEqual([right, second].sort())
    await retieVisit(by('reception'), second, {
      version: await visitVersion(second),
      matter: newMatter,
      reason,
    })
    expect(await rowIn(second)).toMatchObject({ times: 1, isFirst: true })
    expect((await findVisit(by('reception'), second))?.reties).toHaveLength(2)
  })

  it('is refused without another matter, of another office, and of a denunciation', async () => {
    const [only = ''] = await visits(1)
    const version = await visitVersion(only)
    const to = (matter: string, who: Parameters<typeof by>[0] = 'reception') =>
      retieVisit(by(who), only, { version, matter, reason })
    await expect(to(newMatter)).rejects.toMatchObject({ code: 'retie.alone' })
    await expect(to(await matterOf(only))).rejects.toMatchObject({ code: 'retie.same' })
    const secret = await visitBy('reception', { name: 'Người Tố Cáo', kind: 'denunciation' })
    await expect(to(await matterOf(secret.id))).rejects.toMatchObject({ code: 'retie.kind' })
    const elsewhere = await visitBy('otherReception', { name: 'Người Nơi Khác' })
    await expect(to(await matterOf(elsewhere.id))).rejects.toMatchObject({ code: 'retie.none' })
    const [other = ''] = await visits(1)
    const matter = await matterOf(other)
    await expect(to(matter, 'chair')).rejects.toMatchObject({ code: 'may.not' })
    await expect(to(matter, 'front')).rejects.toMatchObject({ name: 'NotFound' })
    await expect(to(matter, 'otherReception')).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('two at once: one goes through', async () => {
    const [, second = ''] = await visits(2)
    const version = await visitVersion(second)
    const both = await Promise.allSettled(
      [1, 2].map(() => retieVisit(by('reception'), second, { version, matter: newMatter, reason })),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('goes nowhere without the reason that stands beside it', async () => {
    const [first = ''] = await visits(1)
    const [other = ''] = await visits(1)
    const matter = await matterOf(other)
    await expect(
      tx(by('reception'), (db) =>
        db.execute(`update reception_visit set matter_id = '${matter}' where id = '${first}'`),
      ),
    ).rejects.toMatchObject({ cause: { constraint_name: 'reception_visit_matter' } })
  })
})
