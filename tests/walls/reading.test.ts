import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Actor } from '#domain/people/actor.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { by, fileOne, versionOf } from '#tests/filed-petition.ts'
import { attack, everyone, holder, nothing, refused, targets, threePetitions, who } from './attack.ts'

beforeAll(threePetitions)

describe('reading', () => {
  const tables = [
    'petition',
    'petition_text',
    'petition_sender',
    'petition_masked',
    'event',
    'event_note',
    'answer',
    'file',
    'sender_says',
    'notice',
  ]
  const counts = (actor: Actor) =>
    Promise.all(tables.map((name) => attack(actor, sql`select 1 from ${sql.identifier(name)}`)))

  it('the public reads no petition and nothing that hangs on one', async () => {
    expect(await counts(everyone)).toEqual(tables.map(() => nothing))
  })

  it('the holder of a code reads that petition only', async () => {
    for (const name of tables) {
      const column = name === 'petition' ? sql`id` : sql`petition_id`
      const other = sql`select 1 from ${sql.identifier(name)} where ${column} is distinct from ${targets.answered.row.id}`
      expect(await attack(holder(targets.answered.code), other), name).toEqual(nothing)
    }
    expect(await attack(holder(targets.answered.code), sql`select 1 from petition`)).toEqual({ rows: 1 })
    expect(await attack(holder(targets.answered.code), sql`select 1 from petition_text`)).toEqual({ rows: 1 })
  })

  it('the holder sees the answer when it is out, and no draft before', async () => {
    expect(await attack(holder(targets.answered.code), sql`select 1 from answer`)).toEqual({ rows: 1 })
    expect(await attack(holder(targets.drafted.code), sql`select 1 from answer`)).toEqual(nothing)
  })

  it('a wrong code, and one that was replaced, read nothing', async () => {
    const { number, code } = await fileOne()
    expect(await counts(holder('AAAAAAAAAAAAAAAA'))).toEqual(tables.map(() => nothing))
    expect(await attack(holder(code), sql`select 1 from petition`)).toEqual({ rows: 1 })
    await replaceCode(by('reception'), number, { version: await versionOf(number), checked: 'yes' } as never)
    expect(await counts(holder(code))).toEqual(tables.map(() => nothing))
  })

  it('nobody reads codes', async () => {
    for (const actor of [everyone, holder(targets.fresh.code), who('reception'), who('admin')]) {
      expect(await attack(actor, sql`select 1 from petition_code`)).toEqual(refused('42501'))
    }
  })

  it('an administrator, an officer of another unit and the Front read no word of a sender', async () => {
    for (const member of ['admin', 'otherHead', 'otherReception', 'front', 'otherFront'] as const) {
      expect(await attack(who(member), sql`select 1 from petition_text`), member).toEqual(nothing)
      expect(await attack(who(member), sql`select 1 from petition_sender`), member).toEqual(nothing)
    }
  })

  it('a person who does not exist, and one who says who they are without being it, read nothing', async () => {
    const invented: Actor = {
      kind: 'person',
      personId: demoId('nobody'),
      grants: [{ role: 'gov_head', unitId: targets.fresh.row.unitId, areaCode: '90101' }],
    }
    expect(await attack(invented, sql`select 1 from petition`)).toEqual(nothing)
  })
})

describe('drafts and kept forms', () => {
  it('are read and changed only by the browser that holds their cookie', async () => {
    const mine: Actor = { kind: 'public', draft: 'mine', kept: 'mine' }
    const other: Actor = { kind: 'public', draft: 'other', kept: 'other' }
    const draft = (hash: string) => sql`insert into draft values (${hash}, '{}', now(), now())`
    const form = (hash: string) =>
      sql`insert into kept_form (token_hash, path, values, errors, expires_at) values (${hash}, '/', '{}', '{}', now())`
    expect(await attack(mine, draft('mine'))).toEqual({ rows: 0 })
    expect(await attack(mine, form('mine'))).toEqual({ rows: 0 })
    expect(await attack(mine, draft('theirs'))).toEqual(refused('42501'))
    expect(await attack(mine, form('theirs'))).toEqual(refused('42501'))
    for (const actor of [other, everyone, who('admin'), holder(targets.fresh.code)]) {
      for (const name of ['draft', 'kept_form']) {
        expect(await attack(actor, sql`select 1 from ${sql.identifier(name)}`)).toEqual(nothing)
        expect(await attack(actor, sql`delete from ${sql.identifier(name)} returning 1`)).toEqual(nothing)
      }
    }
  })
})
