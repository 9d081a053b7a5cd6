import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { AddPasskey, UsePasskey } from '#domain/people/passkeys.ts'
import { enterByPasskey, optionsToEnter } from '#server/people/enter-by-passkey.ts'
import {
  addPasskey,
  listPasskeys,
  optionsToAdd,
  permitPasskey,
  removePasskey,
  renamePasskey,
} from '#server/people/passkeys.ts'
import { newAuthenticator, type Quirk } from '#tests/authenticator.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { accountOf, codeAt, newcomer, outside, sessionOf, withSecondFactor } from '#tests/staff-account.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const origin = 'http://namro.test'
const device = 'Chrome trên Android'
// Sessions are read by the machine's own clock: an hour that is written down here would be over one day.
const now = new Date()
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

beforeAll(() => {
  process.env.APP_URL = origin
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  return demoPlace()
})

let members = 0
async function member() {
  const login = `lo.thi.man.${++members}`
  const admin = { actor: actorOf('quan-tri'), at: new Date() }
  const made = await newcomer(admin, { name: 'Lò Thị Mận', login, unitId: demoId('hong-lien-ha-tang') })
  const { typed } = await withSecondFactor(made.token, login, now)
  const at = async (when = now) => ({ ...(await accountOf(made.token)), at: when })
  return { ...made, at, code: (when: Date) => codeAt(typed, when) }
}
type Member = Awaited<ReturnType<typeof member>>

/** Makes a key on a new device. */
async function keyOf(who: Member, quirk: Quirk = {}, name = 'điện thoại của tôi') {
  const device_ = newAuthenticator(origin)
  const { options, sealed } = await optionsToAdd(await who.at())
  await addPasskey(await who.at(), { name, answer: device_.make(options, quirk), sealed })
  return device_
}
type Device = Awaited<ReturnType<typeof keyOf>>

async function asked(key: Device, quirk: Quirk = {}, at = now) {
  const { options, sealed } = await optionsToEnter(at)
  const answer = key.use(options, quirk)
  return {
    sealed,
    answer,
    enter: (when = at) => enterByPasskey(outside(when), { answer, sealed }, { device }),
  }
}
const refused = { code: 'passkey.refused' }

describe('a key', () => {
  it('is made after the second factor, several to a person, named, and taken out', async () => {
    const who = await member()
    await expect(permitPasskey(await who.at(), '000000')).rejects.toMatchObject({ code: 'totp.wrong' })
    await permitPasskey(await who.at(later(30)), who.code(later(30)))
    const [one, two] = [await keyOf(who), await keyOf(who, {}, 'máy tính ở quầy')]
    await renamePasskey(await who.at(), one.id, 'điện thoại cũ')
    expect(
      (await listPasskeys(await who.at())).map(({ name, usedAt, backedUp }) => [name, usedAt, backedUp]),
    ).toEqual([
      ['điện thoại cũ', null, false],
      ['máy tính ở quầy', null, false],
    ])
    await removePasskey(await who.at(), one.id)
    await expect((await asked(one)).enter()).rejects.toMatchObject(refused)
    await expect((await asked(two)).enter()).resolves.toBeTruthy()
  })

  it('opens a session as its owner, without password or code', async () => {
    const who = await member()
    const key = await keyOf(who)
    const token = await (await asked(key)).enter()
    expect(await sessionOf(token)).toMatchObject({ kind: 'staff', personId: who.personId, demo: false })
    expect((await listPasskeys(await who.at()))[0]?.usedAt).toEqual(now)
  })

  it('of somebody else is not renamed or taken out', async () => {
    const [who, other] = [await member(), await member()]
    const key = await keyOf(who)
    await renamePasskey(await other.at(), key.id, 'x')
    await removePasskey(await other.at(), key.id)
    expect((await listPasskeys(await who.at())).map(({ name }) => name)).toEqual(['điện thoại của tôi'])
  })

  it('is added once, and not by somebody else', async () => {
    const [who, other] = [await member(), await member()]
    const key = await keyOf(who)
    const { options, sealed } = await optionsToAdd(await other.at())
    const again = addPasskey(await other.at(), { name: 'x', answer: key.make(options), sealed })
    await expect(again).rejects.toMatchObject({ code: 'passkey.known' })
  })
})

describe('what makes no key', () => {
  const notMade = { code: 'passkey.notMade' }
  it.each<[string, Quirk]>([
    ['another site', { origin: 'http://namro.test.evil.invalid' }],
    ['a key of another name', { rpId: 'evil.invalid' }],
    ['a device that did not verify the person', { verified: false }],
    ['an answer to signing in', { type: 'webauthn.get' }],
  ])('%s', async (_name, quirk) => {
    await expect(keyOf(await member(), quirk)).rejects.toMatchObject(notMade)
  })

  it('a challenge of somebody else, of signing in, used before, or over', async () => {
    const [who, other] = [await member(), await member()]
    const mine = await optionsToAdd(await who.at())
    const key = () => newAuthenticator(origin)
    const add = async (to: Member, it: { options: { challenge: string }; sealed: string }, at = now) =>
      addPasskey(await to.at(at), {
        name: 'x',
        answer: key().make({ rp: { id: 'namro.test' }, ...it.options }),
        sealed: it.sealed,
      })
    await expect(add(other, mine)).rejects.toMatchObject(notMade)
    await expect(add(who, await optionsToEnter(now))).rejects.toMatchObject(notMade)
    await expect(add(who, mine, later(301))).rejects.toMatchObject(notMade)
    await add(who, mine)
    await expect(add(who, mine)).rejects.toMatchObject(notMade)
  })
})

describe('what signs nobody in', () => {
  it.each<[string, Quirk]>([
    ['another site', { origin: 'http://namro.test.evil.invalid' }],
    ['a key of another name', { rpId: 'evil.invalid' }],
    ['a device that did not verify the person', { verified: false }],
    ['an answer to making a key', { type: 'webauthn.create' }],
  ])('%s', async (_name, quirk) => {
    const key = await keyOf(await member())
    await expect((await asked(key, quirk)).enter()).rejects.toMatchObject(refused)
    await expect((await asked(key)).enter()).resolves.toBeTruthy()
  })

  it('a counter that fell back: the key was copied', async () => {
    const key = await keyOf(await member())
    await (await asked(key, { counter: 7 })).enter()
    for (const counter of [7, 6, 0]) {
      await expect((await asked(key, { counter })).enter()).rejects.toMatchObject(refused)
    }
    await expect((await asked(key, { counter: 8 })).enter()).resolves.toBeTruthy()
  })

  it('a challenge used before, also in one moment, or over, or not ours', async () => {
    const key = await keyOf(await member())
    const once = await asked(key)
    const both = await Promise.allSettled([once.enter(), once.enter()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const old = await asked(key)
    await expect(old.enter(later(301))).rejects.toMatchObject(refused)
    const { answer } = await asked(key)
    const other = await optionsToEnter(now)
    const wrong = enterByPasskey(outside(now), { answer, sealed: other.sealed }, { device })
    await expect(wrong).rejects.toMatchObject(refused)
    await expect(enterByPasskey(outside(now), { answer, sealed: 'x' }, { device })).rejects.toMatchObject(
      refused,
    )
  })

  it('a key that nobody has, or a signature by another one', async () => {
    const [key, stranger] = [await keyOf(await member()), newAuthenticator(origin)]
    await expect((await asked(stranger as Device)).enter()).rejects.toMatchObject(refused)
    const { options, sealed } = await optionsToEnter(now)
    const forged = { ...stranger.use(options), id: key.id, rawId: key.id }
    const entered = enterByPasskey(outside(now), { answer: forged, sealed }, { device })
    await expect(entered).rejects.toMatchObject(refused)
  })

  it('rubbish, which never reaches the library or is refused by it', async () => {
    for (const typed of ['', '{', '[]', 'null', '{"id":1}', '{"id":"x","rawId":"x","type":"public-key"}']) {
      expect(UsePasskey.safeParse({ answer: typed, sealed: 'x' }).success, typed).toBe(false)
      expect(AddPasskey.safeParse({ answer: typed, sealed: 'x' }).success, typed).toBe(false)
    }
    const key = await keyOf(await member())
    const { sealed } = await optionsToEnter(now)
    const answer = { id: key.id, rawId: key.id, type: 'public-key', response: {} }
    await expect(enterByPasskey(outside(now), { answer, sealed }, { device })).rejects.toMatchObject(refused)
  })
})

it('keeps the counter and what the device says of copies', async () => {
  const who = await member()
  const key = await keyOf(who, { counter: 3 })
  await (await asked(key, { counter: 9 })).enter()
  const [row] = await asSuperuser(
    (sql) =>
      sql`select counter::int, backup_eligible, backed_up, transports from auth.passkey where id = ${key.id}`,
  )
  expect(row).toEqual({ counter: 9, backup_eligible: false, backed_up: false, transports: ['internal'] })
})
