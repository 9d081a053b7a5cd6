import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { cast } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

beforeAll(threePetitions)

describe('people and offices', () => {
  it('are changed by administrators only, and none gives a role to themselves', async () => {
    const grant = (
      to: string,
      by_: string,
    ) => sql`insert into role_grant (id, person_id, role, unit_id, from_on, granted_by)
      select gen_random_uuid(), ${to}, 'gov_head', id, '2026-01-01', ${by_} from unit where code = 'hong-lien-ubnd'`
    const [admin, handler, chair] = [demoId(cast.admin), demoId(cast.handler), demoId(cast.chair)]
    expect(await attack(who('chair'), grant(handler, chair))).toEqual(refused('42501'))
    expect(await attack(who('admin'), grant(admin, admin))).toEqual(refused('42501'))
    expect(await attack(who('admin'), grant(handler, chair))).toEqual(refused('42501'))
    expect(await attack(everyone, grant(handler, chair))).toEqual(refused('42501'))
    expect(await attack(who('chair'), sql`update role_grant set to_on = null returning id`)).toEqual(nothing)
    expect(await attack(who('admin'), sql`update role_grant set role = 'gov_head'`)).toEqual(refused('42501'))
    expect(await attack(who('admin'), sql`delete from role_grant`)).toEqual(refused('42501'))
  })

  it('nobody invents a demo person, and nobody installs a first administrator beside one', async () => {
    const invented = sql`insert into person (id, name, title, demo, created_at) values (gen_random_uuid(), 'x', 'x', true, now())`
    expect(await attack(who('admin'), invented)).toEqual(refused('42501'))
    const install = sql`select acl.first_admin('x', gen_random_uuid(), 'x', 'x', gen_random_uuid(), 'x', 'x', 'x', 'government', '99999', 'x', 'ward')`
    for (const actor of [everyone, who('admin')])
      expect(await attack(actor, install)).toEqual(refused('42501'))
    expect(await attack(job('purge'), install)).toEqual(refused('42501'))
  })

  it('offices are changed by nobody else either', async () => {
    for (const actor of [everyone, holder(targets.fresh.code), who('chair'), who('front')]) {
      expect(await attack(actor, sql`update unit set name = 'x' returning id`)).toEqual(nothing)
    }
    expect(await attack(job('purge'), sql`update unit set name = 'x'`)).toEqual(refused('42501'))
    expect(await attack(who('admin'), sql`delete from unit`)).toEqual(refused('42501'))
  })
})
