import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { cast, type Member } from '#tests/filed-petition.ts'
import { issueOn } from '#tests/issued-paper.ts'
import { becomeDenunciation } from '#tests/track-petition.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

let notice = { id: '', number: '' }
let slip = { id: '', number: '' }

beforeAll(async () => {
  const done = await threePetitions()
  notice = await issueOn(targets.answered.number)
  slip = await issueOn(targets.answered.number, 'acceptance-proposal')
  return done
})

const home = () => demoId('hong-lien-ubnd')
/** A paper on the answered petition, written past our code. */
const insert = (by: Member, change: { unit?: string; number?: string; as?: Member } = {}): SQL => sql`
  insert into paper (id, petition_id, kind, unit_id, type_code, year, number, for_sender, issued_by, signer_title, issued_at, facts)
  values (gen_random_uuid(), ${targets.answered.row.id}, 'transfer-slip', ${change.unit ?? home()}, 'PC', 2026,
    ${change.number ?? '{nn}/PC-UBND'}, true, ${demoId(cast[change.as ?? by])}, 'Chủ tịch', '2026-10-14T02:00:00Z', '{}')
  returning id`

describe('papers', () => {
  it('are issued by whoever may, in their own name, for an office of the petition', async () => {
    expect(await attack(who('reception'), insert('reception'))).toEqual({ rows: 1 })
    expect(await attack(who('handler'), insert('handler'))).toEqual({ rows: 1 }) // who leads the work
    for (const member of ['front', 'otherReception', 'otherHead', 'admin'] as const)
      expect(await attack(who(member), insert(member)), member).toEqual(refused('42501'))
    expect(await attack(who('reception'), insert('reception', { as: 'chair' }))).toEqual(refused('42501'))
    const foreign = insert('reception', { unit: demoId('hac-tri-ubnd') })
    expect(await attack(who('reception'), foreign)).toEqual(refused('42501'))
    for (const actor of [everyone, holder(targets.answered.code), job('write-paper')])
      expect(await attack(actor, insert('reception'))).toEqual(refused('42501'))
  })

  it('take their number from the table and from nowhere else', async () => {
    expect(await attack(who('reception'), insert('reception', { number: '77/PC-UBND' }))).toEqual(
      refused('23514', 'paper_counted'),
    )
    const counter = sql`update paper_counter set last = 0 returning last`
    expect(await attack(who('chair'), counter)).toEqual(refused('42501'))
    expect(await attack(who('chair'), sql`select * from paper_counter`)).toEqual(refused('42501'))
    expect(await attack(job('write-paper'), sql`select * from paper_counter`)).toEqual(refused('42501'))
  })

  it('are read by whoever reads the petition, and by the sender where they are meant for them', async () => {
    const ids = sql`select id from paper where id in (${notice.id}, ${slip.id})`
    expect(await attack(who('reception'), ids)).toEqual({ rows: 2 })
    expect(await attack(holder(targets.answered.code), ids)).toEqual({ rows: 1 })
    for (const actor of [everyone, holder(targets.fresh.code), who('front'), who('otherHead'), who('admin')])
      expect(await attack(actor, ids)).toEqual(nothing)
    expect(await attack(job('write-paper'), ids)).toEqual({ rows: 2 })
    for (const name of ['send-notice', 'purge', 'close-silent', 'remind-silent'] as const)
      expect(await attack(job(name), ids), name).toEqual(nothing)
  })

  it('do not change: not by staff, not by the worker', async () => {
    for (const change of [
      sql`number = '1'`,
      sql`facts = '{}'`,
      sql`for_sender = true`,
      sql`state = 'written'`,
    ]) {
      const statement = sql`update paper set ${change} where id = ${slip.id} returning id`
      expect(await attack(who('chair'), statement)).toEqual(refused('42501'))
    }
    const byWorker = sql`update paper set number = '1' where id = ${slip.id}`
    expect(await attack(job('write-paper'), byWorker)).toEqual(refused('42501'))
    expect(await attack(who('chair'), sql`delete from paper where id = ${slip.id}`)).toEqual(refused('42501'))
    const bare = sql`update paper set state = 'written' where id = ${slip.id}`
    expect(await attack(job('write-paper'), bare)).toEqual(refused('23514', 'paper_written_whole'))
  })

  it('take no file that is not theirs', async () => {
    const [proof] = await asSuperuser<{ id: string }>(
      (db) => db<{ id: string }[]>`select id from file where kind = 'signed_answer' limit 1`,
    )
    const foreign = sql`update paper set scan_file_id = ${proof?.id} where id = ${notice.id} returning id`
    expect(await attack(who('reception'), foreign)).toEqual(refused('23514', 'paper_own_files'))
    expect(await attack(who('handler'), foreign)).toEqual(refused('23514', 'paper_own_files'))
    expect(await attack(who('front'), foreign)).toEqual(nothing)
    expect(await attack(holder(targets.answered.code), foreign)).toEqual(nothing)
  })
})

describe('the denouncer’s own copy', () => {
  it('names nobody, and is read by all who handle the denunciation like the other papers', async () => {
    const { row } = targets.drafted
    const before = await issueOn(targets.drafted.number)
    await becomeDenunciation(targets.drafted.number)
    const copy = await issueOn(targets.drafted.number)
    const passed = await issueOn(targets.drafted.number, 'transfer-slip')
    const ids = sql`select kind from paper where id in (${copy.id}, ${passed.id})`
    expect(await attack(who('reception'), ids)).toEqual({ rows: 2 })
    expect(await attack(who('handler'), ids)).toEqual({ rows: 2 })
    expect(await attack(who('front'), ids)).toEqual(nothing)
    // One from before it was known to be a denunciation names its sender: from now on it is theirs alone.
    const old = sql`select id from paper where id = ${before.id}`
    for (const member of ['reception', 'handler', 'chair'] as const)
      expect(await attack(who(member), old), member).toEqual(nothing)
    expect(await attack(holder(targets.drafted.code), old)).toEqual({ rows: 1 })
    const named = sql`select id from paper where facts::text like '%Nguyễn Thị Mẫu%' and petition_id = ${row.id}`
    for (const member of ['reception', 'handler', 'chair'] as const)
      expect(await attack(who(member), named), member).toEqual(nothing)
  })
})

describe('files of papers', () => {
  const file = (kind: string, by: string | null) => sql`
    insert into file (id, petition_id, kind, name, media_type, size, sha256, uploaded_by, at)
    values (gen_random_uuid(), ${targets.answered.row.id}, ${kind}, 'a', 'application/pdf', 1, 'x', ${by}, now())`

  it('are written by that job, and by nobody else', async () => {
    expect(await attack(job('write-paper'), file('paper', null))).toEqual(nothing)
    for (const name of ['send-notice', 'purge', 'close-silent', 'remind-silent'] as const)
      expect(await attack(job(name), file('paper', null)), name).toEqual(refused('42501'))
    expect(await attack(job('write-paper'), file('signed_answer', null))).toEqual(refused('42501'))
    expect(await attack(who('chair'), file('paper', demoId(cast.chair)))).toEqual(refused('42501'))
    expect(await attack(holder(targets.answered.code), file('paper', null))).toEqual(refused('42501'))
  })

  it('belong to a paper before the sender sees them', async () => {
    const loose = sql`select id from file where kind in ('paper', 'signed_paper')`
    expect(await attack(who('head'), loose)).toEqual({ rows: 1 })
    expect(await attack(holder(targets.answered.code), loose)).toEqual(nothing)
  })
})
