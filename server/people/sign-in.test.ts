import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { signInRefused } from '#domain/people/account.ts'
import { signIn } from '#server/people/sign-in.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { codeAt, newcomer, outside, password, sessionOf, withSecondFactor } from '#tests/staff-account.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const device = 'Firefox trên Android'
const admin = () => ({ actor: actorOf('quan-tri'), at: new Date() })
const unitId = demoId('hong-lien-ha-tang')
const enter = (login: string, typed: string, code = '', at = new Date()) =>
  signIn(outside(at), { login, password: typed, code, tiep: '' }, { device })
const later = (seconds: number, at = new Date()) => new Date(at.getTime() + seconds * 1000)

beforeAll(demoPlace)

describe('login and password', () => {
  beforeAll(async () => {
    await newcomer(admin(), { name: 'Thử Một', login: 'thu.mot', unitId })
  })

  it('open a session whose token is kept only as its hash', async () => {
    const token = await enter('thu.mot', password)
    expect(await sessionOf(token)).toMatchObject({ demo: false })
    const rows = await asSuperuser((sql) => sql`select session_token, device from auth.session`)
    expect(rows.some((row) => row.device === device)).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('take the password in either way of composing its marks', async () => {
    expect(await enter('thu.mot', password.normalize('NFD'))).toBeTruthy()
  })

  it('are refused with one sentence, whichever of them is wrong', async () => {
    for (const [login, typed] of [
      ['thu.mot', 'sai mật khẩu rồi'],
      ['khong.co.ai', password],
      ['', ''],
      ["thu.mot' or true --", password],
    ]) {
      await expect(enter(login as string, typed as string)).rejects.toThrow(signInRefused)
    }
  })

  it('take as long to refuse an unknown login as a wrong password', async () => {
    const time = async (login: string) => {
      const begin = performance.now()
      await enter(login, 'sai mật khẩu rồi').catch(() => {})
      return performance.now() - begin
    }
    const middle = async (login: string) => {
      const times = []
      for (let round = 0; round < 7; round++) times.push(await time(login))
      return times.sort((a, b) => a - b)[3] as number
    }
    // A hash costs tens of milliseconds, everything else a few: half is far from both.
    expect(await middle('khong.co.ai')).toBeGreaterThan(0.5 * (await middle('thu.mot')))
  })

  it('replace the session that this browser had before', async () => {
    const before = await enter('thu.mot', password)
    const browser = { device, replaced: before }
    const after = await signIn(outside(), { login: 'thu.mot', password, code: '', tiep: '' }, browser)
    expect(await sessionOf(before)).toBeUndefined()
    expect(await sessionOf(after)).toBeDefined()
  })
})

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
    await expect(enter('thu.hai', password, '000000')).rejects.toThrow(signInRefused)
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

  it('is not opened by the recovery code of somebody else', async () => {
    const { token } = await newcomer(admin(), { name: 'Thử Ba', login: 'thu.ba', unitId })
    await withSecondFactor(token, 'thu.ba')
    await expect(enter('thu.ba', password, codes[3])).rejects.toThrow(signInRefused)
  })
})
