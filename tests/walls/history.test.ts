import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { cast } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, refused, targets, threePetitions, who } from './attack.ts'

beforeAll(threePetitions)

describe('what was once said', () => {
  const kept = ['event', 'event_note', 'sender_says', 'petition_text']

  it.each(kept)('%s is changed, deleted and emptied by no role', async (name) => {
    const table = sql.identifier(name)
    for (const actor of [
      everyone,
      holder(targets.answered.code),
      who('chair'),
      who('admin'),
      job('close-silent'),
      job('purge'),
    ]) {
      expect(await attack(actor, sql`update ${table} set petition_id = petition_id`), name).toEqual(
        refused('42501'),
      )
      expect(await attack(actor, sql`delete from ${table}`), name).toEqual(refused('42501'))
      expect(await attack(actor, sql`truncate ${table}`), name).toEqual(refused('42501'))
    }
    for (const statement of [
      `update ${name} set petition_id = petition_id`,
      `delete from ${name}`,
      `truncate ${name} cascade`,
    ]) {
      const owner = asSuperuser((db) => db.unsafe(`set role namro_owner; ${statement}`))
      await expect(owner, statement).rejects.toMatchObject({ constraint_name: 'append_only' })
      await expect(
        asSuperuser((db) => db.unsafe(statement)),
        statement,
      ).rejects.toMatchObject({ constraint_name: 'append_only' })
    }
  })

  it('is written in one’s own name only', async () => {
    const event = (kind: string, person: string | null, id: string | null) =>
      sql`insert into event (id, petition_id, type, at, actor_kind, person_id, payload, for_sender)
        values (gen_random_uuid(), ${id}, 'petition.progressed', now(), ${kind}, ${person}, '{}', true)`
    const [own, head] = [demoId(cast.handler), demoId(cast.head)]
    expect(await attack(who('handler'), event('person', own, targets.drafted.row.id))).toEqual({ rows: 0 })
    expect(await attack(who('handler'), event('person', head, targets.drafted.row.id))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('handler'), event('holder', null, targets.drafted.row.id))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('handler'), event('person', own, targets.fresh.row.id))).toEqual(refused('42501'))
    expect(await attack(who('handler'), event('person', head, null))).toEqual(refused('42501'))
    expect(await attack(everyone, event('holder', null, targets.fresh.row.id))).toEqual(refused('42501'))
    expect(await attack(holder(targets.fresh.code), event('person', head, targets.fresh.row.id))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('front'), event('person', demoId(cast.front), targets.fresh.row.id))).toEqual(
      refused('42501'),
    )
  })
})
