import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { decideTransfer } from '#server/petitions/decide-transfer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { takeOffer } from '#server/petitions/take-offer.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, holderOf, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { byApp, newsOf } from '#tests/notice-rows.ts'
import { beforeSuperior, declined, offerTo } from '#tests/offered-petition.ts'

beforeAll(demoPlace)

const words = { toUnitId: demoId('hac-tri-ubnd'), reason: 'Đoạn mương nằm trên địa bàn phường Hạc Trì.' }

describe('decide', () => {
  provesFive({
    from: 'ACCEPTED',
    to: 'ACCEPTED',
    right: 'provinceChair',
    event: 'petition.transfer-decided',
    act: (ctx, number, version) => decideTransfer(ctx, number, { version, ...words }),
    arrange: () => beforeSuperior(),
    wrongRole: 'chair',
    wrongScope: 'otherReception',
  })

  it('gives it to the named office without asking, and the sender reads every hop', async () => {
    const { number, code } = await beforeSuperior()
    const news = await newsOf(number, async () =>
      decideTransfer(by('provinceChair'), number, { version: await versionOf(number), ...words }),
    )
    expect(await rowOf(number)).toMatchObject({
      unitId: demoId('hac-tri-ubnd'),
      originUnitId: demoId('hong-lien-ubnd'),
      offeredUnitId: null,
    })
    expect(news).toEqual(
      expect.arrayContaining([
        byApp('staff.toAssign', 'otherChair'),
        byApp('staff.transferDecided', 'reception'),
      ]),
    )
    const held = await heldPetition(holderOf(code))
    expect(held?.hops.map(({ state, to, superior }) => [state, to, superior])).toEqual([
      ['declined', 'Ủy ban nhân dân phường Hạc Trì', null],
      ['declined', 'Ủy ban nhân dân phường Hạc Trì', null],
      ['taken', 'Ủy ban nhân dân phường Hạc Trì', 'Ủy ban nhân dân tỉnh Đông Sen'],
    ])
    expect(held?.hops[2]?.notes).toContain(words.reason)
  })

  it('leaves the work as it stands where the giver has to keep it', async () => {
    const { number } = await beforeSuperior('VERIFYING')
    const before = await rowOf(number)
    const toUnitId = before.handlingUnitId ?? ''
    await decideTransfer(by('provinceChair'), number, { ...words, version: before.version, toUnitId })
    expect(await rowOf(number)).toEqual({ ...before, offeredUnitId: null, version: before.version + 1 })
  })

  it('names nobody outside, and is no way to take it or to answer a plain offer', async () => {
    const { number } = await beforeSuperior()
    const version = await versionOf(number)
    const outside = { ...words, version, toUnitId: demoId('hong-lien-mttq') }
    await expect(decideTransfer(by('provinceChair'), number, outside)).rejects.toMatchObject({
      code: 'transfer.notThere',
    })
    await expect(
      takeOffer(by('provinceChair'), number, { version, handlingUnitId: '' }),
    ).rejects.toMatchObject({
      code: 'may.not',
    })
    const plain = await petitionIn('ACCEPTED')
    await offerTo('hac-tri-ubnd', plain.number)
    await expect(
      decideTransfer(by('provinceChair'), plain.number, { ...words, version: await versionOf(plain.number) }),
    ).rejects.toMatchObject({ code: 'may.not' })
  })

  it('counts what was taken as well as what was declined', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await declined(number)
    await offerTo('hac-tri-ubnd', number)
    await takeOffer(by('otherReception'), number, { version: await versionOf(number), handlingUnitId: '' })
    const { offerPetition } = await import('#server/petitions/offer-petition.ts')
    const again = { version: await versionOf(number), reason: words.reason, toUnitId: demoId('dai-sen-ubnd') }
    await expect(offerPetition(by('otherReception'), number, again)).rejects.toMatchObject({
      code: 'transfer.thirdHop',
    })
    await offerPetition(by('otherReception'), number, { ...again, toUnitId: '' })
    expect((await findPetition(by('provinceChair'), number))?.decisions).toContain('decide')
  })
})
