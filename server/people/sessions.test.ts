import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tokenHash } from '#lib/secrets.ts'
import { authOptions } from '#server/auth-options.ts'
import { changePassword } from '#server/people/change-password.ts'
import { signInAsDemo } from '#server/people/demo-people.ts'
import { endRole } from '#server/people/end-role.ts'
import { grantRole } from '#server/people/grant-role.ts'
import { sessionLimits } from '#server/people/session-limits.ts'
import {
  endedElsewhere,
  endOtherSessions,
  endSession,
  listSessions,
  signOut,
} from '#server/people/sessions.ts'
import { signIn } from '#server/people/sign-in.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { accountOf, newcomer, outside, password, sessionOf } from '#tests/staff-account.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const admin = () => ({ actor: actorOf('quan-tri'), at: new Date() })
const unitId = demoId('hong-lien-ha-tang')
const login = 'thu.phien'
let personId = ''
const enter = () => signIn(outside(), { login, password, code: '', tiep: '' }, { device: 'Máy thử' })
const move = (token: string, column: 'expires' | 'created_at', seconds: number) =>
  asSuperuser(
    (sql) =>
      sql`update auth.session set ${sql(column)} = ${sql(column)} + make_interval(secs => ${seconds})
          where session_token = ${tokenHash(token)} returning expires`,
  )

beforeAll(async () => {
  const done = await demoPlace()
  personId = (await newcomer(admin(), { name: 'Thử Phiên', login, unitId })).personId
  return done
})
beforeEach(() => asSuperuser((sql) => sql`delete from auth.session`))

describe('a session', () => {
  it('ends at once when its row goes', async () => {
    const token = await enter()
    expect(await sessionOf(token)).toMatchObject({ personId })
    await asSuperuser((sql) => sql`delete from auth.session`)
    expect(await sessionOf(token)).toBeUndefined()
  })

  it('ends after a time without a click, and each click puts the end off', async () => {
    const token = await enter()
    const { idle } = sessionLimits()
    await move(token, 'expires', -(idle - 5))
    expect(await sessionOf(token)).toBeDefined()
    const [row] = await move(token, 'expires', 0)
    expect(Number(row?.expires)).toBeGreaterThan(Date.now() + (idle - 60) * 1000)
    await move(token, 'expires', -(idle + 60))
    expect(await authOptions().adapter?.getSessionAndUser?.(token)).toBeNull()
    expect(await sessionOf(token)).toBeUndefined()
  })

  it('ends after a working day, however much one clicks', async () => {
    const token = await enter()
    const { absolute } = sessionLimits()
    await move(token, 'created_at', -(absolute - 60))
    expect(await sessionOf(token)).toBeDefined()
    await move(token, 'created_at', -120)
    expect(await sessionOf(token)).toBeUndefined()
  })

  it('is not opened by the hash that is kept of it', async () => {
    const token = await enter()
    expect(await sessionOf(tokenHash(token))).toBeUndefined()
  })

  it('made by the library itself is kept as a hash too', async () => {
    const { adapter } = authOptions()
    const expires = new Date(Date.now() + 60_000)
    await adapter?.createSession?.({ sessionToken: 'made-by-library', userId: personId, expires })
    const [row] = await asSuperuser((sql) => sql`select session_token from auth.session`)
    expect(row?.session_token).toBe(tokenHash('made-by-library'))
    expect(await sessionOf('made-by-library')).toMatchObject({ personId })
    await adapter?.deleteSession?.('made-by-library')
    expect(await sessionOf('made-by-library')).toBeUndefined()
  })
})

describe('whoever it belongs to', () => {
  it('sees where it is open, and ends one or all others', async () => {
    const [here, there, elsewhere] = [await enter(), await enter(), await enter()]
    const ctx = await accountOf(here)
    const list = await listSessions(ctx)
    expect(list.map((one) => one.own).sort()).toEqual([false, false, true])
    expect(JSON.stringify(list)).not.toContain(tokenHash(there))
    await endSession(ctx, (await accountOf(there)).account.sessionId)
    expect(await sessionOf(there)).toBeUndefined()
    expect(await endedElsewhere(new Date(), there)).toEqual(ctx.at)
    await endOtherSessions(ctx)
    expect(await sessionOf(elsewhere)).toBeUndefined()
    expect(await sessionOf(here)).toBeDefined()
    expect(await listSessions(ctx)).toHaveLength(1)
  })

  it('cannot end that of somebody else', async () => {
    const token = await enter()
    const other = await signInAsDemo(outside(), demoId('mat-tran-hong-lien'), { device: 'Máy khác' })
    await endSession(await accountOf(other), (await accountOf(token)).account.sessionId)
    await endOtherSessions(await accountOf(other))
    expect(await sessionOf(token)).toBeDefined()
  })

  it('is out at once after signing out', async () => {
    const token = await enter()
    await signOut(new Date(), token)
    expect(await sessionOf(token)).toBeUndefined()
  })

  it('is out everywhere after a new password, but for the browser that set it', async () => {
    const [here, there] = [await enter(), await enter()]
    const change = { old: password, password: 'chiều nay mưa to quá', again: 'chiều nay mưa to quá' }
    const ctx = await accountOf(here)
    await expect(changePassword(ctx, { ...change, old: 'không phải' }, 'Máy thử')).rejects.toMatchObject({
      fields: { old: expect.stringContaining('chưa đúng') },
    })
    const fresh = await changePassword(ctx, change, 'Máy thử')
    expect(await sessionOf(here)).toBeUndefined()
    expect(await sessionOf(there)).toBeUndefined()
    expect(await sessionOf(fresh)).toBeDefined()
    await expect(enter()).rejects.toThrow('Chưa đúng')
    await changePassword(
      await accountOf(fresh),
      { old: change.password, password, again: password },
      'Máy thử',
    )
  })

  it('is out after a role was given or taken', async () => {
    const grant = { role: 'unit_head' as const, unitId, fromOn: '', toOn: '' }
    const before = await enter()
    await grantRole(admin(), personId, grant)
    expect(await sessionOf(before)).toBeUndefined()
    const after = await enter()
    const [row] = await asSuperuser(
      (sql) => sql`select id from role_grant where person_id = ${personId} and role = 'unit_head'`,
    )
    await endRole(admin(), row?.id as string)
    expect(await sessionOf(after)).toBeUndefined()
  })
})
