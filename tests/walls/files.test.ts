import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { cast } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

beforeAll(threePetitions)

const added = (columns: string, values: string) => sql`
  insert into file (id, petition_id, kind, name, media_type, size, sha256, uploaded_by, at, ${sql.raw(columns)})
  values (gen_random_uuid(), ${targets.drafted.row.id}, 'photo', 'a', 'image/png', 1, 'x', ${demoId(cast.handler)}, now(), ${sql.raw(values)})`

describe('what was checked of a file', () => {
  it('is not said by whoever brings it', async () => {
    expect(await attack(who('handler'), added('scan', `'quarantined'`))).toEqual(nothing)
    expect(await attack(who('handler'), added('picture', `'waiting'`))).toEqual(nothing)
    for (const [columns, values] of [
      ['scan', `'clean'`],
      ['scan', `'infected'`],
      ['scanned_at', 'now()'],
      ['threat', `'x'`],
      ['picture, copy_sha256', `'made', 'x'`],
      ['picture', `'failed'`],
    ] as const)
      expect(await attack(who('handler'), added(columns, values)), values).toEqual(refused('42501'))
  })

  it('is changed by the job that checks, and by nobody else', async () => {
    const change = sql`update file set scan = 'clean', scanned_at = now() returning id`
    expect(await attack(job('check-file'), change)).toMatchObject({ rows: expect.any(Number) })
    for (const actor of [who('handler'), who('chair'), who('admin'), holder(targets.answered.code), everyone])
      expect(await attack(actor, change)).toEqual(refused('42501'))
    for (const name of ['purge', 'write-paper', 'send-notice'] as const)
      expect(await attack(job(name), change), name).toEqual(nothing)
  })

  it('leaves the rest of a file as it came', async () => {
    for (const change of [
      sql`name = 'b'`,
      sql`sha256 = 'y'`,
      sql`petition_id = ${targets.fresh.row.id}`,
      sql`kind = 'sender'`,
    ])
      expect(await attack(job('check-file'), sql`update file set ${change}`)).toEqual(refused('42501'))
    // Moving a file to another petition is a right of the draft it hangs on, not of people.
    const moved = sql`update file set petition_id = ${targets.fresh.row.id} returning id`
    expect(await attack(who('handler'), moved)).toEqual(nothing)
  })

  it('seals an original once, by those who may read identities, and no copy is written by hand', async () => {
    const seal = sql`update file set sealed_at = now() where petition_id = ${targets.answered.row.id} returning id`
    for (const actor of [who('handler'), who('front'), who('otherReception'), who('admin'), everyone])
      expect(await attack(actor, seal)).toEqual(nothing)
    expect(await attack(who('chair'), seal)).toMatchObject({ rows: 2 })
    const undone = sql`update file set sealed_at = null where petition_id = ${targets.answered.row.id}`
    expect(await attack(who('chair'), undone)).toEqual(refused('23514', 'file_sealed'))
    const moved = sql`update file set petition_id = ${targets.fresh.row.id} where petition_id = ${targets.answered.row.id}`
    expect(await attack(who('chair'), moved)).toEqual(refused('42501', 'file_stays'))
    const copy = sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, uploaded_by, at)
      values (gen_random_uuid(), ${targets.drafted.row.id}, 'redacted', 'a', 'image/png', 1, 'x', ${demoId(cast.chair)}, now())`
    expect(await attack(who('chair'), copy)).toEqual(refused('42501'))
    expect(await attack(job('redact-file'), copy)).toEqual(refused('42501'))
  })

  it('is asked about all files only by the job that takes bytes away', async () => {
    const ask = sql`select acl.known_files('[]')`
    expect(await attack(job('purge'), ask)).toEqual(nothing)
    expect(await attack(job('check-file'), ask)).toEqual(refused('42501'))
    expect(await attack(who('chair'), ask)).toEqual(refused('42501'))
  })
})
