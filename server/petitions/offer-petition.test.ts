import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { offerPetition } from '#server/petitions/offer-petition.ts'
import { recallOffer } from '#server/petitions/recall-offer.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fivePoints, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { byApp, newsOf } from '#tests/notice-rows.ts'
import { declined, offered, offerTo, why } from '#tests/offered-petition.ts'
import { trackIn } from '#tests/track-petition.ts'

beforeAll(demoPlace)

const toOther = { toUnitId: demoId('hac-tri-ubnd'), reason: why }

describe('offer', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'reception',
    event: 'petition.offered',
    act: (ctx, number, version) => offerPetition(ctx, number, { version, ...toOther }),
    wrongRole: 'handler',
    wrongScope: 'otherReception',
    wrongState: 'DRAFTED',
  })

  it('leaves the petition, its work and its limits where they are, and asks for an answer in a working day', async () => {
    const { number } = await petitionIn('VERIFYING')
    const before = await rowOf(number)
    await offerTo('hac-tri-ubnd', number)
    const { version: _, offeredUnitId, ...after } = await rowOf(number)
    expect(offeredUnitId).toBe(demoId('hac-tri-ubnd'))
    expect({ ...after, offeredUnitId: null, version: before.version }).toEqual(before)
    const file = await findPetition(by('reception'), number)
    expect(file?.hops).toMatchObject([{ hop: 1, state: 'waiting', dueOn: '2026-10-15', notes: [why] }])
  })

  it('is read by the office that is asked, who is told, and by nobody else there', async () => {
    const { number } = await petitionIn('VERIFYING')
    expect(await findPetition(by('otherReception'), number)).toBeUndefined()
    const news = await newsOf(number, () => offerTo('hac-tri-ubnd', number))
    expect(news).toEqual(expect.arrayContaining([byApp('staff.transferAsked', 'otherReception')]))
    expect(news.filter((one) => one.includes('sender'))).toEqual([])
    const file = await findPetition(by('otherReception'), number)
    expect(file?.decisions).toEqual(['take', 'decline'])
    expect(await findPetition(by('otherHead'), number)).toBeUndefined()
  })

  it('stops all other work of the giver until there is an answer, but not a new code', async () => {
    const { number } = await offered('ACCEPTED')
    const assign = async () =>
      assignPetition(by('head'), number, { version: await versionOf(number), ...fivePoints })
    await expect(assign()).rejects.toMatchObject({ code: 'transfer.waiting' })
    await expect(offerTo('dai-sen-ubnd', number)).rejects.toMatchObject({ code: 'transfer.waiting' })
    expect((await findPetition(by('reception'), number))?.decisions).toEqual(['recall', 'code'])
    await replaceCode(by('reception'), number, { version: await versionOf(number), checked: 'yes' } as never)
    await recallOffer(by('reception'), number, { version: await versionOf(number) })
    await assign()
  })

  it('is refused to an office that ended, one that takes no petitions, and where it is already', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const [old] = await asSuperuser<{ id: string; name: string; next: string }>(
      (sql) => sql<{ id: string; name: string; next: string }[]>`
        select u.id, u.name, s.name as next from unit u join unit s on s.id = u.successor_id
        where u.valid_to is not null and s.code = 'hac-tri-ubnd' limit 1`,
    )
    const to = async (toUnitId = '') =>
      offerPetition(by('reception'), number, { version: await versionOf(number), toUnitId, reason: why })
    await expect(to(old?.id)).rejects.toMatchObject({
      code: 'transfer.oldUnit',
      message: `${old?.name} đã kết thúc hoạt động từ thứ Ba 1/7/2025. Chuyển đến ${old?.next}.`,
    })
    await expect(to(demoId('hong-lien-mttq'))).rejects.toMatchObject({ code: 'transfer.notThere' })
    await expect(to(demoId('hac-tri-ha-tang'))).rejects.toMatchObject({ code: 'transfer.notThere' })
    await expect(to(demoId('hong-lien-ha-tang'))).rejects.toMatchObject({ code: 'transfer.notThere' })
    await expect(to()).rejects.toMatchObject({ code: 'transfer.noUnit' })
  })

  it('is not for complaints, denunciations and what few may read', async () => {
    const opinion = async () => {
      const { number } = await petitionIn('ACCEPTED')
      await asSuperuser(
        (sql) => sql`update petition set restricted = true where number = ${number} returning id`,
      )
      return number
    }
    for (const [letter, code] of [
      [async () => (await trackIn('complaint', 'ACCEPTED')).number, 'transfer.complaint'],
      [async () => (await trackIn('denunciation', 'ACCEPTED')).number, 'transfer.denunciationOnce'],
      [opinion, 'transfer.restricted'],
    ] as const) {
      const number = await letter()
      await expect(offerTo('hac-tri-ubnd', number)).rejects.toMatchObject({ code })
    }
  })

  it('goes to the common superior the third time, and to nobody else', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await declined(number)
    await declined(number)
    await expect(offerTo('dai-sen-ubnd', number)).rejects.toMatchObject({
      code: 'transfer.thirdHop',
      message:
        'Hồ sơ đã chuyển 2 lần. Lần thứ ba do Ủy ban nhân dân tỉnh Đông Sen quyết định (quy định của cơ quan). Ghi lý do và gửi Ủy ban nhân dân tỉnh Đông Sen.',
    })
    const news = await newsOf(number, () => offerTo('', number))
    expect(news).toEqual([byApp('staff.transferToDecide', 'provinceChair')])
    const row = await rowOf(number)
    expect(row.offeredUnitId).toBe(demoId('tinh-ubnd'))
    expect((await findPetition(by('provinceChair'), number))?.decisions).toContain('decide')
    expect((await findPetition(by('otherReception'), number))?.decisions).toBeUndefined()
  })

  it('stays with the head of the house where only its own departments passed it on', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const { declineOffer } = await import('#server/petitions/decline-offer.ts')
    for (let n = 0; n < 2; n++) {
      await offerTo('hong-lien-van-xa', number)
      await declineOffer(by('cultureHead'), number, { version: await versionOf(number), reason: why })
    }
    await offerTo('', number)
    expect((await rowOf(number)).offeredUnitId).toBe(demoId('hong-lien-ubnd'))
    expect((await findPetition(by('chair'), number))?.decisions).toContain('decide')
    expect((await findPetition(by('provinceChair'), number))?.decisions).not.toContain('decide')
  })
})

describe('recall', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'reception',
    event: 'petition.offer-recalled',
    act: (ctx, number, version) => recallOffer(ctx, number, { version }),
    arrange: () => offered(),
    wrongRole: 'handler',
    wrongScope: 'otherHead',
  })

  it('is not for the office that was asked, ends what it saw, and counts as no hop', async () => {
    const { number } = await offered()
    const version = await versionOf(number)
    await expect(recallOffer(by('otherReception'), number, { version })).rejects.toMatchObject({
      code: 'may.not',
    })
    await recallOffer(by('reception'), number, { version })
    expect(await findPetition(by('otherReception'), number)).toBeUndefined()
    await declined(number)
    await offerTo('dai-sen-ubnd', number)
    await expect(
      recallOffer(by('reception'), (await petitionIn('ACCEPTED')).number, { version: 3 }),
    ).rejects.toMatchObject({ code: 'transfer.over' })
  })
})
