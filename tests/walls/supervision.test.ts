import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { newId } from '#lib/ids.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { addFollowUpNote, openFollowUp } from '#server/supervision/follow-up.ts'
import { giveVerdict } from '#server/supervision/give-verdict.ts'
import { sendLetter } from '#server/supervision/letters.ts'
import { demoPlace } from '#tests/demo-place.ts'
import {
  by,
  cast,
  holderOf,
  type Member,
  petitionIn,
  rowOf,
  versionOf,
  workday,
} from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const front = demoId('hong-lien-mttq')
let id = ''
let verdictId = ''
let number = ''
let code = ''
const seen = 'Đã đến xem mương ngày 14/10/2026.'
const given = async () => ({
  ...{
    version: await versionOf(number),
    unitId: front,
    verdict: 'not' as const,
    seen,
    missing: 'Mương vẫn tắc.',
  },
})

beforeAll(async () => {
  const done = await demoPlace()
  ;({ number, code } = await petitionIn('ANSWERED'))
  id = (await rowOf(number)).id
  verdictId = await giveVerdict(by('front'), number, await given())
  return done
})

const me = (member: Member) => demoId(cast[member])
const insert = (member: Member, unitId = front, due = '2026-10-21', at = workday) =>
  sql`insert into verdict (id, petition_id, unit_id, verdict, seen, missing, reply_due_on, by_person, by_title, at)
    values (${newId()}, ${id}, ${unitId}, 'not', 'Đã xem', 'Còn thiếu', ${due}, ${me(member)}, 'Chức danh', ${at.toISOString()})`

describe('a verdict', () => {
  it('is given in nobody else’s name, for no other body, outside of no area', async () => {
    expect(await attack(who('chair'), insert('chair'))).toEqual(refused('42501'))
    expect(await attack(who('otherFront'), insert('otherFront', demoId('hac-tri-mttq')))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('front'), insert('chair'))).toEqual(refused('42501'))
    expect(await attack(who('front'), insert('front', demoId('hong-lien-ttnd')))).toEqual(refused('42501'))
    expect(await attack(everyone, insert('front'))).toEqual(refused('42501'))
    expect(await attack(holder(code), insert('front'))).toEqual(refused('42501'))
  })

  it('gives the head a day, and says itself how it stands to the office', async () => {
    expect(await attack(who('front'), insert('front', front, '2026-10-14'))).toEqual(
      refused('23514', 'verdict_asks_head'),
    )
  })

  it('is changed and taken away by nobody', async () => {
    for (const actor of [who('front'), who('chair'), who('handler'), who('admin'), everyone, holder(code)]) {
      const change = await attack(
        actor,
        sql`update verdict set verdict = 'done' where id = ${verdictId} returning 1`,
      )
      expect(change).toEqual(refused('42501'))
      expect(await attack(actor, sql`delete from verdict where id = ${verdictId} returning 1`)).toEqual(
        refused('42501'),
      )
    }
  })

  it('is taken back by its own body alone', async () => {
    const end = (
      member: Member,
    ) => sql`insert into verdict_end (verdict_id, petition_id, reason, by_person, by_title, at)
      values (${verdictId}, ${id}, 'Thôi', ${me(member)}, 'Chức danh', ${workday.toISOString()})`
    for (const member of ['chair', 'head', 'handler', 'otherFront', 'provinceChair', 'admin'] as const)
      expect(await attack(who(member), end(member)), member).toEqual(refused('42501'))
  })

  it('is answered by the head of the government alone', async () => {
    const reply = (
      member: Member,
    ) => sql`insert into verdict_reply (id, verdict_id, petition_id, body, by_person, by_title, at)
      values (${newId()}, ${verdictId}, ${id}, 'Sẽ làm', ${me(member)}, 'Chức danh', ${workday.toISOString()})`
    for (const member of ['front', 'head', 'handler', 'otherChair', 'admin'] as const)
      expect(await attack(who(member), reply(member)), member).toEqual(refused('42501'))
  })

  it('is read where the petition is seen', async () => {
    const read = sql`select 1 from verdict where id = ${verdictId}`
    for (const member of ['front', 'chair', 'handler', 'secretary'] as const)
      expect(await attack(who(member), read), member).toEqual({ rows: 1 })
    expect(await attack(holder(code), read)).toEqual({ rows: 1 })
    for (const member of ['otherFront', 'otherChair', 'admin'] as const)
      expect(await attack(who(member), read), member).toEqual(nothing)
    expect(await attack(everyone, read)).toEqual(nothing)
    expect(await attack(job('watch-limits'), read)).toEqual(refused('42501'))
  })
})

describe('“còn ý kiến khác nhau”', () => {
  it('is ended by no state that the office writes', async () => {
    for (const change of [
      sql`state = 'CLOSED', closed_at = now()`,
      sql`state = 'ANSWERED'`,
      sql`dispute_ended_at = now()`,
      sql`disputed_at = null`,
    ]) {
      expect(await attack(who('chair'), sql`update petition set ${change} where id = ${id}`)).toEqual(
        refused('23514', 'petition_dispute_stands'),
      )
      expect(await attack(holder(code), sql`update petition set ${change} where id = ${id}`)).toEqual(
        refused('23514', 'petition_dispute_stands'),
      )
    }
  })

  it('leaves whoever supervises without a hand in the file of the office', async () => {
    const touch = await attack(
      who('front'),
      sql`update petition set state = 'CLOSED' where id = ${id} returning 1`,
    )
    expect(touch).toEqual(nothing)
    const answer = await attack(
      who('front'),
      sql`update answer set approved_title = 'x' where petition_id = ${id} returning 1`,
    )
    expect(answer).toEqual(nothing)
  })

  it('that the sender raised is ended by nobody for them', async () => {
    await saySender(holderOf(code), { word: 'not', reason: 'Mương vẫn tắc.', rating: '' })
    expect(
      await attack(who('chair'), sql`update petition set sender_disputes = false where id = ${id}`),
    ).toEqual(refused('23514', 'petition_sender_kept'))
    await giveVerdict(by('front'), number, { ...(await given()), verdict: 'done', missing: '' })
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED' })
    expect(
      await attack(who('chair'), sql`update petition set dispute_ended_at = now() where id = ${id}`),
    ).toEqual(refused('23514', 'petition_dispute_stands'))
  })
})

describe('files of whoever supervises', () => {
  it('are kept by nobody else', async () => {
    const put = (
      member: Member,
    ) => sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, at, uploaded_by, scan, picture)
      values (${newId()}, ${id}, 'monitor', 'a.pdf', 'application/pdf', 1, 'a', ${workday.toISOString()}, ${me(member)}, 'unscanned', 'none')`
    for (const member of ['chair', 'handler', 'otherFront', 'admin'] as const)
      expect(await attack(who(member), put(member)), member).toEqual(refused('42501'))
    expect(await attack(who('front'), put('front'))).toEqual(nothing)
  })
})

describe('a body’s own file', () => {
  const open = (member: Member, unitId: string) =>
    sql`insert into follow_up (id, petition_id, unit_id, reason, by_person, by_title, at)
      values (${newId()}, ${id}, ${unitId}, 'Theo dõi', ${me(member)}, 'Chức danh', ${workday.toISOString()})`

  it('is opened, noted in and read by nobody else', async () => {
    expect(await attack(who('chair'), open('chair', front))).toEqual(refused('42501'))
    expect(await attack(who('otherFront'), open('otherFront', demoId('hac-tri-mttq')))).toEqual(
      refused('42501'),
    )
    await openFollowUp(by('front'), number, { unitId: front, reason: 'Bà con hỏi lại nhiều lần.' })
    await addFollowUpNote(by('front'), number, { body: 'Hẹn tổ trưởng đi xem.' })
    const read = sql`select 1 from follow_up_note where petition_id = ${id}`
    expect(await attack(who('front'), read)).toEqual({ rows: 1 })
    for (const member of ['chair', 'handler', 'otherFront', 'secretary'] as const)
      expect(await attack(who(member), read), member).toEqual(nothing)
    expect(await attack(holder(code), read)).toEqual(nothing)
  })

  it('sends letters whose number is counted and whose words stay', async () => {
    const letter = await sendLetter(by('front'), number, {
      kind: 'reminder',
      ask: 'Cho biết ngày xong việc, gửi ảnh.',
    })
    for (const member of ['front', 'chair'] as const) {
      const change = sql`update supervision_letter set ask = 'x' where id = ${letter} returning 1`
      expect(await attack(who(member), change), member).toEqual(refused('42501'))
    }
    const reply = (
      member: Member,
    ) => sql`insert into letter_reply (id, letter_id, petition_id, body, by_person, by_title, at)
      values (${newId()}, ${letter}, ${id}, 'Đã làm', ${me(member)}, 'Chức danh', ${workday.toISOString()})`
    for (const member of ['front', 'handler', 'otherHead', 'admin'] as const)
      expect(await attack(who(member), reply(member)), member).toEqual(refused('42501'))
    expect(await attack(job('send-notice'), sql`select * from acl.late_letters()`)).toEqual(refused('42501'))
  })
})
