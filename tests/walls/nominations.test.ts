import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { cast, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { trackIn } from '#tests/track-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

let secret: string
/** Restricted, with the department of roads, given to its handler. */
let restricted: string

beforeAll(async () => {
  const done = await threePetitions()
  secret = (await rowOf((await trackIn('denunciation', 'VERIFYING')).number)).id
  restricted = (await rowOf((await petitionIn('VERIFYING')).number)).id
  await asSuperuser((db) => db`update petition set restricted = true where id = ${restricted} returning id`)
  return done
})

const name = (petitionId: string, as: Member) => sql`
  insert into nomination (id, petition_id, representatives, at, by_person)
  values (gen_random_uuid(), ${petitionId}, '[{"name":"Lường Thị Hoa","address":""}]', now(), ${demoId(cast[as])}::uuid)
  returning id`

describe('who speaks for a group', () => {
  it('is written down by the desk and by who leads the work, in their own name', async () => {
    const { id } = targets.drafted.row
    expect(await attack(who('reception'), name(id, 'reception'))).toEqual({ rows: 1 })
    expect(await attack(who('handler'), name(id, 'handler'))).toEqual({ rows: 1 })
    expect(await attack(who('reception'), name(id, 'chair'))).toEqual(refused('42501'))
    for (const member of ['head', 'chair', 'front', 'otherReception', 'otherHandler', 'admin'] as const)
      expect(await attack(who(member), name(id, member)), member).toEqual(refused('42501'))
    for (const actor of [everyone, holder(targets.drafted.code), job('watch-limits')])
      expect(await attack(actor, name(id, 'reception'))).toEqual(refused('42501'))
  })

  it('is read by who may know the sender; of a denunciation there is nothing to read here', async () => {
    const read = (id: string) => sql`select 1 from nomination where petition_id = ${id}`
    const { id } = targets.drafted.row
    expect(await attack(who('head'), read(id))).not.toEqual(nothing)
    for (const actor of [who('front'), who('otherReception'), everyone, holder(targets.drafted.code)])
      expect(await attack(actor, read(id))).toEqual(nothing)
    // Of a denunciation names stand in the vault, whoever writes them down.
    for (const member of ['reception', 'handler'] as const) {
      expect(await attack(who(member), name(secret, member)), member).toEqual(
        refused('23514', 'denunciation_sealed'),
      )
      expect(await attack(who(member), read(secret)), member).toEqual(nothing)
    }
  })

  it('is never changed and never goes', async () => {
    for (const statement of [sql`update nomination set at = now()`, sql`delete from nomination`])
      expect(await attack(who('reception'), statement)).toEqual(refused('42501'))
    await expect(asSuperuser((db) => db`delete from nomination`)).rejects.toMatchObject({
      constraint_name: 'append_only',
    })
  })
})

describe('whom a letter is about', () => {
  const about = (person: string | null, unit: string | null = null) => sql`update petition
    set concerns_person_id = ${person}::uuid, concerns_unit_id = ${unit}::uuid where id = ${restricted} returning id`

  it('is said by who classifies or accepts, not by whoever works on it or gives it out', async () => {
    const somebody = demoId('chuyen-vien-van-xa-hong-lien')
    expect(await attack(who('reception'), about(somebody))).toEqual({ rows: 1 })
    expect(await attack(who('chair'), about(somebody))).toEqual({ rows: 1 })
    await asSuperuser(
      (db) => db`update petition set concerns_person_id = ${somebody} where id = ${restricted} returning id`,
    )
    expect(await attack(who('handler'), about(null))).toEqual(refused('42501', 'petition_concerned_named'))
    await asSuperuser(
      (db) => db`update petition set concerns_person_id = null where id = ${restricted} returning id`,
    )
  })

  it('is nobody who works on it, answers for it, or whose office handles it', async () => {
    const given = refused('23514', 'petition_concerned_not_given')
    expect(await attack(who('reception'), about(demoId(cast.handler)))).toEqual(given)
    expect(await attack(who('reception'), about(demoId(cast.chair)))).toEqual(given) // answers for it
    expect(await attack(who('reception'), about(null, demoId('hong-lien-ha-tang')))).toEqual(given)
  })
})
