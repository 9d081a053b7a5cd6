import Parser from 'rss-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { publicAsked } from '#server/petitions/public-asked.ts'
import { publicFeed } from '#server/petitions/public-feed.ts'
import { publicPage, publicPetitions } from '#server/petitions/public-petitions.ts'
import { answersToPublish, publishAnswers } from '#server/petitions/publish-answers.ts'
import { publishPetition, takeFromPublic } from '#server/petitions/publish-petition.ts'
import { setConsent } from '#server/petitions/set-consent.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, fileOne, holderOf, petitionIn, versionOf, workday } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const hours = (n: number) => new Date(workday.getTime() + n * 3_600_000)
const anybody = (at = workday) => ({ actor: { kind: 'public' as const }, at })
const pass = async (number: string) =>
  publishPetition(by('reception'), number, { version: await versionOf(number), checked: 'yes' })
const numbers = async (asked = {}) => (await publicPetitions(anybody(), asked)).map(({ number }) => number)
const day = '2026-10-30'

/** Published while it was open, then answered: the answer waits to be read. */
async function answered(): Promise<string> {
  const { number } = await petitionIn('TRIAGED')
  await pass(number)
  await advance(number, 'TRIAGED', 'ANSWERED')
  return number
}
const together = (of: string[], more: Record<string, string> = {}) =>
  publishAnswers(by('reception'), {
    ...{ numbers: of, day: '', time: '', checked: 'yes' as const },
    ...more,
  })

describe('taking the public page back', () => {
  provesFive({
    from: 'TRIAGED',
    right: 'reception',
    event: 'petition.taken-from-public',
    to: 'TRIAGED',
    prepare: pass,
    act: (ctx, number, version) =>
      takeFromPublic(ctx, number, { version, reason: 'Còn sót địa chỉ nhà trong bản đã che.' }),
    wrongRole: 'head',
    wrongScope: 'otherReception',
  })

  it('ends it at once, is refused where there is none, and passing anew begins it again', async () => {
    const { number } = await fileOne()
    const back = async () =>
      takeFromPublic(by('reception'), number, {
        ...{ version: await versionOf(number), reason: 'Còn sót số điện thoại trong bản đã che.' },
      })
    await expect(back()).rejects.toMatchObject({ code: 'publish.none' })
    await pass(number)
    expect(await numbers()).toContain(number)
    await back()
    expect(await numbers()).not.toContain(number)
    expect(await publicPage(anybody(), number)).toBeUndefined()
    await expect(back()).rejects.toMatchObject({ code: 'publish.none' })
    await pass(number)
    expect(await publicPage(anybody(), number)).toBeDefined()
  })
})

describe('the public page', () => {
  it('is there while the sender agrees, shows the covered text, days and no name', async () => {
    const { number, code } = await fileOne({ body: 'Cống vỡ ở ngõ 7. Gọi tôi 0912345678.' })
    expect(await publicPage(anybody(), number)).toBeUndefined()
    await pass(number)
    const page = await publicPage(anybody(), number)
    expect(page).toMatchObject({ number, state: 'RECEIVED', answer: null, people: 1 })
    expect(page?.body).toContain('Cống vỡ')
    expect(JSON.stringify(page)).not.toContain('0912345678')
    await setConsent(holderOf(code), { consent: 'no' })
    expect(await publicPage(anybody(), number)).toBeUndefined()
    expect(await numbers()).not.toContain(number)
  })

  it('is listed by area, field and time, and read page by page without a gap', async () => {
    const made: string[] = []
    for (let n = 0; n < 3; n++) {
      const { number } = await fileOne()
      await pass(number)
      await asSuperuser(
        (sql) => sql`update publication b set checked_at = ${hours(n + 1)} from petition p
          where p.id = b.petition_id and p.number = ${number}`,
      )
      made.unshift(number)
    }
    const all = await publicPetitions(anybody(), { limit: 100 })
    expect(all.map(({ number }) => number).slice(0, 3)).toEqual(made)
    const before = { at: all[0]?.publishedAt as Date, number: all[0]?.number as string }
    const older = await publicPetitions(anybody(), { before, limit: 100 })
    expect(older.map(({ number }) => number)).toEqual(all.slice(1).map(({ number }) => number))
    // Passed in the same instant: the number decides, none is left out between two pages.
    await asSuperuser((sql) => sql`update publication set checked_at = ${hours(5)}`)
    const same = await publicPetitions(anybody(), { limit: 100 })
    const paged: string[] = []
    for (let at: Parameters<typeof publicPetitions>[1]['before']; paged.length < same.length; ) {
      const [next] = await publicPetitions(anybody(), { before: at, limit: 1 })
      if (!next) break
      paged.push(next.number)
      at = { at: next.publishedAt, number: next.number }
    }
    expect(paged).toEqual(same.map(({ number }) => number))
    expect(await numbers({ area: '90101' })).toContain(made[0])
    expect(await numbers({ area: '90201' })).not.toContain(made[0])
    expect(await numbers({ field: 'không có' })).toEqual([])
  })
})

describe('answers', () => {
  it('are not public with the letter that was passed before; passed together they appear at their minute', async () => {
    const [one, two] = [await answered(), await answered()]
    expect((await publicPage(anybody(), one))?.answer).toBeNull()
    const waiting = (await answersToPublish(by('reception'))).map(({ number }) => number)
    expect(waiting).toEqual(expect.arrayContaining([one, two]))
    expect(await answersToPublish(by('otherReception'))).toEqual([])
    await together([one, two], { day, time: '08:15' })
    const from = new Date(`${day}T08:15:00+07:00`)
    const before = anybody(new Date(from.getTime() - 1000))
    for (const number of [one, two]) {
      expect((await publicPage(before, number))?.answer).toBeNull()
      expect((await publicPage(anybody(from), number))?.answer).toBeTruthy()
    }
    expect((await answersToPublish(by('reception'))).map(({ number }) => number)).not.toContain(one)
  })

  it('changed after they were passed are not shown, and wait again', async () => {
    const number = await answered()
    await together([number])
    expect((await publicPage(anybody(), number))?.answer).toBeTruthy()
    await asSuperuser(
      (sql) => sql`update petition_masked m set answer = m.answer || ' Sửa.' from petition p
        where p.id = m.petition_id and p.number = ${number}`,
    )
    expect((await publicPage(anybody(), number))?.answer).toBeNull()
    expect((await answersToPublish(by('reception'))).map((one) => one.number)).toContain(number)
  })

  it('go out all or none, and only by whoever may, of what is public, from a minute to come', async () => {
    const number = await answered()
    const { number: open } = await petitionIn('TRIAGED')
    await expect(together([number, open])).rejects.toMatchObject({ code: 'publish.answer' })
    expect((await publicPage(anybody(), number))?.answer).toBeNull()
    await expect(together([number], { day: '2026-10-01', time: '08:00' })).rejects.toMatchObject({
      code: 'publish.minute',
    })
    await expect(together([number], { day: '2027-03-01', time: '08:00' })).rejects.toMatchObject({
      code: 'publish.minute',
    })
    const input = { numbers: [number], day: '', time: '', checked: 'yes' as const }
    await expect(publishAnswers(by('head'), input)).rejects.toMatchObject({ code: 'may.not' })
    await expect(publishAnswers(by('otherReception'), input)).rejects.toThrow('not found')
    await Promise.all([together([number]), together([number])])
    expect((await publicPage(anybody(), number))?.answer).toBeTruthy()
  })
})

describe('the Atom feed', () => {
  it('is read by a library that is not ours, and holds what the list shows', async () => {
    const { number } = await fileOne({ body: 'Cột đèn <hỏng> & "tối" ở ngõ 9.' })
    await pass(number)
    const asked = await publicAsked(anybody(), { noi: '90101' })
    const feed = await new Parser().parseString(await publicFeed(anybody(), asked))
    expect(feed.title).toContain('Phản ánh, kiến nghị công khai')
    const found = await publicPetitions(anybody(), { area: '90101', limit: 50 })
    expect(feed.items.map(({ link }) => link?.split('/').at(-1))).toEqual(found.map((one) => one.number))
    const item = feed.items.find(({ link }) => link?.endsWith(number))
    expect(item?.summary).toContain('<hỏng> & "tối"')
    expect(new Date(String(item?.isoDate)).getTime()).toBe(
      found.find((one) => one.number === number)?.publishedAt.getTime(),
    )
  })
})
