import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#domain/people/actor.ts'
import { countUnread, ownNotices, readNotices } from '#server/people/own-notices.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member, petitionIn } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const as = (who: Member) => ({ ...by(who), actor: by(who).actor as Person })

describe('own notices', () => {
  it('come to the person concerned and can be read one by one or all at once', async () => {
    const { number } = await petitionIn('ASSIGNED')
    await petitionIn('ASSIGNED')
    const mine = await ownNotices(as('handler'))
    expect(
      mine.some((one) => one.opens?.href === `/petitions/${number}` && one.subject.includes('được giao')),
    ).toBe(true)
    expect(await countUnread(as('handler'))).toBe(mine.length)
    await readNotices(as('handler'), mine[0]?.id)
    expect(await countUnread(as('handler'))).toBe(mine.length - 1)
    await readNotices(as('handler'))
    expect(await countUnread(as('handler'))).toBe(0)
  })

  it('are nobody else’s to see or to read', async () => {
    await petitionIn('ASSIGNED')
    const [mine] = await ownNotices(as('handler'))
    await readNotices(as('head'), mine?.id)
    expect((await ownNotices(as('handler')))[0]?.readAt).toBeNull()
    expect((await ownNotices(as('otherHandler'))).length).toBe(0)
  })
})
