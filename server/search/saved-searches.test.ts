import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { SAVED_LIMIT, SaveSearch } from '#domain/search/saved.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { dropSearch, savedSearches, saveSearch } from '#server/search/saved-searches.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const who = (member: Member) => by(member) as Ctx<Person>
const input = (name: string, query = 'q=c%E1%BA%A5p+s%E1%BB%95+%C4%91%E1%BB%8F&linh-vuc=land') =>
  SaveSearch.parse({ name, query })
const names = async (member: Member) => (await savedSearches(who(member))).map(({ name }) => name)

describe('a saved list', () => {
  it('is kept as it stood in the address, for its person alone', async () => {
    await saveSearch(who('reception'), input('Sổ đỏ'))
    const [kept] = await savedSearches(who('reception'))
    expect(kept).toMatchObject({ name: 'Sổ đỏ', query: input('a').query })
    for (const other of ['chair', 'head', 'otherReception', 'front', 'admin'] as const) {
      expect(await names(other), other).toEqual([])
      await dropSearch(who(other), { id: kept?.id ?? '' })
      const seen = await tx(by(other), (db) => db.execute(sql`select id from saved_search`))
      expect(seen, other).toHaveLength(0)
      const written = tx(by(other), (db) =>
        db.execute(sql`insert into saved_search (id, person_id, name, query, at)
          select gen_random_uuid(), ${who('reception').actor.personId}::uuid, 'của người khác', 'q=a', now()`),
      )
      await expect(written, other).rejects.toThrow()
    }
    expect(await names('reception')).toEqual(['Sổ đỏ'])
    await dropSearch(who('reception'), { id: kept?.id ?? '' })
    expect(await names('reception')).toEqual([])
  })

  it('keeps what a search understands and nothing else', async () => {
    expect(input('a', 'q=a&la=b&trang-thai=CLOSED&han=mai').query).toBe('q=a&trang-thai=CLOSED')
    await expect(saveSearch(who('head'), input('Không gì', 'q=&la=b'))).rejects.toMatchObject({
      code: 'search.nothing',
    })
  })

  it('has a name that the person has not used yet, of two at once too', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => saveSearch(who('chair'), input('Quá hạn', 'han=qua-han'))),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'search.taken' })
    await saveSearch(who('handler'), input('Quá hạn', 'han=qua-han'))
    expect(await names('chair')).toEqual(['Quá hạn'])
  })

  it('is one of not too many, of two at once too', async () => {
    for (let n = 1; n < SAVED_LIMIT; n++) await saveSearch(who('front'), input(`Danh sách ${n}`))
    const last = await Promise.allSettled(['a', 'b'].map((name) => saveSearch(who('front'), input(name))))
    expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(last.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'search.many' })
    expect(await names('front')).toHaveLength(SAVED_LIMIT)
  })

  it('is not for whoever sees no petition', async () => {
    await expect(saveSearch(who('admin'), input('Của quản trị'))).rejects.toBeInstanceOf(NotFound)
  })
})
