import { describe, expect, it } from 'vitest'
import { noticeKeys } from '#domain/notices.ts'
import { Follow, newsForFollowers } from '#domain/petitions/following.ts'
import { refusalToPublish } from '#domain/petitions/publication.ts'
import { familyCodes, stateCodes } from '#domain/petitions/words.ts'

describe('joining', () => {
  const typed = { phone: '', consent: 'yes' }
  const faults = (change: Record<string, unknown>) => {
    const read = Follow.safeParse({ ...typed, ...change })
    return read.success ? [] : read.error.issues.map(({ path }) => path[0])
  }

  it('needs the consent; a phone only of those who want news', () => {
    expect(faults({})).toEqual([])
    expect(faults({ consent: undefined })).toEqual(['consent'])
    expect(faults({ consent: 'no' })).toEqual(['consent'])
    for (const phone of ['12345', 'abc', '09000007770000', '1900000777'])
      expect(faults({ phone })).toEqual(['phone'])
    expect(Follow.parse({ ...typed, phone: '+84 900.000.777' }).phone).toBe('0900000777')
  })

  it('is followed by news that there are', () => {
    expect(newsForFollowers.filter((key) => !(noticeKeys as string[]).includes(key))).toEqual([])
  })
})

describe('what is passed for everybody', () => {
  it('is an opinion whose sender agrees, in every state but withdrawn and refused', () => {
    for (const family of familyCodes)
      for (const state of stateCodes)
        for (const restricted of [true, false])
          for (const consentPublic of [true, false]) {
            const may = refusalToPublish({ family, state, restricted, consentPublic }) === undefined
            expect(may, `${family} ${state} ${restricted} ${consentPublic}`).toBe(
              family === 'opinion' &&
                !restricted &&
                consentPublic &&
                state !== 'WITHDRAWN' &&
                state !== 'REFUSED',
            )
          }
  })
})
