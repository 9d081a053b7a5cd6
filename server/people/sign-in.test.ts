import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { signInRefused } from '#domain/people/account.ts'
import { signIn } from '#server/people/sign-in.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { newcomer, outside, password, sessionOf } from '#tests/staff-account.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const device = 'Firefox trên Android'
const admin = () => ({ actor: actorOf('quan-tri'), at: new Date() })
const unitId = demoId('hong-lien-ha-tang')
const enter = (login: string, typed: string, code = '', at = new Date()) =>
  signIn(outside(at), { login, password: typed, code, tiep: '' }, { device })
const _later = (seconds: number, at = new Date()) => new Date(at.getTime() + seconds * 1000)

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
