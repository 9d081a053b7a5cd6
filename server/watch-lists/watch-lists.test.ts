import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { ChangeList, MakeList, MOST_LISTS } from '#domain/watch-lists/watch-list.ts'
import { type ListView, listViewCodes } from '#domain/watch-lists/words.ts'
import { newId } from '#lib/ids.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { giveVerdict } from '#server/supervision/give-verdict.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce } from '#tests/denounced.ts'
import { by, fileOne, type Member, petitionIn, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { arrange, warn } from '#tests/warnings.ts'
import { changeList, endList } from './change-list.ts'
import { addItem, dropItem } from './items.ts'
import { makeList } from './make-list.ts'
import { listChoices, ownList, readList, watchLists } from './queries.ts'

const numbers = {} as Record<'open' | 'late' | 'differs' | 'elsewhere' | 'secret', string>
const front = demoId('hong-lien-mttq')
const later = new Date(workday.getTime() + 30 * 86_400_000)

beforeAll(async () => {
  const done = await demoPlace()
  numbers.open = (await fileOne({}, later)).number
  numbers.late = (await petitionIn('VERIFYING')).number
  numbers.differs = (await petitionIn('ANSWERED')).number
  numbers.elsewhere = (await fileOne({ areaCode: '90102' })).number
  numbers.secret = (await denounce()).number
  await giveVerdict(by('front'), numbers.differs, {
    ...{
      version: await versionOf(numbers.differs),
      unitId: front,
      verdict: 'not',
      missing: 'Mương vẫn tắc.',
    },
    seen: 'Đã đến xem mương ngày 14/10/2026.',
  })
  await arrange(numbers.late, { head_count: 12 })
  await warn(30)
  return done
})

let made = 0
const list = (change: Record<string, string> = {}) =>
  MakeList.parse({
    ...{ unitId: front, kind: 'rule', name: `Danh sách ${++made}`, areaCode: '90101' },
    ...change,
  })
const picked = () => list({ kind: 'picked', areaCode: '' })
const views = async (id: string, who: Member = 'front') => {
  const found = {} as Record<ListView, string[]>
  for (const view of listViewCodes) {
    const { rows, counts } = await readList(by(who, later), id, view)
    found[view] = rows.map(({ petition }) => petition.number).sort()
    expect(counts.get(view), view).toBe(rows.length)
  }
  return found
}
const second = async (unitId = front) => {
  const personId = demoId('phu-nu-hong-lien')
  await asSuperuser(
    (db) => db`insert into role_grant (id, person_id, role, unit_id, from_on)
      values (${newId()}, ${personId}, 'front', ${unitId}, '2026-01-01') on conflict do nothing`,
  )
  const actor = {
    ...{ kind: 'person' as const, personId },
    grants: [{ role: 'front' as const, unitId, areaCode: '90101' }],
  }
  return { actor, at: later }
}

describe('a list by rule', () => {
  it('shows what it covers: warned of, open, overdue, disputed, and counts what it shows', async () => {
    const id = await makeList(by('front', later), list())
    const open = [numbers.open, numbers.late, numbers.differs].sort()
    expect(await views(id)).toEqual({
      ...{ 'canh-bao': [numbers.late], 'dang-mo': open, 'con-y-kien': [numbers.differs] },
      'qua-han': [numbers.late, numbers.differs].sort(),
    })
    const { flags } = await readList(by('front', later), id, 'canh-bao')
    expect(flags.map(({ rule }) => rule)).toEqual(['crowd'])
  })

  it('is narrowed by field, office and head', async () => {
    const narrow = async (change: Record<string, string>) =>
      (await views(await makeList(by('front', later), list({ areaCode: '', ...change }))))['dang-mo']
    expect(await narrow({ field: 'land' })).toEqual([])
    expect(await narrow({ field: 'drainage' })).toEqual([numbers.late, numbers.differs].sort())
    expect(await narrow({ officeId: demoId('hong-lien-ha-tang') })).toEqual(
      [numbers.late, numbers.differs].sort(),
    )
    const { headId } = await rowOf(numbers.late)
    expect(await narrow({ headId: headId ?? '' })).toEqual([numbers.late, numbers.differs].sort())
    expect(await narrow({ headId: demoId('chu-tich-hac-tri') })).toEqual([])
  })

  it('of a head shows what the head reads', async () => {
    const unitId = demoId('hong-lien-ha-tang')
    const id = await makeList(by('head', later), list({ unitId }))
    expect((await views(id, 'head'))['dang-mo']).toEqual([numbers.late, numbers.differs].sort())
  })

  it('covers something, within the areas of its keeper, in the name of a body of theirs', async () => {
    await expect(makeList(by('front'), list({ areaCode: '' }))).rejects.toMatchObject({
      code: 'watchList.nothing',
    })
    await expect(makeList(by('front'), list({ kind: 'picked' }))).rejects.toMatchObject({
      code: 'watchList.both',
    })
    await expect(makeList(by('front'), list({ areaCode: '90102' }))).rejects.toMatchObject({
      code: 'watchList.area',
    })
    await expect(makeList(by('front'), list({ unitId: demoId('hac-tri-mttq') }))).rejects.toMatchObject({
      code: 'watchList.body',
    })
    for (const who of ['reception', 'handler', 'admin', 'deputy'] as const)
      await expect(makeList(by(who), list()), who).rejects.toMatchObject({ code: 'may.not' })
  })

  it('offers the heads and offices of the area alone', async () => {
    const { heads, offices, areas } = await listChoices(by('front'))
    expect(heads.map(({ value }) => value)).toContain(demoId('chu-tich-hong-lien'))
    expect(heads.map(({ value }) => value)).not.toContain(demoId('chu-tich-hac-tri'))
    expect(offices.map(({ value }) => value)).not.toContain(demoId('hac-tri-ubnd'))
    expect(areas.map(({ value }) => value)).not.toContain('90102')
    await expect(listChoices(by('admin'))).rejects.toBeInstanceOf(NotFound)
  })
})

describe('a list of chosen petitions', () => {
  it('takes in what its owner sees, once, and lets go of it', async () => {
    const id = await makeList(by('front', later), picked())
    for (const number of [numbers.late, numbers.late, numbers.open])
      await addItem(by('front', later), id, { number })
    expect((await views(id))['dang-mo']).toEqual([numbers.open, numbers.late].sort())
    await dropItem(by('front', later), id, { number: numbers.open })
    await dropItem(by('front', later), id, { number: numbers.open })
    expect((await views(id))['dang-mo']).toEqual([numbers.late])
  })

  it('takes in nothing that its owner does not see, and nothing that few may read', async () => {
    const id = await makeList(by('front', later), picked())
    for (const number of [numbers.elsewhere, numbers.secret, '2026-999999'])
      await expect(addItem(by('front'), id, { number }), number).rejects.toMatchObject({
        code: 'watchList.number',
      })
    // A head who may read the denunciation does not find it here either.
    const chairs = await makeList(
      by('chair', later),
      list({ unitId: demoId('hong-lien-ubnd'), kind: 'picked', areaCode: '' }),
    )
    await expect(addItem(by('chair'), chairs, { number: numbers.secret })).rejects.toMatchObject({
      code: 'watchList.number',
    })
    const byRule = await makeList(by('front', later), list())
    await expect(addItem(by('front'), byRule, { number: numbers.late })).rejects.toMatchObject({
      code: 'watchList.byRule',
    })
  })

  it('loses what becomes for few', async () => {
    const { number } = await petitionIn('VERIFYING')
    const id = await makeList(by('front', later), picked())
    await addItem(by('front'), id, { number })
    await arrange(number, { restricted: true })
    expect((await readList(by('front', later), id, 'dang-mo')).items).toEqual([])
    expect(await asSuperuser((db) => db`select 1 from watch_item where list_id = ${id}`)).toEqual([])
  })
})

describe('who reads and changes a list', () => {
  const change = (more: Record<string, string> = {}) =>
    ChangeList.parse({ name: `Đổi tên ${++made}`, areaCode: '90101', version: '1', ...more })

  it('is its owner; others of the body once it is shared, to read', async () => {
    const other = await second()
    const id = await makeList(by('front', later), list())
    await expect(readList(other, id, 'dang-mo')).rejects.toBeInstanceOf(NotFound)
    await changeList(by('front', later), id, change({ shared: 'yes' }))
    expect((await readList(other, id, 'dang-mo')).rows).toHaveLength(3)
    expect((await watchLists(other)).map(({ row, mine }) => [row.id, mine])).toEqual([[id, false]])
    await expect(changeList(other, id, change({ version: '2' }))).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(endList(other, id, 2)).rejects.toMatchObject({ code: 'may.not' })
    await expect(ownList(other, id)).rejects.toBeInstanceOf(NotFound)
    for (const who of ['otherFront', 'council', 'chair', 'secretary'] as const)
      await expect(readList(by(who, later), id, 'dang-mo'), who).rejects.toBeInstanceOf(NotFound)
    await expect(readList(by('admin'), id, 'dang-mo')).rejects.toBeInstanceOf(NotFound)
  })

  it('ends for its owner with the role', async () => {
    const other = await second()
    const id = await makeList(other, list())
    await asSuperuser(
      (db) => db`delete from role_grant where person_id = ${other.actor.personId} and role = 'front'`,
    )
    // The session still holds the role of this morning: the database does not.
    await expect(readList(other, id, 'dang-mo')).rejects.toBeInstanceOf(NotFound)
    await expect(endList(other, id, 1)).rejects.toBeInstanceOf(NotFound)
  })

  it('writes on what they saw: of two changes the slower is told, of two lists one has the name', async () => {
    const id = await makeList(by('front', later), list())
    const both = await Promise.allSettled(
      [change(), change()].map((it) => changeList(by('front', later), id, it)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'other.first' } })
    const named = list({ name: 'Dự án đường tránh' })
    const twice = await Promise.allSettled([1, 2].map(() => makeList(by('front', later), named)))
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(twice.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'watchList.taken' },
    })
  })

  it('lets go of it: its name is free, its address finds nothing', async () => {
    const input = list()
    const id = await makeList(by('front', later), input)
    await endList(by('front', later), id, 1)
    await expect(readList(by('front', later), id, 'dang-mo')).rejects.toBeInstanceOf(NotFound)
    await expect(endList(by('front', later), id, 2)).rejects.toBeInstanceOf(NotFound)
    expect(await makeList(by('front', later), input)).not.toBe(id)
    const acts = await asSuperuser<{ act: string }>(
      (db) =>
        db<
          { act: string }[]
        >`select payload->>'act' as act from event where payload->>'listId' = ${id} order by seq`,
    )
    expect(acts).toEqual([{ act: 'make' }, { act: 'end' }])
  })

  it('keeps no more than so many, of two at once too', async () => {
    const chair = { unitId: demoId('hong-lien-hdnd') }
    for (let n = 1; n < MOST_LISTS; n++) await makeList(by('council', later), list(chair))
    const last = await Promise.allSettled([1, 2].map(() => makeList(by('council', later), list(chair))))
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(last.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'watchList.many' },
    })
  })
})
