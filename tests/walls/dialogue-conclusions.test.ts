import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { IssueDialogueNotice } from '#domain/dialogues/conclusion.ts'
import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { issueDialogueNotice } from '#server/dialogues/outcome/dialogue-papers.ts'
import {
  addRemark,
  beginMinutes,
  lockMinutes,
  openRemarks,
  saveMinutes,
} from '#server/dialogues/outcome/minutes.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { committee, party } from '#tests/dialogues.ts'
import { by, cast, type Member } from '#tests/filed-petition.ts'
import { held, theDay } from '#tests/held-dialogue.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

/** One with minutes that are open to remarks, one that is concluded in whole, by the Party in silence. */
const ids = {} as Record<'draft' | 'locked', string>
const later = new Date(theDay.getTime() + 4 * 24 * 3_600_000)
const me = (member: Member) => demoId(cast[member])

beforeAll(async () => {
  const done = await demoPlace()
  const plan = { chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường Hồng Liên' }
  for (const name of ['draft', 'locked'] as const) {
    const number = await held(plan)
    const desk = by('reception', theDay)
    await beginMinutes(desk, number)
    const parts = SaveMinutes.parse({
      ...{ version: '1', beganAt: '08:00', endedAt: '10:55', composition: 'Trưởng các phòng', agenda: '' },
      ...{
        pastPromises: '',
        conclusion: 'Làm đúng hạn.',
        readBackAt: '10:50',
        otherOpinions: '',
        secretary: 'VP',
      },
    })
    await saveMinutes(desk, number, parts)
    await openRemarks(desk, number, { version: 2, until: '2026-10-30' })
    await addRemark(by('front', theDay), number, { from: 'Tổ 5', body: 'Ghi thiếu số mét.' })
    const [row] = await asSuperuser((db) => db`select id from dialogue where number = ${number}`)
    ids[name] = row?.id
    if (name === 'draft') continue
    await asSuperuser(
      (db) => db`update dialogue_remark set answer = 'taken' where dialogue_id = ${ids.locked}`,
    )
    await lockMinutes(by('chair', later), number, 3)
    const typed = { unit: party, basis: '', judgement: 'Hội nghị dân chủ.', followUp: '' }
    await issueDialogueNotice(by('secretary', later), number, IssueDialogueNotice.parse(typed))
  }
  return done
})

const of = (table: string, name: 'draft' | 'locked') =>
  sql`select 1 from ${sql.identifier(table)} where dialogue_id = ${ids[name]}::uuid`

describe('what came after a dialogue', () => {
  it('is read in its area; locked minutes with names by the office that held it alone', async () => {
    for (const member of ['reception', 'chair', 'front', 'handler', 'provinceChair'] as const) {
      expect(await attack(who(member), of('dialogue_minutes', 'draft')), member).toEqual({ rows: 1 })
      expect(await attack(who(member), of('dialogue_remark', 'draft')), member).toEqual({ rows: 1 })
      expect(await attack(who(member), of('dialogue_minutes_copy', 'locked')), member).toEqual({ rows: 1 })
      expect(await attack(who(member), of('dialogue_paper', 'locked')), member).toEqual({ rows: 1 })
      const isOwn = member === 'reception' || member === 'chair'
      expect(await attack(who(member), of('dialogue_minutes', 'locked')), member).toEqual({
        rows: isOwn ? 1 : 0,
      })
    }
    for (const member of ['otherReception', 'otherFront', 'admin'] as const) {
      for (const table of [
        'dialogue_minutes',
        'dialogue_remark',
        'dialogue_minutes_copy',
        'dialogue_paper',
      ]) {
        expect(await attack(who(member), of(table, 'locked')), `${table} ${member}`).toEqual(nothing)
      }
    }
  })

  it('is for everybody as the copy without names, and never as what an office keeps to itself', async () => {
    for (const actor of [everyone, holder('AAAA')]) {
      expect(await attack(actor, of('dialogue_minutes_copy', 'locked'))).toEqual({ rows: 1 })
      for (const table of ['dialogue_minutes', 'dialogue_remark', 'dialogue_paper', 'dialogue_finding']) {
        expect(await attack(actor, of(table, 'locked')), table).toEqual(nothing)
      }
      const ledger = sql`select 1 from acl.dialogue_ledger(${ids.locked}::uuid) where body <> '' or task <> ''`
      expect(await attack(actor, ledger)).toEqual(nothing)
    }
    expect(await attack(job('purge'), of('dialogue_minutes_copy', 'locked'))).toEqual(refused('42501'))
    const ledger = sql`select 1 from acl.dialogue_ledger(${ids.locked}::uuid)`
    expect(await attack(who('otherFront'), ledger)).toEqual(nothing)
    expect(await attack(who('front'), ledger)).toEqual({ rows: 2 })
  })
})

describe('minutes', () => {
  const set = (change: SQL, name: 'draft' | 'locked' = 'draft') =>
    sql`update dialogue_minutes set ${change}, by_person = acl.who() where dialogue_id = ${ids[name]}::uuid returning 1`
  const locked = (text = 'Biên bản', hash = text) => sql`stage = 'locked', facts = '{}', text = ${text},
    sha256 = encode(sha256(convert_to(${hash}, 'UTF8')), 'hex'), locked_at = now()`

  it('are written by the office that holds the dialogue, and never again once they are locked', async () => {
    for (const member of ['front', 'handler', 'secretary', 'otherReception'] as const) {
      expect(await attack(who(member), set(sql`agenda = 'Khác'`)), member).toEqual(nothing)
    }
    expect(await attack(who('reception'), set(sql`agenda = 'Khác'`))).toEqual({ rows: 1 })
    for (const member of ['reception', 'chair'] as const) {
      expect(await attack(who(member), set(sql`agenda = 'Khác'`, 'locked')), member).toEqual(nothing)
    }
  })

  it('go one stage after the other, are locked by the head, after the last day, with the print of their text', async () => {
    expect(await attack(who('chair'), set(sql`stage = 'draft'`))).toEqual(refused('23514', 'minutes_stages'))
    expect(await attack(who('reception'), set(locked()))).toEqual(refused('42501', 'minutes_decided'))
    expect(await attack(who('chair'), set(locked()))).toEqual(refused('23514', 'minutes_early'))
    await asSuperuser(
      (db) => db`update dialogue_minutes set comments_until = '2026-10-01' where dialogue_id = ${ids.draft}`,
    )
    expect(await attack(who('chair'), set(locked('Biên bản', 'khác')))).toEqual(
      refused('23514', 'minutes_fingerprint'),
    )
    await asSuperuser(
      (db) => db`update dialogue_minutes set comments_until = '2026-10-30' where dialogue_id = ${ids.draft}`,
    )
  })

  it('have a copy of the very print, and no other', async () => {
    const copy = (
      text: string,
      whole: string,
    ) => sql`insert into dialogue_minutes_copy (dialogue_id, text, sha256, whole_sha256, at)
      values (${ids.draft}::uuid, ${text}, encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), ${whole}, now()) returning 1`
    expect(await attack(who('chair'), copy('Biên bản', 'x'))).toEqual(refused('42501'))
    for (const change of [
      sql`update dialogue_minutes_copy set text = 'Khác'`,
      sql`delete from dialogue_minutes_copy`,
    ]) {
      expect(await attack(who('chair'), change)).toEqual(refused('42501'))
    }
    await expect(asSuperuser((db) => db`update dialogue_minutes_copy set text = 'Khác'`)).rejects.toThrow(
      /append-only/,
    )
  })
})

describe('papers and findings', () => {
  const paper = (by: string, unit: string, kind: string, isPublic: boolean, number = '{nn}/TB-UBND') =>
    sql`insert into dialogue_paper (id, dialogue_id, kind, unit_id, year, number, facts, is_public, by_person, by_title, at)
      values (gen_random_uuid(), ${ids.draft}::uuid, ${kind}, ${unit}::uuid, extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int,
      ${number}, '{}', ${isPublic}, ${by}::uuid, 'Chủ tịch', now())`

  it('are issued by the head of an office that holds or chairs it, in their own name, with a counted number', async () => {
    expect(await attack(who('chair'), paper(me('chair'), committee, 'conclusion', true))).toEqual(nothing)
    const no = refused('42501')
    expect(await attack(who('reception'), paper(me('reception'), committee, 'conclusion', true))).toEqual(no)
    expect(await attack(who('chair'), paper(me('chair'), party, 'conclusion', true))).toEqual(no)
    expect(await attack(who('otherChair'), paper(me('otherChair'), committee, 'conclusion', true))).toEqual(
      no,
    )
    expect(await attack(who('secretary'), paper(me('chair'), party, 'conclusion', true))).toEqual(no)
    expect(await attack(who('chair'), paper(me('chair'), committee, 'report', false, '5/BC-UBND'))).toEqual(
      refused('23514', 'paper_counted'),
    )
  })

  it('of the state are for everybody, a report for nobody outside', async () => {
    expect(await attack(who('chair'), paper(me('chair'), committee, 'conclusion', false))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('chair'), paper(me('chair'), committee, 'report', true))).toEqual(
      refused('23514', 'dialogue_paper_report'),
    )
    for (const change of [sql`update dialogue_paper set is_public = true`, sql`delete from dialogue_paper`]) {
      expect(await attack(who('secretary'), change)).toEqual(refused('42501'))
    }
  })

  it('are found by who stands above, not beside', async () => {
    const province = by('provinceChair').actor
    const above = province.kind === 'person' ? (province.grants[0]?.unitId ?? '') : ''
    const find = (
      by: string,
      unit: string,
    ) => sql`insert into dialogue_finding (id, dialogue_id, unit_id, body, due_on, by_person, by_title, at)
      values (gen_random_uuid(), ${ids.draft}::uuid, ${unit}::uuid, 'Chưa đúng hạn.', '2026-12-01', ${by}::uuid, 'Chủ tịch', now())`
    expect(await attack(province, find(me('provinceChair'), above))).toEqual(nothing)
    expect(await attack(who('chair'), find(me('chair'), committee))).toEqual(refused('42501'))
    expect(await attack(who('chair'), find(me('chair'), above))).toEqual(refused('42501'))
  })
})
