import { beforeAll, describe, expect, it } from 'vitest'
import { errorCode } from '#db/errors.ts'
import { roleGrant } from '#db/schema/people.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Grant } from '#domain/people/account.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { endRole } from '#server/people/end-role.ts'
import { grantRole } from '#server/people/grant-role.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const by = (key: string) => ({ actor: actorOf(key), at: new Date() })
const admin = () => by('quan-tri')
const today = dayOf(new Date())
const unitId = demoId('hac-tri-ha-tang')
const handler = demoId('chuyen-vien-ha-tang-hong-lien')
const wanted: Grant = { role: 'unit_handler', unitId, fromOn: '', toOn: '' }
const grantsOf = (personId: string, role: string) =>
  asSuperuser(
    (sql) =>
      sql`select id, from_on::text, to_on::text from role_grant where person_id = ${personId} and role = ${role} order by granted_by nulls last, to_on desc nulls first`,
  )

beforeAll(demoPlace)

describe('a role', () => {
  it('is given from a day to a day, with its event', async () => {
    const toOn = addDays(today, 30)
    await grantRole(admin(), handler, { ...wanted, toOn })
    expect(await grantsOf(handler, 'unit_handler')).toContainEqual(
      expect.objectContaining({ from_on: today, to_on: toOn }),
    )
    const [event] = await asSuperuser((sql) => sql`select * from event where type = 'role.granted'`)
    expect(event).toMatchObject({
      person_id: demoId('quan-tri'),
      payload: { personId: handler, unitId, toOn },
    })
  })

  it.each([
    ['twice for the same days', wanted, 'role'],
    [
      'with an end before its start',
      { ...wanted, role: 'unit_head', fromOn: today, toOn: addDays(today, -1) },
      'toOn',
    ],
    ['in an office that has ended', { ...wanted, unitId: demoId('tp-ubnd') }, 'unitId'],
  ] as [string, Grant, string][])('is refused %s', async (_, input, field) => {
    await expect(grantRole(admin(), handler, input)).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    })
  })

  it('is not given to oneself, by the use case or by a statement', async () => {
    const own = demoId('quan-tri')
    await expect(grantRole(admin(), own, { ...wanted, role: 'gov_head' })).rejects.toThrow('chính mình')
    const row = {
      id: newId(),
      personId: own,
      role: 'gov_head' as const,
      unitId,
      fromOn: today,
      grantedBy: own,
    }
    const code = await tx(admin(), (db) => db.insert(roleGrant).values(row)).catch(errorCode)
    expect(code).toBe('42501')
  })

  it('ends today and stays on file', async () => {
    const [given] = await grantsOf(handler, 'unit_handler')
    await endRole(admin(), given?.id as string)
    const ended = (await grantsOf(handler, 'unit_handler')).find((one) => one.id === given?.id)
    expect(ended?.to_on).toBe(addDays(today, -1))
    const [event] = await asSuperuser((sql) => sql`select payload from event where type = 'role.ended'`)
    expect(event?.payload).toMatchObject({ personId: handler, unitId })
  })

  it('is out of reach for whoever manages nobody', async () => {
    const [given] = await grantsOf(handler, 'unit_handler')
    for (const key of ['chu-tich-tinh', 'chuyen-vien-ha-tang-hong-lien']) {
      await expect(grantRole(by(key), handler, { ...wanted, role: 'unit_head' })).rejects.toThrow(NotFound)
      await expect(endRole(by(key), given?.id as string)).rejects.toThrow(NotFound)
    }
    await expect(endRole(admin(), newId())).rejects.toThrow(NotFound)
  })
})

describe('the last administrator', () => {
  const second = demoId('chu-tich-hong-lien')
  const idOf = async (personId: string) => (await grantsOf(personId, 'sysadmin'))[0]?.id as string

  it('stays, in the use case and in the database', async () => {
    const id = await idOf(demoId('quan-tri'))
    await expect(endRole(admin(), id)).rejects.toThrow('Cần ít nhất một quản trị')
    const update = (sql: import('postgres').Sql) =>
      sql`update role_grant set to_on = ${today} where id = ${id}`
    await expect(asSuperuser(update)).rejects.toMatchObject({ constraint_name: 'role_last_admin' })
  })

  it('is not one whose role has a last day', async () => {
    await grantRole(admin(), second, { ...wanted, role: 'sysadmin', toOn: addDays(today, 7) })
    await expect(endRole(admin(), await idOf(demoId('quan-tri')))).rejects.toThrow('Cần ít nhất một quản trị')
    await endRole(admin(), await idOf(second))
  })

  it('stays also when two end each other in the same moment', async () => {
    await grantRole(admin(), second, { ...wanted, role: 'sysadmin' })
    const other = {
      actor: {
        ...actorOf('chu-tich-hong-lien'),
        grants: [{ role: 'sysadmin' as const, unitId, areaCode: null }],
      },
      at: new Date(),
    }
    const ids = [await idOf(demoId('quan-tri')), await idOf(second)]
    const both = await Promise.allSettled([
      endRole(admin(), ids[1] as string),
      endRole(other, ids[0] as string),
    ])
    expect(both.filter((one) => one.status === 'fulfilled').length).toBe(1)
    const [left] = await asSuperuser(
      (sql) => sql`select count(*)::int as n from role_grant where role = 'sysadmin' and to_on is null`,
    )
    expect(left?.n).toBe(1)
  })
})
