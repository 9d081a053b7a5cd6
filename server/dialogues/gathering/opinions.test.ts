import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { EnterOpinions } from '#domain/dialogues/opinions.ts'
import { cancelDialogue } from '#server/dialogues/decide-dialogue.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, approved, planned, proposed } from '#tests/dialogues.ts'
import { by, type Member, workday } from '#tests/filed-petition.ts'
import { gather, grouped, handedIn, itemIn, opinionsFor, sheet, village } from '#tests/gathering.ts'
import { startOfEntry } from './enter-opinions.ts'
import { findItem } from './find-agenda.ts'
import { groupOpinions, mergeItem, nameItem } from './group-opinions.ts'
import { findGathering } from './list-opinions.ts'

beforeAll(demoPlace)

const into = (picked: string[], into: string, title = 'Điện chiếu sáng ngõ nhỏ') => ({
  ...{ picked, into, title, field: 'utilities' },
})

describe('opinions of the people', () => {
  it('are entered many at once, each with who gathered it, where and when', async () => {
    const number = await planned()
    expect(await gather(number)).toBe(2)
    const all = await opinionsFor(number)
    expect(all.map(({ body, people, again, guess }) => [body, people, again, guess])).toEqual([
      ['Mương tổ 1 tắc, mưa là ngập ngõ 12.', 14, true, 'within'],
      ['Đề nghị nạo vét mương trước mùa mưa.', 1, false, 'within'],
    ])
    expect(all[0]).toMatchObject({
      ...{ village: 'Tổ dân phố 1', channel: 'meeting', gatheredOn: '2026-10-12', place: 'Nhà văn hóa tổ 1' },
      ...{
        unitId: demoId('hong-lien-mttq'),
        byTitle: 'Chủ tịch UBMTTQ Việt Nam phường Hồng Liên',
        item: null,
      },
    })
    // The next sheet begins where the last one was gathered.
    expect((await startOfEntry(by('front'), number)).last).toMatchObject({ areaCode: village.one })
  })

  it.each([
    ['approved', approved],
    ['planned', planned],
    ['announced', announced],
  ] as const)('are entered for what is %s', async (_, made) => {
    expect(await gather(await made())).toBe(2)
  })

  it('are not entered for what is only proposed, called off or held', async () => {
    // Proposed ones are read by who may propose, and take no opinions yet.
    await expect(gather(await proposed())).rejects.toMatchObject({ code: 'gather.state' })
    const off = await announced()
    const reason = 'Bão số 9, bà con không đi lại được.'
    await cancelDialogue(by('chair'), off, { version: 4, reason })
    await expect(gather(off)).rejects.toMatchObject({ code: 'gather.state' })
    const held = await announced()
    const after = new Date('2026-10-29T09:00:00+07:00')
    await expect(gather(held, {}, 'front', after)).rejects.toMatchObject({ code: 'gather.held' })
    await expect(gather(await planned(), { gatheredOn: '2026-10-15' })).rejects.toMatchObject({
      code: 'gather.future',
    })
  })

  it.each([
    ['reception', 'may.not'],
    ['chair', 'may.not'],
    ['handler', 'may.not'],
    ['otherFront', NotFound],
    ['admin', NotFound],
  ] as const)('are not entered by %s', async (who, code) => {
    const refused = gather(await planned(), {}, who)
    if (typeof code === 'string') await expect(refused).rejects.toMatchObject({ code })
    else await expect(refused).rejects.toBeInstanceOf(NotFound)
  })

  it('of a village of another place are refused by the field', async () => {
    const number = await planned()
    await expect(gather(number, { areaCode: village.other })).rejects.toMatchObject({
      code: 'gather.village',
    })
    expect(await opinionsFor(number)).toEqual([])
  })

  it('of two who enter at once all stand', async () => {
    const number = await planned()
    await Promise.all([gather(number), gather(number, { areaCode: village.two })])
    expect(await opinionsFor(number)).toHaveLength(4)
  })

  it('are read by the offices of the place, and not elsewhere', async () => {
    const number = await planned()
    await gather(number)
    for (const who of ['chair', 'secretary', 'handler'] as Member[]) {
      expect(await opinionsFor(number, who), who).toHaveLength(2)
    }
    await expect(opinionsFor(number, 'otherFront')).rejects.toBeInstanceOf(NotFound)
  })

  it('keep their words and origin whatever anybody writes to the table', async () => {
    const number = await planned()
    await gather(number)
    const change = (set: string) => asSuperuser((db) => db.unsafe(`update dialogue_opinion set ${set}`))
    await expect(change(`body = 'khác'`)).rejects.toThrow(/keeps its words/)
    await expect(change(`unit_id = unit_id, gathered_on = '2026-01-01'`)).rejects.toThrow(/keeps its words/)
    await expect(asSuperuser((db) => db`delete from dialogue_opinion`)).rejects.toThrow(/kept/)
  })
})

describe('a board in one village', () => {
  const board = demoId('mat-tran-hong-lien')

  it('gathers there for the dialogue of the place above it, reads its own alone and groups nothing', async () => {
    const number = await planned()
    await gather(number, { areaCode: village.two })
    const unitId = demoId('ban-cong-tac-to-1')
    await asSuperuser(async (db) => {
      await db`insert into unit (id, code, name, short_name, kind, parent_id, area_code, valid_from)
        values (${unitId}, 'ctmt-1', 'Ban công tác Mặt trận tổ dân phố 1', 'Ban công tác Mặt trận tổ 1', 'front',
          ${demoId('hong-lien-mttq')}, ${village.one}, '2025-07-01')`
      return db`update role_grant set unit_id = ${unitId} where person_id = ${board} and role = 'front'`
    })
    const ctx = {
      actor: {
        kind: 'person' as const,
        personId: board,
        grants: [{ role: 'front' as const, unitId, areaCode: village.one }],
      },
      at: workday,
    }
    const { villages } = await startOfEntry(ctx, number)
    expect(villages.map(({ code }) => code)).toEqual([village.one])
    const { enterOpinions } = await import('./enter-opinions.ts')
    expect(await enterOpinions(ctx, number, EnterOpinions.parse(sheet()))).toBe(2)
    await expect(
      enterOpinions(ctx, number, EnterOpinions.parse(sheet({ areaCode: village.two }))),
    ).rejects.toMatchObject({ code: 'gather.village' })
    const found = await findGathering(ctx, number)
    expect(found.opinions.map(({ areaCode }) => areaCode)).toEqual([village.one, village.one])
    expect(found.may).toEqual({ readAll: false, gather: true, group: false, prepare: false })
    await expect(
      groupOpinions(ctx, number, into([found.opinions[0]?.id ?? ''], 'new')),
    ).rejects.toMatchObject({
      code: 'may.not',
    })
    await asSuperuser(
      (db) =>
        db`update role_grant set unit_id = ${demoId('hong-lien-mttq')} where person_id = ${board} and role = 'front'`,
    )
  })
})

describe('like opinions', () => {
  it('are put into a point, moved and taken apart, and the history says so', async () => {
    const number = await planned()
    await gather(number)
    const [first = '', second = ''] = (await opinionsFor(number)).map(({ id }) => id)
    const id = await grouped(number)
    expect((await opinionsFor(number)).map(({ item }) => item)).toEqual(
      Array(2).fill('Thoát nước tổ 1, tổ 2'),
    )
    await groupOpinions(by('front'), number, into([first], 'out'))
    const other = (await groupOpinions(by('front'), number, into([first], 'new'))) as string
    expect((await itemIn(number, other)).opinions.map((one) => one.body)).toEqual([
      'Mương tổ 1 tắc, mưa là ngập ngõ 12.',
    ])
    const acts = (await findItem(by('front'), number, id)).steps.map(({ act, opinionId }) => [act, opinionId])
    expect(acts[0]).toEqual(['open', null])
    expect(acts).toEqual(
      expect.arrayContaining([
        ['put', first],
        ['put', second],
        ['take', first],
      ]),
    )
    // The last one is not taken out into nothing: a point without opinions says nothing.
    await expect(groupOpinions(by('front'), number, into([first], 'out'))).rejects.toMatchObject({
      code: 'group.last',
    })
    await mergeItem(by('front'), number, other, { version: 1, target: id })
    expect((await itemIn(number, id)).opinions).toHaveLength(2)
    await expect(itemIn(number, other)).rejects.toThrow()
    const merged = await asSuperuser(
      (db) => db`select act from dialogue_item_step where item_id = ${other} order by at, id`,
    )
    expect(merged.map(({ act }) => act)).toEqual(expect.arrayContaining(['open', 'put', 'take', 'merge']))
  })

  it('are grouped by the Front of the place alone', async () => {
    const number = await planned()
    await gather(number)
    const ids = (await opinionsFor(number)).map(({ id }) => id)
    for (const who of ['chair', 'reception', 'handler'] as const) {
      await expect(groupOpinions(by(who), number, into(ids, 'new'))).rejects.toMatchObject({
        code: 'may.not',
      })
    }
    await expect(groupOpinions(by('otherFront'), number, into(ids, 'new'))).rejects.toBeInstanceOf(NotFound)
  })

  it('that two group at once end in one place', async () => {
    const number = await planned()
    await gather(number)
    const ids = (await opinionsFor(number)).map(({ id }) => id)
    await Promise.allSettled([
      groupOpinions(by('front'), number, into(ids, 'new', 'Nội dung thứ nhất')),
      groupOpinions(by('front'), number, into(ids, 'new', 'Nội dung thứ hai')),
    ])
    const items = new Set((await opinionsFor(number)).map(({ itemId }) => itemId))
    expect(items.size).toBe(1)
    expect(items.has(null)).toBe(false)
  })

  it('stay as they are once handed in; of two who name a point one is first', async () => {
    const number = await planned()
    await gather(number)
    const id = await grouped(number)
    const name = { version: 1, title: 'Thoát nước khu dân cư', field: 'drainage' }
    const both = await Promise.allSettled([1, 2].map(() => nameItem(by('front'), number, id, name)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const done = await planned()
    const handed = await handedIn(done)
    const [opinion] = await opinionsFor(done)
    await expect(groupOpinions(by('front'), done, into([opinion?.id ?? ''], 'new'))).rejects.toMatchObject({
      code: 'item.handedIn',
    })
    await expect(nameItem(by('front'), done, handed, { ...name, version: 2 })).rejects.toMatchObject({
      code: 'item.handedIn',
    })
    await expect(
      asSuperuser((db) => db`update dialogue_opinion set item_id = null where item_id = ${handed}`),
    ).rejects.toThrow(/handed in/)
  })
})
