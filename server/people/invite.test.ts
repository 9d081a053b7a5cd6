import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Invite } from '#domain/people/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { acceptInvite, findInvite } from '#server/people/accept-invite.ts'
import { invitePerson, renewLink } from '#server/people/invite.ts'
import { listPeople } from '#server/people/list-people.ts'
import { signIn } from '#server/people/sign-in.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { newcomer, outside, password, sessionOf, withSecondFactor } from '#tests/staff-account.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const by = (key: string) => ({ actor: actorOf(key), at: new Date() })
const admin = () => by('quan-tri')
const unitId = demoId('hong-lien-ha-tang')
const wanted: Invite = {
  name: 'Thử Mời',
  title: 'Chuyên viên',
  email: 'thu@example.org',
  role: 'unit_handler',
  unitId,
  fromOn: '',
  toOn: '',
}
const tokenOf = (link: string) => link.split('/').at(-1) as string
const choose = (login: string) => ({ login, password, again: password })

beforeAll(demoPlace)

describe('an invitation', () => {
  it('makes a person, a role, two events and a link that is kept only as its hash', async () => {
    const { personId, link } = await invitePerson(admin(), wanted)
    const [row] = await asSuperuser(
      (sql) => sql`select p.name, g.role, g.granted_by, u.id as account, i.token_hash, i.purpose
        from person p join role_grant g on g.person_id = p.id join auth.user u on u.id = p.id::text
        join auth.invite i on i.user_id = u.id where p.id = ${personId}`,
    )
    expect(row).toMatchObject({ name: 'Thử Mời', role: 'unit_handler', account: personId, purpose: 'invite' })
    expect(row?.granted_by).toBe(demoId('quan-tri'))
    expect(JSON.stringify(row)).not.toContain(tokenOf(link))
    const events = await asSuperuser(
      (sql) => sql`select type from event where payload ->> 'personId' = ${personId} order by seq`,
    )
    expect(events.map((one) => one.type)).toEqual(['person.invited', 'role.granted'])
  })

  it('lets in once, with the roles of the person it is for', async () => {
    const { personId, link } = await invitePerson(admin(), { ...wanted, name: 'Thử Một Lần' })
    expect(await findInvite(new Date(), tokenOf(link))).toMatchObject({ name: 'Thử Một Lần' })
    const token = await acceptInvite(outside(), tokenOf(link), choose('mot.lan'), 'Máy thử')
    expect(await sessionOf(token)).toMatchObject({ personId, needsSecondFactor: false })
    expect(await findInvite(new Date(), tokenOf(link))).toBeUndefined()
    await expect(acceptInvite(outside(), tokenOf(link), choose('lan.hai'), 'Máy thử')).rejects.toThrow(
      'đã dùng',
    )
  })

  it('is over after seven days, and opens nothing when it is made up', async () => {
    const { link } = await invitePerson(admin(), { ...wanted, name: 'Thử Quá Hạn' })
    const eighth = new Date(Date.now() + 7 * 86_400_000 + 1000)
    expect(await findInvite(eighth, tokenOf(link))).toBeUndefined()
    await expect(acceptInvite(outside(eighth), tokenOf(link), choose('qua.han'), 'Máy thử')).rejects.toThrow(
      'hết hạn',
    )
    for (const made of [undefined, '', 'x', `${tokenOf(link)}x`]) {
      expect(await findInvite(new Date(), made)).toBeUndefined()
    }
  })

  it('can be used by one of two who open it in the same moment', async () => {
    const { link } = await invitePerson(admin(), { ...wanted, name: 'Thử Cùng Lúc' })
    const both = ['cung.luc', 'luc.cung'].map((login) =>
      acceptInvite(outside(), tokenOf(link), choose(login), 'Máy thử'),
    )
    expect((await Promise.allSettled(both)).map((one) => one.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ])
  })

  it('refuses a login that somebody has, and a password that is easy to guess', async () => {
    const { link } = await invitePerson(admin(), { ...wanted, name: 'Thử Trùng' })
    await newcomer(admin(), { name: 'Người Trước', login: 'da.co', unitId })
    const refusal = (input: ReturnType<typeof choose>) =>
      acceptInvite(outside(), tokenOf(link), input, 'Máy thử').catch((error: Refusal) => error.fields)
    expect(await refusal(choose('da.co'))).toEqual({ login: expect.stringContaining('đã có người dùng') })
    expect(
      await refusal({ ...choose('moi'), password: 'thu trung 2026', again: 'thu trung 2026' }),
    ).toHaveProperty('password')
    expect(await refusal({ ...choose('moi'), again: 'khác hẳn câu trên' })).toHaveProperty('again')
    expect(await findInvite(new Date(), tokenOf(link))).toBeDefined()
  })
})

describe('a new link', () => {
  it('replaces the one before, and lets in somebody who lost password and phone', async () => {
    const { personId, token, login } = await newcomer(admin(), {
      name: 'Thử Quên',
      login: 'thu.quen',
      unitId,
    })
    await withSecondFactor(token, login)
    const first = await renewLink(admin(), personId)
    const second = await renewLink(admin(), personId)
    expect(await findInvite(new Date(), tokenOf(first.link))).toBeUndefined()
    expect(await findInvite(new Date(), tokenOf(second.link))).toMatchObject({ login })
    // Until it is used, everything stays as it is.
    expect(await sessionOf(token)).toBeDefined()
    const fresh = { login, password: 'chiều nay mưa to quá', again: 'chiều nay mưa to quá' }
    await acceptInvite(outside(), tokenOf(second.link), fresh, 'Máy thử')
    expect(await sessionOf(token)).toBeUndefined()
    const enter = (typed: string) =>
      signIn(outside(), { login, password: typed, code: '', tiep: '' }, { device: 'Máy thử' })
    await expect(enter(password)).rejects.toThrow(Refusal)
    expect(await enter(fresh.password)).toBeTruthy()
  })

  it('is not given for somebody invented', async () => {
    await expect(renewLink(admin(), demoId('mat-tran-hong-lien'))).rejects.toThrow('minh họa')
  })
})

describe('whoever manages nobody', () => {
  it.each(['chu-tich-tinh', 'truong-phong-ha-tang-hong-lien', 'mat-tran-hong-lien', 'bao-ve-du-lieu'])(
    '%s finds nothing here',
    async (key) => {
      await expect(invitePerson(by(key), wanted)).rejects.toThrow(NotFound)
      await expect(renewLink(by(key), demoId('quan-tri'))).rejects.toThrow(NotFound)
      await expect(listPeople(by(key))).rejects.toThrow(NotFound)
    },
  )

  it('and an office that is not there is not found', async () => {
    await expect(invitePerson(admin(), { ...wanted, unitId: demoId('nowhere') })).rejects.toThrow(NotFound)
    await expect(renewLink(admin(), 'not-an-id')).rejects.toThrow(NotFound)
  })
})

describe('the list', () => {
  it('says who can sign in and who cannot', async () => {
    const states = new Map((await listPeople(admin())).map((one) => [one.name, one.state]))
    expect(states.get('Thử Mời')).toBe('invited')
    expect(states.get('Thử Quên')).toBe('no-factor')
    expect(states.get('Thử Quá Hạn')).toBe('invited')
    expect(states.get('Khuất Thị Sim')).toBe('demo')
  })
})
