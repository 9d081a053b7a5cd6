import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { signInRefused } from '#domain/people/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { offerSecret, renewRecoveryCodes, setSecondFactor } from '#server/people/second-factor.ts'
import { signIn } from '#server/people/sign-in.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { accountOf, codeAt, newcomer, outside, password, withSecondFactor } from '#tests/staff-account.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const device = 'Firefox trên Android'
const admin = () => ({ actor: actorOf('quan-tri'), at: new Date() })
const unitId = demoId('hong-lien-ha-tang')
const enter = (login: string, typed: string, code = '', at = new Date()) =>
  signIn(outside(at), { login, password: typed, code, tiep: '' }, { device })
const later = (seconds: number, at = new Date()) => new Date(at.getTime() + seconds * 1000)

beforeAll(demoPlace)

describe('the second factor', () => {
  let typed = ''
  let codes: string[] = []
  const set = new Date()

  beforeAll(async () => {
    const { token } = await newcomer(admin(), { name: 'Thử Hai', login: 'thu.hai', unitId })
    const made = await withSecondFactor(token, 'thu.hai', set)
    typed = made.typed
    codes = made.codes
  })

  it('is asked once it is set, with the same sentence as a wrong password', async () => {
    await expect(enter('thu.hai', password)).rejects.toThrow(signInRefused)
    for (const code of ['000000', 'ĐƯỢCRỒ', '🪷🪷🪷', '１２３４５６', '\u0000', 'x'.repeat(300)]) {
      await expect(enter('thu.hai', password, code)).rejects.toThrow(signInRefused)
    }
    await expect(
      enter('thu.hai', 'sai mật khẩu rồi', codeAt(typed, later(60, set)), later(60, set)),
    ).rejects.toThrow(signInRefused)
  })

  it('is kept encrypted', async () => {
    const [row] = await asSuperuser(
      (sql) => sql`select totp_secret from auth.credential where login = 'thu.hai'`,
    )
    expect(row?.totp_secret).not.toContain(typed.replaceAll(' ', ''))
  })

  it('takes a code of the step before and after, and none further away', async () => {
    const at = later(600, set)
    await expect(enter('thu.hai', password, codeAt(typed, later(-60, at)), at)).rejects.toThrow(signInRefused)
    await expect(enter('thu.hai', password, codeAt(typed, later(60, at)), at)).rejects.toThrow(signInRefused)
    expect(await enter('thu.hai', password, codeAt(typed, later(-30, at)), at)).toBeTruthy()
    expect(await enter('thu.hai', password, codeAt(typed, later(30, at)), at)).toBeTruthy()
  })

  it('takes each code once: the code that set it up, and a code seen over the shoulder, open nothing', async () => {
    await expect(enter('thu.hai', password, codeAt(typed, set), set)).rejects.toThrow(signInRefused)
    const at = later(1200, set)
    const code = codeAt(typed, at)
    expect(await enter('thu.hai', password, code, at)).toBeTruthy()
    await expect(enter('thu.hai', password, code, later(5, at))).rejects.toThrow(signInRefused)
    // Nor does one of an earlier step that was not used yet.
    await expect(enter('thu.hai', password, codeAt(typed, later(-30, at)), at)).rejects.toThrow(signInRefused)
  })

  it('takes a code once also when it comes twice in the same moment', async () => {
    const at = later(1800, set)
    const code = codeAt(typed, at)
    const both = await Promise.allSettled([1, 2].map(() => enter('thu.hai', password, code, at)))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('can be replaced by each of ten recovery codes, once', async () => {
    expect(new Set(codes).size).toBe(10)
    const [first = '', second = ''] = codes
    expect(await enter('thu.hai', password, first)).toBeTruthy()
    await expect(enter('thu.hai', password, first)).rejects.toThrow(signInRefused)
    expect(await enter('thu.hai', password, second)).toBeTruthy()
    const kept = await asSuperuser((sql) => sql`select code_hash from auth.recovery_code`)
    expect(JSON.stringify(kept)).not.toContain(codes[2])
  })

  it('takes a recovery code once also when it comes twice in the same moment', async () => {
    const both = await Promise.allSettled([1, 2].map(() => enter('thu.hai', password, codes[4])))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('makes ten new recovery codes for whoever proves it is still them; the old ones stop', async () => {
    const ctx = await accountOf(await enter('thu.hai', password, codes[5]))
    await expect(renewRecoveryCodes(ctx, codes[5] as string)).rejects.toThrow(Refusal)
    const fresh = await renewRecoveryCodes(ctx, codes[6] as string)
    expect(fresh).toHaveLength(10)
    await expect(enter('thu.hai', password, codes[7])).rejects.toThrow(signInRefused)
    expect(await enter('thu.hai', password, fresh[0])).toBeTruthy()
    codes = fresh
  })

  it('moves to another phone only with a code of the one before', async () => {
    const ctx = await accountOf(await enter('thu.hai', password, codes[1]))
    const offer = offerSecret(ctx, 'thu.hai')
    const input = { sealed: offer.sealed, code: codeAt(offer.typed, ctx.at) }
    await expect(setSecondFactor(ctx, { ...input, current: '' })).rejects.toMatchObject({
      fields: { current: expect.any(String) },
    })
    await setSecondFactor(ctx, { ...input, current: codes[2] as string })
    const at = later(7200, ctx.at)
    await expect(enter('thu.hai', password, codeAt(typed, at), at)).rejects.toThrow(signInRefused)
    expect(await enter('thu.hai', password, codeAt(offer.typed, at), at)).toBeTruthy()
  })

  it('is not set with the secret offered to somebody else, nor with one offered long ago', async () => {
    const { token } = await newcomer(admin(), { name: 'Thử Tư', login: 'thu.tu', unitId })
    const ctx = await accountOf(token)
    const stranger = offerSecret({ ...ctx, account: { ...ctx.account, personId: 'other' } }, 'other')
    const own = offerSecret(ctx, 'thu.tu')
    const wait = { ...ctx, at: later(31 * 60, ctx.at) }
    for (const [who, offer] of [
      [ctx, stranger],
      [wait, own],
    ] as const) {
      const input = { sealed: offer.sealed, current: '', code: codeAt(offer.typed, who.at) }
      await expect(setSecondFactor(who, input)).rejects.toMatchObject({ code: 'totp.oldOffer' })
    }
  })

  it('is not opened by the recovery code of somebody else', async () => {
    const { token } = await newcomer(admin(), { name: 'Thử Ba', login: 'thu.ba', unitId })
    await withSecondFactor(token, 'thu.ba')
    await expect(enter('thu.ba', password, codes[8])).rejects.toThrow(signInRefused)
  })
})
