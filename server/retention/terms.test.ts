import { beforeAll, describe, expect, it } from 'vitest'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, workday } from '#tests/filed-petition.ts'
import { approve, destroyAt, endedOn, inDays, longAfter, propose } from '#tests/old-files.ts'
import { listTerms, setTerm } from './terms.ts'

beforeAll(demoPlace)

const longer = { subject: 'family:opinion', validFrom: '2042-11-06', years: 40, article: 'Điều 5' }

describe('a term', () => {
  it('is set by the administrator alone, from today on, once for a day', async () => {
    for (const who of ['chair', 'head', 'reception'] as const)
      await expect(setTerm(by(who, longAfter), longer), who).rejects.toThrow(NotFound)
    const past = { ...longer, validFrom: '2042-11-04' }
    await expect(setTerm(by('admin', longAfter), past)).rejects.toMatchObject({ code: 'term.past' })
    const { number } = await fileOne()
    await endedOn(number, workday)
    await approve(await propose([number]))
    await setTerm(by('admin', longAfter), longer)
    await expect(setTerm(by('admin', longAfter), longer)).rejects.toMatchObject({ code: 'term.taken' })
    expect((await listTerms(by('admin', longAfter))).map((one) => one.years)).toContain(40)
    // Made longer since it was approved: the file stays.
    expect(await destroyAt(inDays(40))).toBe(0)
    await expect(asSuperuser((sql) => sql`update retention_term set years = 1`)).rejects.toMatchObject({
      constraint_name: 'append_only',
    })
  })
})
