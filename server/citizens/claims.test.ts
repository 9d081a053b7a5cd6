import { beforeAll, describe, expect, it } from 'vitest'
import {
  claimedNews,
  claimPetition,
  dropClaim,
  dropGoneClaims,
  hashOfClaimed,
  listClaims,
} from '#server/citizens/claims.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { citizenOf } from '#tests/citizen-account.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, fileOne, versionOf } from '#tests/filed-petition.ts'
import { becomeDenunciation } from '#tests/track-petition.ts'

beforeAll(demoPlace)

let phones = 0
const somebody = () => citizenOf(`0987000${String(++phones).padStart(3, '0')}`)
const claimed = async (code: string) => {
  const ctx = await somebody()
  await claimPetition(ctx, hashOfCode(code))
  return ctx
}
const numbers = async (ctx: Awaited<ReturnType<typeof somebody>>) =>
  (await listClaims(ctx)).claims.map((one) => one.number)

describe('a petition in an account', () => {
  it('is listed by kind, state and next date, once, and for this account only', async () => {
    const { number, code } = await fileOne()
    const ctx = await claimed(code)
    await claimPetition(ctx, hashOfCode(code))
    expect((await listClaims(ctx)).claims).toEqual([
      {
        number,
        kind: 'phản ánh',
        state: 'RECEIVED',
        intakeOutcome: null,
        nextOn: expect.stringMatching(/^2026-10-/),
        receivedAt: expect.any(Date),
      },
    ])
    expect(await numbers(await somebody())).toEqual([])
  })

  it('opens as its code opens it, and tells its news', async () => {
    const { number, code } = await fileOne()
    const ctx = await claimed(code)
    await advance(number, 'RECEIVED', 'ASSIGNED')
    const codeHash = await hashOfClaimed(ctx, number)
    const held = await heldPetition({ actor: { kind: 'holder', codeHash }, at: ctx.at })
    expect(held?.row.number).toBe(number)
    const news = await claimedNews(ctx)
    expect(news.map((one) => one.number)).toEqual(Array(4).fill(number))
    expect(news[0]?.sentence).toMatch(/^Đã giao việc cho/)
    await expect(hashOfClaimed(await somebody(), number)).rejects.toThrow()
    await expect(hashOfClaimed(ctx, '2026-999999')).rejects.toThrow()
  })

  it('two accounts may keep; each takes it out for itself', async () => {
    const { number, code } = await fileOne()
    const [one, two] = [await claimed(code), await claimed(code)]
    await dropClaim(one, number)
    expect(await numbers(one)).toEqual([])
    expect(await numbers(two)).toEqual([number])
  })

  it('ends by itself when the code is replaced', async () => {
    const { number, code } = await fileOne()
    const other = await fileOne()
    const ctx = await claimed(code)
    await claimPetition(ctx, hashOfCode(other.code))
    const fresh = await replaceCode(by('reception'), number, {
      version: await versionOf(number),
      checked: 'yes',
    })
    expect(await listClaims(ctx)).toMatchObject({ claims: [{ number: other.number }], gone: 1 })
    expect((await claimedNews(ctx)).every((one) => one.number === other.number)).toBe(true)
    await expect(hashOfClaimed(ctx, number)).rejects.toThrow()
    await expect(claimPetition(ctx, hashOfCode(code))).rejects.toMatchObject({ code: 'code.replaced' })
    await claimPetition(ctx, hashOfCode(fresh))
    expect((await numbers(ctx)).sort()).toEqual([number, other.number].sort())
    await dropGoneClaims(ctx)
    expect((await listClaims(ctx)).gone).toBe(0)
    expect(await numbers(ctx)).toHaveLength(2)
  })

  it('a code that opens nothing claims nothing', async () => {
    const ctx = await somebody()
    await expect(claimPetition(ctx, hashOfCode('2222222222222222'))).rejects.toMatchObject({
      code: 'code.replaced',
    })
    expect(await listClaims(ctx)).toEqual({ claims: [], gone: 0 })
  })

  it('is never a denunciation, also when it becomes one later', async () => {
    const [before, after] = [await fileOne(), await fileOne()]
    const ctx = await claimed(before.code)
    for (const { number } of [before, after]) {
      await becomeDenunciation(number)
    }
    await expect(claimPetition(ctx, hashOfCode(after.code))).rejects.toMatchObject({
      code: 'claim.denunciation',
    })
    expect(await listClaims(ctx)).toEqual({ claims: [], gone: 1 })
    expect(await claimedNews(ctx)).toEqual([])
  })
})
