import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChoosePaces, FollowThis, mostFollows } from '#domain/follows/forms.ts'
import { type FollowKind, followKindCodes, type Pace } from '#domain/follows/words.ts'
import { announceDialogue } from '#server/dialogues/decide-dialogue.ts'
import { publishAnswers } from '#server/petitions/publish-answers.ts'
import { publishPetition, takeFromPublic } from '#server/petitions/publish-petition.ts'
import { citizenOf } from '#tests/citizen-account.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { planned } from '#tests/dialogues.ts'
import { advance, by, fileOne, petitionIn, versionOf, workday } from '#tests/filed-petition.ts'
import { chooseFollows, followChoices } from './choices.ts'
import { listDigests, readDigest, unreadDigests } from './digests.ts'
import { followOptions, isFollowed, listFollows, startFollowing, stopFollowing } from './follows.ts'
import { tellFollows } from './tell-follows.ts'

beforeAll(demoPlace)
beforeEach(async () => {
  // What other tests made public or followed is nobody's news here.
  for (const table of ['follow', 'follow_digest', 'follow_news', 'publication'])
    await asSuperuser((sql) => sql`delete from ${sql(table)}`)
  await asSuperuser((sql) =>
    sql.unsafe("set session_replication_role = replica; delete from event where type = 'dialogue.step'"),
  )
})

let phones = 0
const somebody = async (at = workday) => ({
  ...(await citizenOf(`0987100${String(++phones).padStart(3, '0')}`)),
  at,
})
type Somebody = Awaited<ReturnType<typeof somebody>>
const hongLien = '90101'
const hacTri = '90102'
const follows = (ctx: Somebody, target: string, ref: string) =>
  startFollowing(ctx, FollowThis.parse({ target, ref, back: '' }))
const choose = (ctx: Somebody, more: Partial<Record<FollowKind, Pace>> & { way?: string } = {}) =>
  chooseFollows(
    ctx,
    ChoosePaces.parse({
      ...Object.fromEntries(followKindCodes.map((kind) => [kind, 'instant'])),
      ...{ way: 'app', ...more },
    }),
  )
const after = (minutes: number) => new Date(workday.getTime() + minutes * 60_000)
const run = (at = after(1)) => tellFollows({ actor: { kind: 'job', job: 'tell-follows' }, at })
const pass = async (number: string, at = workday) =>
  publishPetition(by('reception', at), number, { version: await versionOf(number), checked: 'yes' })
const told = async (ctx: Somebody) =>
  (await listDigests(ctx)).map(({ cases }) =>
    cases.map(({ title, address, steps }) => [title, address, ...steps.map(({ said }) => said)]),
  )

describe('following', () => {
  it('is begun once, named, and ended; of a place, a village, a field, an announced dialogue', async () => {
    const ctx = await somebody()
    const [village] = await asSuperuser(
      (sql) => sql`select code, name from area where kind = 'residential_group' and valid_to is null limit 1`,
    )
    await follows(ctx, 'area', hongLien)
    await follows(ctx, 'area', hongLien)
    if (village) await follows(ctx, 'area', village.code)
    const { fields, areas } = await followOptions(ctx, 'hong lien')
    expect(areas.map(({ value }) => value)).toContain(hongLien)
    await follows(ctx, 'field', fields[0]?.value ?? '')
    const number = await planned()
    await expect(follows(ctx, 'dialogue', number)).rejects.toMatchObject({ code: 'follow.target' })
    await announceDialogue(by('chair'), number, 3)
    await follows(ctx, 'dialogue', number)
    const list = await listFollows(ctx)
    expect(list).toHaveLength(village ? 4 : 3)
    expect(list.find(({ ref }) => ref === hongLien)?.name).toBe('phường Hồng Liên')
    expect(list.find(({ ref }) => ref === number)?.name).toContain('Vệ sinh môi trường')
    await stopFollowing(ctx, { target: 'area', ref: hongLien })
    expect(await isFollowed(ctx, 'area', hongLien)).toBe(false)
    expect(await isFollowed(ctx, 'dialogue', number)).toBe(true)
    expect(await listFollows(await somebody())).toEqual([])
  })

  it('is refused of what there is not, and past what one account may', async () => {
    const ctx = await somebody()
    for (const [target, ref] of [
      ['area', '00000'],
      ['field', 'khong-co'],
      ['dialogue', '2026-000000'],
    ] as const)
      await expect(follows(ctx, target, ref)).rejects.toMatchObject({ code: 'follow.target' })
    await asSuperuser(
      (sql) => sql`insert into follow (id, account_id, target, ref, at)
        select gen_random_uuid(), ${ctx.actor.accountId}, 'area', 'x' || n, now() from generate_series(2, ${mostFollows}) n`,
    )
    const both = await Promise.allSettled([follows(ctx, 'area', hongLien), follows(ctx, 'area', hacTri)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(follows(ctx, 'area', hacTri)).rejects.toMatchObject({ code: 'follow.many' })
  })

  it('leads back to pages of ours alone', () => {
    const back = (path: string) => FollowThis.parse({ target: 'area', ref: '1', back: path }).back
    expect(back('/viec-da-hua?nam=2026&noi=90101')).toBe('/viec-da-hua?nam=2026&noi=90101')
    for (const path of ['https://thief.invalid/', '//thief.invalid', '/doi-thoai.thief', ''])
      expect(back(path)).toBe('/tai-khoan/theo-doi')
  })
})

describe('a digest', () => {
  it('groups by case, the newest first, and says what changed and where it is read, never what was written', async () => {
    const ctx = await somebody()
    await choose(ctx)
    await follows(ctx, 'area', hongLien)
    const one = await petitionIn('TRIAGED')
    const two = await petitionIn('TRIAGED')
    await pass(one.number)
    await pass(two.number, after(1))
    await advance(one.number, 'TRIAGED', 'ACCEPTED')
    expect(await run(after(2))).toBe(1)
    expect(await run(after(3))).toBe(0)
    const [digest, ...others] = await told(ctx)
    expect(others).toEqual([])
    expect(digest?.map(([title]) => title).sort()).toEqual(
      [`Hồ sơ ${one.number}`, `Hồ sơ ${two.number}`].sort(),
    )
    const first = digest?.find(([title]) => title === `Hồ sơ ${one.number}`)
    expect(first).toEqual(
      expect.arrayContaining([`/cong-khai/${one.number}`, 'được công khai', 'đã được thụ lý']),
    )
    expect(digest?.[0]?.[0]).toBe(`Hồ sơ ${two.number}`)
    expect(JSON.stringify(await listDigests(ctx))).not.toMatch(/Mương|Mẫu|0900/)
    expect(await unreadDigests(ctx)).toBe(1)
    await readDigest(ctx, (await listDigests(ctx))[0]?.id ?? '')
    expect(await unreadDigests(ctx)).toBe(0)
  })

  it('is of those who follow it alone, once however many follows it falls under, and nothing from before', async () => {
    const { number } = await fileOne()
    await pass(number)
    const late = await somebody(after(1))
    await startFollowing(late, FollowThis.parse({ target: 'area', ref: hongLien, back: '' }))
    const ctx = await somebody()
    await follows(ctx, 'area', hongLien)
    const [province] = await asSuperuser(
      (sql) =>
        sql`select ancestor_code from area_lineage where code = ${hongLien} and ancestor_code <> code limit 1`,
    )
    await follows(ctx, 'area', province?.ancestor_code)
    const elsewhere = await somebody()
    await follows(elsewhere, 'area', hacTri)
    for (const one of [late, ctx, elsewhere]) await choose(one)
    const other = await fileOne()
    await pass(other.number, after(2))
    expect(await run(after(3))).toBe(2)
    expect(await told(elsewhere)).toEqual([])
    expect((await told(late)).flat().map(([title]) => title)).toEqual([`Hồ sơ ${other.number}`])
    expect((await told(ctx)).flat()).toHaveLength(2)
  })

  it('waits for the morning, or Monday, as chosen; what is refused is not told', async () => {
    const [daily, weekly, none] = [await somebody(), await somebody(), await somebody()]
    await choose(daily, { published: 'daily' })
    await choose(weekly, { published: 'weekly' })
    await choose(none, { published: 'none' })
    for (const one of [daily, weekly, none]) await follows(one, 'area', hongLien)
    const { number } = await fileOne()
    await pass(number)
    expect(await run()).toBe(0)
    // Seven in the morning of the next day, eight, and eight on Monday.
    expect(await run(new Date('2026-10-15T07:00:00+07:00'))).toBe(0)
    expect(await run(new Date('2026-10-15T08:00:00+07:00'))).toBe(1)
    expect(await told(daily)).toHaveLength(1)
    expect(await run(new Date('2026-10-18T09:00:00+07:00'))).toBe(0)
    expect(await run(new Date('2026-10-19T08:00:00+07:00'))).toBe(1)
    expect(await told(weekly)).toHaveLength(1)
    expect(await told(none)).toEqual([])
  })

  it('tells nothing that is public no more, and an answer at its minute', async () => {
    const ctx = await somebody()
    await choose(ctx, { published: 'daily' })
    await follows(ctx, 'area', hongLien)
    const { number } = await petitionIn('TRIAGED')
    await pass(number)
    await run()
    await takeFromPublic(by('reception', after(2)), number, {
      ...{ version: await versionOf(number), reason: 'Còn sót địa chỉ nhà trong bản đã che.' },
    })
    expect(await run(new Date('2026-10-15T08:00:00+07:00'))).toBe(0)
    await choose(ctx, { published: 'none' })
    await pass(number, after(3))
    await advance(number, 'TRIAGED', 'ANSWERED')
    await run(after(4))
    await publishAnswers(by('reception', after(5)), {
      ...{ numbers: [number], day: '2026-10-14', time: '10:00', checked: 'yes' as const },
    })
    await run(after(6))
    const before = (await told(ctx)).flat(2).filter((word) => word === 'có câu trả lời công khai')
    await run(after(59))
    expect((await told(ctx)).flat(2).filter((word) => word === 'có câu trả lời công khai')).toEqual(before)
    expect(await run(after(60))).toBe(1)
    expect((await told(ctx)).flat(2)).toContain('có câu trả lời công khai')
  })

  it('is written once by two runs at once', async () => {
    const ctx = await somebody()
    await choose(ctx)
    await follows(ctx, 'area', hongLien)
    const { number } = await fileOne()
    await pass(number)
    expect((await Promise.all([run(), run(), run()])).sort()).toEqual([0, 0, 1])
    expect(await told(ctx)).toHaveLength(1)
  })

  it('tells of a dialogue those of its area, of its villages, and of itself', async () => {
    const number = await planned()
    const [area, village] = [await somebody(), await somebody()]
    await asSuperuser(
      (sql) => sql`insert into area (code, name, kind, parent_code, valid_from)
        values ('9010105', 'Tổ dân phố 5', 'residential_group', ${hongLien}, '2025-07-01')`,
    )
    for (const one of [area, village]) await choose(one)
    await follows(area, 'area', hongLien)
    await follows(village, 'area', '9010105')
    await announceDialogue(by('chair'), number, 3)
    expect(await run()).toBe(2)
    for (const one of [area, village])
      expect(await told(one)).toEqual([
        [[`Hội nghị đối thoại ${number}`, `/doi-thoai/${number}`, 'đã thông báo']],
      ])
  })
})

describe('choices', () => {
  it('are daily and on the page alone until something is chosen', async () => {
    const ctx = await somebody()
    const { paces, way, ways } = await followChoices(ctx)
    expect([...new Set(Object.values(paces)), way]).toEqual(['daily', 'app'])
    expect(ways).toEqual(['app'])
    await expect(choose(ctx, { way: 'email' })).rejects.toMatchObject({ code: 'follow.way' })
    await choose(ctx, { figures: 'none' })
    expect((await followChoices(ctx)).paces).toMatchObject({ figures: 'none', promise: 'instant' })
  })
})
