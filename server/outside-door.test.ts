import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { newId } from '#lib/ids.ts'
import { arrive, type Errand, leave } from '#server/outside-door.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import {
  enterWithFactor,
  isLinked,
  linkIdentity,
  permitLink,
  unlinkIdentity,
} from '#server/people/identities.ts'
import { setAccount } from '#server/people/set-account.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { client, type OidcServer, startOidcServer, visitProvider } from '#tests/oidc-server.ts'
import { accountOf, codeAt, newcomer, outside, sessionOf, withSecondFactor } from '#tests/staff-account.ts'
import { actorOf } from '../scripts/demo/cast.ts'

const device = 'Chrome trên Android'
const back = 'http://127.0.0.1:3000/api/auth/callback/oidc'
let server: OidcServer
type Jar = Record<string, string>

beforeAll(async () => {
  server = await startOidcServer(back)
  process.env.OIDC_ISSUER = server.issuer
  process.env.OIDC_CLIENT_ID = client.id
  process.env.OIDC_CLIENT_SECRET = client.secret
  process.env.OIDC_NAME = 'cổng định danh thử'
  return demoPlace()
})
afterAll(() => server.down())
afterEach(() => {
  server.forge(undefined)
  server.pretend(undefined)
})

const jarOf = (lines: string[]): Jar =>
  Object.fromEntries(
    lines.map((line) => {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
    }),
  )
const tokenIn = (lines: string[]) => jarOf(lines).namro_session

/** To the provider and up to the moment of coming back. */
async function there(who: { sub: string } | 'cancel' = { sub: newId() }) {
  const left = await leave({})
  if (!left) throw new Error('the provider does not answer')
  const returned = await visitProvider(left.location, back, who)
  return { query: Object.fromEntries(returned.searchParams), jar: jarOf(left.cookies) }
}
const come = (query: Jar, jar: Jar, errand: Errand = { intent: 'citizen' }, at = new Date()) =>
  arrive(query, jar, errand, { device }, at)
async function roundTrip(sub = newId(), errand?: Errand) {
  const { query, jar } = await there({ sub })
  return come(query, jar, errand)
}
const counted = async () =>
  (
    await asSuperuser(
      (sql) =>
        sql`select (select count(*) from auth.user)::int as users, (select count(*) from auth.session)::int as sessions`,
    )
  )[0]

/** Comes back refused, and nobody and no session was made. */
async function expectRefused(change: Parameters<OidcServer['forge']>[0]) {
  const before = await counted()
  server.forge(change)
  const arrival = await roundTrip()
  expect(arrival).toMatchObject({ is: 'fault', fault: 'failed' })
  expect(tokenIn(arrival.cookies)).toBeFalsy()
  expect(await counted()).toEqual(before)
}

describe('a citizen comes from the provider', () => {
  it('has an account from then on, found again by issuer and subject alone', async () => {
    const sub = newId()
    const first = await roundTrip(sub)
    expect(first.is).toBe('citizen')
    const session = await sessionOf(tokenIn(first.cookies) ?? '')
    expect(session).toMatchObject({ kind: 'citizen', personId: (first as { accountId: string }).accountId })
    const again = await roundTrip(sub)
    expect(again).toMatchObject({ is: 'citizen', accountId: session?.personId, newDevice: false })
    // The same e-mail address at the provider makes nobody the same.
    expect(await roundTrip()).not.toMatchObject({ accountId: session?.personId })
  })

  it('leaves no token, name or address of the provider behind', async () => {
    const sub = newId()
    await roundTrip(sub)
    const [row] = await asSuperuser(
      (sql) =>
        sql`select a.*, u.email, u.name from auth.account a join auth.user u on u.id = a.user_id where provider_account_id = ${sub}`,
    )
    expect(row).toMatchObject({ provider: server.issuer, type: 'oauth', email: null, name: null })
    for (const column of [
      'access_token',
      'id_token',
      'refresh_token',
      'scope',
      'session_state',
      'expires_at',
    ]) {
      expect(row?.[column], column).toBeNull()
    }
  })

  it('is not joined to whoever is signed in in this browser', async () => {
    const first = await roundTrip()
    const { query, jar } = await there()
    const second = await come(query, { ...jar, namro_session: tokenIn(first.cookies) ?? '' })
    expect(second.is).toBe('citizen')
    expect(second).not.toMatchObject({ accountId: (first as { accountId: string }).accountId })
  })
})

describe('what does not get in', () => {
  it('a wrong nonce', () => expectRefused((it) => ({ ...it, claims: { ...it.claims, nonce: 'another' } })))
  it('no nonce', () => expectRefused(({ header, claims: { nonce: _, ...claims } }) => ({ header, claims })))
  it('a token for somebody else', () =>
    expectRefused((it) => ({ ...it, claims: { ...it.claims, aud: 'another-client' } })))
  it('a token of another issuer', () =>
    expectRefused((it) => ({ ...it, claims: { ...it.claims, iss: 'http://127.0.0.1:1' } })))
  it('a token of the issuer that the provider now says it is, and that we were not set up for', async () => {
    const other = 'http://127.0.0.1:1'
    server.pretend(other)
    server.forge((it) => ({ ...it, claims: { ...it.claims, iss: other } }))
    const before = await counted()
    const { query, jar } = await there()
    expect(await come({ ...query, iss: other }, jar)).toMatchObject({ is: 'fault', fault: 'failed' })
    expect(await counted()).toEqual(before)
  })
  it('an expired token', () =>
    expectRefused((it) => ({ ...it, claims: { ...it.claims, exp: Math.floor(Date.now() / 1000) - 60 } })))
  it('a token from the future', () =>
    expectRefused((it) => ({ ...it, claims: { ...it.claims, iat: Math.floor(Date.now() / 1000) + 600 } })))
  it('a token that nobody signed', () =>
    expectRefused((it) => ({ ...it, header: { ...it.header, alg: 'none' } })))
  it('a token signed with the client secret', () =>
    expectRefused((it) => ({ ...it, header: { ...it.header, alg: 'HS256' } })))
  it('a token without a subject', () =>
    expectRefused(({ header, claims: { sub: _, ...claims } }) => ({ header, claims })))

  it('a token signed by a key that is not published', async () => {
    const before = await counted()
    server.signWithStranger()
    expect(await roundTrip()).toMatchObject({ is: 'fault', fault: 'failed' })
    expect(await counted()).toEqual(before)
  })

  it('a code that was used before, also with all cookies of that visit', async () => {
    const { query, jar } = await there()
    expect((await come(query, jar)).is).toBe('citizen')
    const before = await counted()
    expect(await come(query, jar)).toMatchObject({ is: 'fault', fault: 'failed' })
    expect(await counted()).toEqual(before)
  })

  it('an answer without this browser having asked, or with the cookies of another visit', async () => {
    const { query } = await there()
    expect(await come(query, {})).toMatchObject({ fault: 'failed' })
    expect(await come(query, (await there()).jar)).toMatchObject({ fault: 'failed' })
  })

  it('an answer that says it comes from another issuer, and one of another state', async () => {
    const one = await there()
    expect(await come({ ...one.query, iss: 'http://127.0.0.1:1' }, one.jar)).toMatchObject({
      fault: 'failed',
    })
    const two = await there()
    expect(await come({ ...two.query, state: 'another' }, two.jar)).toMatchObject({ fault: 'failed' })
  })
})

describe('the provider', () => {
  it('whose keys were rotated is followed', async () => {
    const sub = newId()
    await roundTrip(sub)
    server.rotate()
    expect((await roundTrip(sub)).is).toBe('citizen')
  })

  it('that is down is said on leaving and on coming back, and the next time works', async () => {
    const { query, jar } = await there()
    await server.down()
    expect(await leave({})).toBeUndefined()
    expect(await come(query, jar)).toMatchObject({ is: 'fault', fault: 'failed' })
    await server.up()
    expect((await roundTrip()).is).toBe('citizen')
  })

  it('where somebody thinks better of it leads back without anything', async () => {
    const before = await counted()
    const { query, jar } = await there('cancel')
    expect(query.error).toBe('access_denied')
    expect(await come(query, jar)).toMatchObject({ is: 'fault', fault: 'cancelled' })
    expect(await counted()).toEqual(before)
  })
})

describe('staff', () => {
  const admin = () => ({ actor: actorOf('quan-tri'), at: new Date() })
  // Sessions are read by the machine's own clock: an hour that is written down here would be over one day.
  const clock = new Date()
  const at = (step: number) => new Date(clock.getTime() + step * 30_000)
  async function member(login: string) {
    const made = await newcomer(admin(), {
      name: 'Hà Thị Ngọc Lan',
      login,
      unitId: demoId('hong-lien-ha-tang'),
    })
    const { typed } = await withSecondFactor(made.token, login, at(0))
    return { ...made, code: (step: number) => codeAt(typed, at(step)) }
  }

  it('are unknown until they link, with the second factor, and then come in with it only', async () => {
    const { personId, token, code } = await member('ha.lan.mot')
    const sub = newId()
    expect(await roundTrip(sub, { intent: 'staff' })).toMatchObject({ is: 'fault', fault: 'unknownStaff' })

    const ctx = await accountOf(token, at(1))
    await expect(permitLink(ctx, '000000')).rejects.toMatchObject({ code: 'totp.wrong' })
    await permitLink(ctx, code(1))
    await expect(permitLink(ctx, code(1))).rejects.toMatchObject({ code: 'totp.wrong' })
    expect(await roundTrip(sub, { intent: 'link', linkFor: personId })).toMatchObject({ is: 'linked' })
    expect(await isLinked(ctx)).toBe(true)

    const back_ = await roundTrip(sub, { intent: 'staff' })
    expect(back_).toMatchObject({ is: 'staff', personId })
    expect(tokenIn(back_.cookies)).toBeFalsy()
    const enter = (typed: string, step: number) =>
      enterWithFactor(outside(at(step)), { personId, code: typed }, { device })
    await expect(enter('000000', 2)).rejects.toMatchObject({ code: 'totp.wrong' })
    expect(await sessionOf(await enter(code(3), 3))).toMatchObject({ kind: 'staff', personId })

    await unlinkIdentity(ctx)
    expect(await roundTrip(sub, { intent: 'staff' })).toMatchObject({ fault: 'unknownStaff' })
  })

  it('are no citizens, and citizens no staff', async () => {
    const { personId } = await member('ha.lan.hai')
    const [ofStaff, ofCitizen] = [newId(), newId()]
    await linkIdentity(new Date(), personId, { issuer: server.issuer, subject: ofStaff })
    await roundTrip(ofCitizen)
    expect(await roundTrip(ofStaff)).toMatchObject({ is: 'fault', fault: 'ofStaff' })
    expect(await roundTrip(ofCitizen, { intent: 'staff' })).toMatchObject({ is: 'fault', fault: 'ofCitizen' })
    expect(await roundTrip(ofCitizen, { intent: 'link', linkFor: personId })).toMatchObject({
      fault: 'taken',
    })
  })

  it('two at once link one identity once', async () => {
    const [one, two] = [await member('ha.lan.ba'), await member('ha.lan.bon')]
    const identity = { issuer: server.issuer, subject: newId() }
    const both = await Promise.allSettled(
      [one, two].map(({ personId }) => linkIdentity(new Date(), personId, identity)),
    )
    expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('who lost everything and got a new link have no identity any more', async () => {
    const { personId, token } = await member('ha.lan.nam')
    const ctx = await accountOf(token)
    await linkIdentity(new Date(), personId, { issuer: server.issuer, subject: newId() })
    await asSignIn(new Date(), (db) =>
      setAccount(db, { userId: personId, login: 'ha.lan.nam', passwordHash: 'x', at: new Date() }),
    )
    expect(await isLinked(ctx)).toBe(false)
    await expect(enterWithFactor(outside(), { personId, code: '000000' }, { device })).rejects.toMatchObject({
      code: 'outside.noFactor',
    })
  })
})
