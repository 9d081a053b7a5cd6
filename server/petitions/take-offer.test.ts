import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { declineOffer } from '#server/petitions/decline-offer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { withdrawPetition } from '#server/petitions/holder-acts.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { takeOffer } from '#server/petitions/take-offer.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, holderOf, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { byApp, newsOf } from '#tests/notice-rows.ts'
import { offered, offerTo, whyNot } from '#tests/offered-petition.ts'

beforeAll(demoPlace)

const phone = { channel: 'call' as const, phone: '0912345678' }
const take = async (
  number: string,
  handlingUnitId = '',
  who: 'otherReception' | 'cultureHead' = 'otherReception',
) => takeOffer(by(who), number, { version: await versionOf(number), handlingUnitId })

describe('take', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'ACCEPTED',
    right: 'otherReception',
    event: 'petition.taken-over',
    act: (ctx, number, version) => takeOffer(ctx, number, { version, handlingUnitId: '' }),
    arrange: () => offered(),
    wrongRole: 'reception',
    wrongScope: 'otherHead',
  })

  it('moves it to the other office, empties the work and keeps every limit', async () => {
    const { number } = await offered('VERIFYING', 'hac-tri-ubnd', phone)
    const before = await rowOf(number)
    const news = await newsOf(number, () => take(number, demoId('hac-tri-ha-tang')))
    expect(await rowOf(number)).toMatchObject({
      state: 'ACCEPTED',
      unitId: demoId('hac-tri-ubnd'),
      originUnitId: demoId('hong-lien-ubnd'),
      handlingUnitId: demoId('hac-tri-ha-tang'),
      offeredUnitId: null,
      assigneeId: null,
      task: null,
      dueOn: null,
      headId: null,
      expectedResult: null,
      receivedAt: before.receivedAt,
      answerDueOn: before.answerDueOn,
      answerDueOriginal: before.answerDueOriginal,
      firstAnswerDueOn: before.firstAnswerDueOn,
    })
    expect(news).toEqual(
      expect.arrayContaining([
        'movedOffice → sender by call',
        byApp('staff.toAssign', 'otherHead'),
        byApp('staff.transferTaken', 'reception'),
      ]),
    )
  })

  it('leaves the giver reading and deciding nothing; the sender reads who gave it to whom', async () => {
    const { number, code } = await offered()
    await take(number)
    const file = await findPetition(by('reception'), number)
    expect(file?.reader).toBe(true)
    expect(file?.decisions).toEqual([])
    expect((await findPetition(by('otherChair'), number))?.decisions).toContain('assign')
    const held = await heldPetition(holderOf(code))
    expect(held?.hops).toMatchObject([
      {
        from: 'Ủy ban nhân dân phường Hồng Liên',
        to: 'Ủy ban nhân dân phường Hạc Trì',
        state: 'taken',
        notes: [expect.stringContaining('phường bên')],
      },
    ])
    expect(held?.history[0]?.sentence).toMatch(/^Ủy ban nhân dân phường Hạc Trì đã nhận hồ sơ/)
  })

  it('accepts what was only classified', async () => {
    const { number } = await offered('TRIAGED')
    await take(number)
    expect((await rowOf(number)).acceptedAt).not.toBeNull()
  })

  it('inside the house changes only who handles it', async () => {
    const { number } = await offered('ASSIGNED', 'hong-lien-van-xa')
    await take(number, '', 'cultureHead')
    expect(await rowOf(number)).toMatchObject({
      unitId: demoId('hong-lien-ubnd'),
      originUnitId: null,
      handlingUnitId: demoId('hong-lien-van-xa'),
    })
    expect((await findPetition(by('cultureHead'), number))?.hops).toMatchObject([
      { from: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên' },
    ])
  })

  it('gives it to no department of somebody else', async () => {
    const { number } = await offered()
    await expect(take(number, demoId('hong-lien-ha-tang'))).rejects.toMatchObject({ code: 'accept.noUnit' })
  })

  it('is too late when the sender took it back meanwhile', async () => {
    const { number, code } = await offered()
    await withdrawPetition(holderOf(code), { sure: 'yes', reason: 'Đã tự làm xong.' })
    await expect(take(number)).rejects.toMatchObject({ code: 'other.first' })
  })
})

describe('decline', () => {
  const input = async (number: string) => ({ version: await versionOf(number), reason: whyNot })

  it('gives it back with the reason, and the office sees it no more', async () => {
    const { number, code } = await offered()
    const before = await rowOf(number)
    const news = await newsOf(number, async () =>
      declineOffer(by('otherReception'), number, await input(number)),
    )
    expect(await rowOf(number)).toEqual({ ...before, offeredUnitId: null, version: before.version + 1 })
    expect((await eventsOf(number)).at(-1)).toBe('petition.offer-declined')
    expect(news).toEqual(expect.arrayContaining([byApp('staff.transferDeclined', 'reception')]))
    expect(await tx(by('otherReception'), (db) => findRow(db, number))).toBeUndefined()
    const held = await heldPetition(holderOf(code))
    expect(held?.hops).toMatchObject([{ state: 'declined', notes: [expect.any(String), whyNot] }])
  })

  it('is not for the giver, nor for another office, nor where nothing waits', async () => {
    const { number } = await offered()
    const words = await input(number)
    await expect(declineOffer(by('reception'), number, words)).rejects.toMatchObject({ code: 'may.not' })
    await expect(declineOffer(by('otherHead'), number, words)).rejects.toBeInstanceOf(NotFound)
    const plain = await petitionIn('VERIFYING')
    await expect(
      declineOffer(by('reception'), plain.number, await input(plain.number)),
    ).rejects.toMatchObject({
      code: 'transfer.over',
    })
  })

  it('happens once, and beside a taking only one of the two', async () => {
    const { number } = await offered()
    const words = await input(number)
    const two = await Promise.allSettled([
      declineOffer(by('otherReception'), number, words),
      declineOffer(by('otherChair'), number, words),
    ])
    // Whoever was slower does not see the petition any more.
    expect(two.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(NotFound) })
    expect((await rowOf(number)).version).toBe(words.version + 1)
    await offerTo('hac-tri-ubnd', number)
    const again = await input(number)
    const mixed = await Promise.allSettled([
      declineOffer(by('otherReception'), number, again),
      takeOffer(by('otherChair'), number, { version: again.version, handlingUnitId: '' }),
    ])
    expect(mixed.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})
