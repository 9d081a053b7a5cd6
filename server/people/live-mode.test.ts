import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tokenHash } from '#lib/secrets.ts'
import { acceptInvite } from '#server/people/accept-invite.ts'
import { listDemoPeople, signInAsDemo } from '#server/people/demo-people.ts'
import { firstAdminLink, installFirstAdmin, isFirstAdminLink } from '#server/people/first-admin.ts'
import { invitePerson } from '#server/people/invite.ts'
import { sessionLimits } from '#server/people/session-limits.ts'
import { signIn } from '#server/people/sign-in.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { codeAt, outside, password, sessionOf, withSecondFactor } from '#tests/staff-account.ts'

const setup = {
  personName: 'Trần Thị Sao',
  personTitle: 'Chuyên viên Văn phòng HĐND và UBND phường Mai Trì',
  login: 'tran.sao',
  password,
  again: password,
  name: 'Ủy ban nhân dân phường Mai Trì',
  shortName: 'UBND phường Mai Trì',
  kind: 'government' as const,
  areaCode: '10001',
  areaName: 'phường Mai Trì',
  areaKind: 'ward' as const,
}
const tokenOf = (found: { link: string } | undefined) => found?.link.split('/').at(-1) as string
let link = ''
let token = ''
let personId = ''

beforeAll(async () => {
  process.env.APP_MODE = 'live'
  testEnvironment()
  return freshDatabase()
})

describe('the first start', () => {
  it('gives a link that is kept only as its hash; the next start replaces it', async () => {
    const before = tokenOf(await firstAdminLink(new Date()))
    link = tokenOf(await firstAdminLink(new Date()))
    expect(await isFirstAdminLink(new Date(), before)).toBe(false)
    expect(await isFirstAdminLink(new Date(), link)).toBe(true)
    expect(await isFirstAdminLink(new Date(Date.now() + 25 * 3_600_000), link)).toBe(false)
    const rows = await asSuperuser((sql) => sql`select token_hash from auth.invite`)
    expect(rows).toEqual([{ token_hash: tokenHash(link) }])
  })

  it('makes nobody an administrator without the link, by the use case or by a statement', async () => {
    for (const wrong of [undefined, '', 'made-up']) {
      await expect(installFirstAdmin(outside(), wrong, setup, 'Máy thử')).rejects.toThrow('hết hạn')
    }
    const [people] = await asSuperuser((sql) => sql`select count(*)::int as n from person`)
    expect(people?.n).toBe(0)
  })

  it('refuses an easy password and keeps the link', async () => {
    const weak = { ...setup, password: 'Matkhau@12345', again: 'Matkhau@12345' }
    await expect(installFirstAdmin(outside(), link, weak, 'Máy thử')).rejects.toMatchObject({
      code: 'password.weak',
    })
    expect(await isFirstAdminLink(new Date(), link)).toBe(true)
  })

  it('makes one administrator and one office, once, also when sent twice in one moment', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => installFirstAdmin(outside(), link, setup, 'Máy thử')),
    )
    const done = both.filter((one) => one.status === 'fulfilled')
    expect(done).toHaveLength(1)
    token = done[0]?.value as string
    expect(await isFirstAdminLink(new Date(), link)).toBe(false)
    const rows = await asSuperuser(
      (sql) => sql`select p.id, p.name, p.demo, g.role, u.code, u.receives, a.code as area
        from person p join role_grant g on g.person_id = p.id join unit u on u.id = g.unit_id join area a on a.code = u.area_code`,
    )
    const office = { code: 'ubnd-phuong-mai-tri', receives: true, area: '10001' }
    expect(rows).toEqual([
      expect.objectContaining({ name: 'Trần Thị Sao', demo: false, role: 'sysadmin', ...office }),
    ])
    personId = rows[0]?.id as string
    expect(await firstAdminLink(new Date())).toBeUndefined()
  })
})

describe('staff in live mode', () => {
  it('reach nothing but the second factor until it is set', async () => {
    expect(await sessionOf(token)).toMatchObject({ personId, needsSecondFactor: true })
    const { typed } = await withSecondFactor(token, setup.login)
    expect(await sessionOf(token)).toMatchObject({ needsSecondFactor: false })
    const at = new Date(Date.now() + 120_000)
    const enter = (code: string) =>
      signIn(outside(at), { login: setup.login, password, code, tiep: '' }, { device: 'Máy thử' })
    await expect(enter('')).rejects.toThrow('Chưa đúng')
    expect(await enter(codeAt(typed, at))).toBeTruthy()
  })

  it('are invited by the administrator and need a second factor too', async () => {
    const [unit] = await asSuperuser((sql) => sql`select id from unit`)
    const unitId = unit?.id as string
    const actor = {
      kind: 'person' as const,
      personId,
      grants: [{ role: 'sysadmin' as const, unitId, areaCode: '10001' }],
    }
    const invited = await invitePerson(
      { actor, at: new Date() },
      {
        name: 'Lê Văn Gạo',
        title: 'Chuyên viên',
        email: '',
        role: 'unit_handler',
        unitId,
        fromOn: '',
        toOn: '',
      },
    )
    const chosen = { login: 'le.gao', password, again: password }
    const theirs = await acceptInvite(outside(), tokenOf(invited), chosen, 'Máy thử')
    expect(await sessionOf(theirs)).toMatchObject({ needsSecondFactor: true })
  })

  it('are signed out after half an hour without a click and after twelve hours', () => {
    expect(sessionLimits()).toEqual({ idle: 1800, absolute: 43_200 })
  })
})

describe('the demo switcher in live mode', () => {
  it('shows nobody and lets nobody in, even beside a demo person', async () => {
    const id = demoId('mat-tran-hong-lien')
    await asSuperuser(
      (sql) =>
        sql`insert into person (id, name, title, demo, created_at) values (${id}, 'Người minh họa', '', true, now())`,
    )
    await asSuperuser(
      (sql) =>
        sql`insert into role_grant (id, person_id, role, unit_id, from_on)
            select gen_random_uuid(), ${id}, 'front', id, '2026-01-01' from unit`,
    )
    expect(await listDemoPeople(new Date())).toEqual([])
    await expect(signInAsDemo(outside(), id, { device: 'Máy thử' })).rejects.toThrow(NotFound)
  })

  it('is not opened by a session that it made elsewhere', async () => {
    await asSuperuser(
      (sql) => sql`insert into auth.session (session_token, user_id, expires, demo)
        values (${tokenHash('from-a-demo')}, ${personId}, now() + interval '1 hour', true) returning 1`,
    )
    expect(await sessionOf('from-a-demo')).toBeUndefined()
  })
})
