import { beforeAll, describe, expect, it } from 'vitest'
import { notice } from '#db/schema/notices.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { boardListCodes } from '#domain/supervision/board.ts'
import { PlanRound } from '#domain/supervision/rounds/plan.ts'
import { ChangeList, MakeList } from '#domain/watch-lists/watch-list.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { ownNotices, readNotices } from '#server/people/own-notices.ts'
import { replyDispute } from '#server/petitions/dispute.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { searchPetitions } from '#server/search/search-petitions.ts'
import { readBoardPage } from '#server/supervision/board.ts'
import { findItem } from '#server/supervision/find-item.ts'
import { openFollowUp } from '#server/supervision/follow-up.ts'
import { giveVerdict } from '#server/supervision/give-verdict.ts'
import { sendLetter } from '#server/supervision/letters.ts'
import { planRound } from '#server/supervision/rounds/plan-round.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, petitionIn, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { changeList, endList } from './change-list.ts'
import { addItem, dropItem } from './items.ts'
import { makeList } from './make-list.ts'
import { listChoices, readList } from './queries.ts'

beforeAll(demoPlace)

const front = demoId('hong-lien-mttq')
const board = demoId('hong-lien-gsdt')
let made = 0
const project = (change: Record<string, string> = {}) =>
  MakeList.parse({ unitId: front, kind: 'picked', name: `Dự án ${++made}`, givenTo: board, ...change })

/** A petition in this state in a list that was given to the board of projects. */
async function given(
  state: 'VERIFYING' | 'ANSWERED' = 'VERIFYING',
): Promise<{ list: string; number: string }> {
  const list = await makeList(by('front'), project())
  const { number } = await petitionIn(state)
  await addItem(by('front'), list, { number })
  return { list, number }
}
const seenBy = async (who: 'projects' | 'front' = 'projects') => {
  const numbers = new Set<string>()
  for (const one of boardListCodes) {
    const { rows } = await readBoardPage(by(who), one, { promised: false })
    for (const { row } of rows) numbers.add(row.number)
  }
  return numbers
}
const item = (number: string) => findItem(by('projects'), number)

describe('the board of a project', () => {
  it('sees what was given to it, masked, and nothing else of the place', async () => {
    const { number } = await given()
    const { number: other } = await petitionIn('VERIFYING')
    const { projects } = await readBoardPage(by('projects'), 'qua-han', { promised: false })
    expect(projects).toContain(`Dự án ${made}`)
    expect((await readBoardPage(by('front'), 'qua-han', { promised: false })).projects).toBeUndefined()
    expect([...(await seenBy())]).toContain(number)
    expect([...(await seenBy())]).not.toContain(other)
    expect([...(await seenBy('front'))]).toEqual(expect.arrayContaining([number, other]))
    expect((await item(number))?.bodies.map(({ id }) => id)).toEqual([board])
    expect(await item(other)).toBeUndefined()
    const file = await findPetition(by('projects'), number)
    expect(file).toMatchObject({ reader: false, files: [] })
    expect(file?.sender).toBeUndefined()
    expect(JSON.stringify(file)).not.toContain('0900 000 123')
    expect(await findPetition(by('projects'), other)).toBeUndefined()
  })

  it('finds among what was given by its words', async () => {
    const { number } = await given()
    const { number: other } = await petitionIn('VERIFYING')
    const { rows } = await searchPetitions(by('projects'), { typed: 'mương cạnh nhà văn hóa' })
    const found = rows.map(({ row }) => row.number)
    expect(found).toContain(number)
    expect(found).not.toContain(other)
  })

  it('says what it saw; the head answers beside it, and the board hears of that', async () => {
    const { number } = await given('ANSWERED')
    await giveVerdict(by('projects'), number, {
      ...{ version: await versionOf(number), unitId: board, verdict: 'not' },
      ...{ seen: 'Đã đến xem đoạn mương của dự án sáng 14/10/2026.', missing: 'Chưa lắp nắp mương.' },
    })
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED' })
    const reply = 'Đội thi công lắp nắp mương xong ngày 20/10/2026, phòng hạ tầng kiểm tra.'
    await replyDispute(by('chair'), number, { version: await versionOf(number), reply })
    const [one] = (await item(number))?.verdicts ?? []
    expect(one).toMatchObject({ isOpen: true, replies: [{ body: reply }] })
    const told = await asSuperuser<{ key: string }>(
      (db) => db<
        { key: string }[]
      >`select distinct n.key from notice n join petition p on p.id = n.petition_id
        where p.number = ${number} and n.person_id = ${demoId(cast.projects)}`,
    )
    expect(told.length).toBeGreaterThan(0)
    const { rows } = await readBoardPage(by('projects'), 'con-y-kien', { promised: false })
    expect(rows.map(({ row }) => row.number)).toContain(number)
  })

  it('recommends, and is answered within 15 days by law', async () => {
    const { number } = await given()
    await openFollowUp(by('projects'), number, { unitId: board, reason: 'Theo kế hoạch giám sát dự án.' })
    const ask = 'Đề nghị cho biết nguyên nhân chậm và ngày hoàn thành.'
    await sendLetter(by('projects'), number, { kind: 'recommendation', ask })
    expect((await item(number))?.letters[0]).toMatchObject({
      ...{ replyRule: 'supervision.reply', replyDueOn: '2026-10-29' },
    })
    const { rows } = await readBoardPage(by('projects'), 'kien-nghi', { promised: false })
    expect(rows.map(({ row }) => row.number)).toContain(number)
  })

  it('keeps no lists and draws no rounds of its own', async () => {
    await expect(makeList(by('projects'), project({ unitId: board }))).rejects.toMatchObject({
      code: 'may.not',
    })
    const plan = PlanRound.parse({
      ...{ unitId: board, theme: 'Đường tránh phường Hồng Liên', ground: 'Kế hoạch giám sát năm 2026' },
      ...{ areaCode: '90101', covers: 'work', field: '', officeId: '', sampleSize: '5' },
      ...{ receivedFrom: '2026-10-01', receivedTo: '2026-10-13', fromOn: '2026-10-19', toOn: '2026-10-30' },
    })
    await expect(planRound(by('projects'), plan)).rejects.toMatchObject({ code: 'may.not' })
  })
})

describe('news of what was given', () => {
  const news = async () =>
    (await ownNotices(by('projects') as Ctx<Person>)).filter(({ subject }) =>
      subject.startsWith('Giám sát dự án'),
    )
  const unread = async () => (await news()).filter(({ readAt }) => !readAt).length
  const read = () => readNotices(by('projects') as Ctx<Person>)

  it('comes once until the board looks, and does not say what', async () => {
    await read()
    const { list, number } = await given()
    const { number: second } = await petitionIn('VERIFYING')
    await addItem(by('front'), list, { number: second })
    const [first] = await news()
    expect(first).toMatchObject({ opens: { href: '/supervision' }, readAt: null })
    expect(`${first?.subject} ${first?.text}`).toContain('Ủy ban Mặt trận Tổ quốc Việt Nam phường Hồng Liên')
    for (const one of [number, second, 'Dự án']) expect(first?.text).not.toContain(one)
    expect(await unread()).toBe(1)
    await read()
    await addItem(by('front'), list, { number: second })
    expect(await unread()).toBe(0)
    await addItem(by('front'), list, { number: (await petitionIn('VERIFYING')).number })
    expect(await unread()).toBe(1)
  })

  it('comes when a list that holds something is given, and not with an empty one', async () => {
    await read()
    await makeList(by('front'), project())
    expect(await unread()).toBe(0)
    const own = await makeList(by('front'), project({ givenTo: '' }))
    await addItem(by('front'), own, { number: (await petitionIn('VERIFYING')).number })
    expect(await unread()).toBe(0)
    const change = (version: string, givenTo: string) =>
      changeList(by('front'), own, ChangeList.parse({ version, name: `Dự án ${made}`, givenTo }))
    await change('1', board)
    expect(await unread()).toBe(1)
    await read()
    await change('2', board)
    expect(await unread()).toBe(0)
  })

  it.each([
    ['to somebody who is not of the board', { who: 'front', to: 'women', key: 'board.given' }],
    ['by somebody who keeps no such list', { who: 'council', to: 'projects', key: 'board.given' }],
    ['in other words', { who: 'front', to: 'projects', key: 'warning.hot' }],
  ] as const)('is not written %s', async (_case, { who, to, key }) => {
    await given()
    const row = {
      id: newId(),
      unitId: board,
      personId: demoId(cast[to]),
      key,
      channel: 'app' as const,
      payload: {},
    }
    await expect(
      tx(by(who), (db) => db.insert(notice).values({ ...row, at: workday, status: 'waiting' })),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('what was given', () => {
  it.each<[string, (it: { list: string; number: string }) => Promise<unknown>]>([
    ['the list is let go of', ({ list }) => endList(by('front'), list, 1)],
    ['it is taken out of the list', ({ list, number }) => dropItem(by('front'), list, { number })],
    [
      'the list is given to nobody any more',
      ({ list }) =>
        changeList(
          by('front'),
          list,
          ChangeList.parse({ version: '1', name: `Dự án ${++made}`, givenTo: '' }),
        ),
    ],
    [
      'few may read it',
      ({ number }) => asSuperuser((db) => db`update petition set restricted = true where number = ${number}`),
    ],
  ])('is seen no more when %s', async (_case, happens) => {
    const it = await given()
    expect(await item(it.number)).toBeDefined()
    await happens(it)
    expect(await item(it.number)).toBeUndefined()
    expect([...(await seenBy())]).not.toContain(it.number)
    await expect(
      openFollowUp(by('projects'), it.number, { unitId: board, reason: 'Theo dõi.' }),
    ).rejects.toBeInstanceOf(NotFound)
  })

  it('is named to who opens the list', async () => {
    const { list } = await given()
    expect((await readList(by('front'), list, 'dang-mo')).board).toBe(
      'Ban Giám sát đầu tư của cộng đồng phường Hồng Liên',
    )
  })

  it.each([
    ['by a rule', { kind: 'rule', areaCode: '90101' }, 'front', 'watchList.givenRule'],
    ['to a board of another place', { givenTo: demoId('hac-tri-gsdt') }, 'front', 'watchList.board'],
    [
      'to an office that supervises no project',
      { givenTo: demoId('hong-lien-ttnd') },
      'front',
      'watchList.board',
    ],
    ['by the council', { unitId: demoId('hong-lien-hdnd') }, 'council', 'watchList.board'],
    ['by the head of an office', { unitId: demoId('hong-lien-ha-tang') }, 'head', 'watchList.board'],
  ] as const)('is not given %s', async (_case, change, who, code) => {
    await expect(makeList(by(who), project(change))).rejects.toMatchObject({ code })
  })

  it('is chosen among the boards of the place, by who gives', async () => {
    expect((await listChoices(by('front'))).boards.map(({ value }) => value)).toEqual([board])
    expect((await listChoices(by('council'))).boards).toEqual([])
  })

  it('ends with the time of whoever gave it', async () => {
    const { number } = await given()
    await asSuperuser(
      (db) =>
        db`update role_grant set to_on = '2026-10-13' where person_id = ${demoId(cast.front)} and role = 'front'`,
    )
    expect(await item(number)).toBeUndefined()
    await asSuperuser(
      (db) =>
        db`update role_grant set to_on = null where person_id = ${demoId(cast.front)} and role = 'front'`,
    )
    expect(await findItem(by('projects', workday), number)).toBeDefined()
  })
})
