import { beforeAll, describe, expect, it } from 'vitest'
import { remindOffers } from '#server/petitions/remind-offers.ts'
import { takeOffer } from '#server/petitions/take-offer.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, versionOf } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { beforeSuperior, offered } from '#tests/offered-petition.ts'

beforeAll(demoPlace)

const remindAll = async (day: string): Promise<void> => {
  const ctx = {
    actor: { kind: 'job' as const, job: 'remind-offers' as const },
    at: new Date(`${day}T08:00:00+07:00`),
  }
  let last: string | undefined
  do last = await remindOffers(ctx, last)
  while (last)
}

// Offered on Wednesday 14/10/2026: an answer is due on 15/10.
describe('an offer that nobody answers', () => {
  it('is told once to the head who was asked and to the giver', async () => {
    const { number } = await offered()
    expect(await newsOf(number, () => remindAll('2026-10-15'))).toEqual([])
    const news = await newsOf(number, () => remindAll('2026-10-16'))
    const members = new Set(news.map((one) => one.split(' → ')[1]?.split(' by ')[0]))
    expect(news.every((one) => one.startsWith('staff.transferLate'))).toBe(true)
    expect(members).toContain('otherChair')
    expect(members).toContain('reception')
    expect(members).not.toContain('otherReception')
    expect((await eventsOf(number)).at(-1)).toBe('petition.offer-late')
    expect(await newsOf(number, () => remindAll('2026-10-17'))).toEqual([])
  })

  it('is told to the superior who has to decide; nobody is told of what was answered', async () => {
    const superior = await beforeSuperior()
    const taken = await offered()
    await takeOffer(by('otherReception'), taken.number, {
      version: await versionOf(taken.number),
      handlingUnitId: '',
    })
    expect(await newsOf(taken.number, () => remindAll('2026-10-16'))).toEqual([])
    const again = await beforeSuperior()
    const news = await newsOf(again.number, () => remindAll('2026-10-16'))
    expect(news.join()).toContain('staff.transferLate → provinceChair')
    expect((await eventsOf(superior.number)).at(-1)).toBe('petition.offer-late')
  })
})
