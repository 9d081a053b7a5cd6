import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { CheckIn } from '#domain/dialogues/check-in.ts'
import { RemarkAsAttendee } from '#domain/dialogues/minutes/attendee.ts'
import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { newId, newToken } from '#lib/ids.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { endDialogue, openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { checkIn } from '#server/dialogues/registering/check-in.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { speaker, spoken, theDay } from '#tests/held-dialogue.ts'
import { anybody, registered } from '#tests/registering.ts'
import { afterDialogue } from './after-dialogue.ts'
import { draftForAttendee, remarkAsAttendee } from './attendee-remarks.ts'
import { answerRemark, beginMinutes, lockMinutes, openRemarks, saveMinutes } from './minutes.ts'

beforeAll(demoPlace)

const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const [last, after] = ['2026-10-30', '2026-11-02']
const parts = (version: number) =>
  SaveMinutes.parse({
    ...{ version: String(version), beganAt: '08:00', endedAt: '10:55', composition: 'Trưởng các phòng' },
    ...{ agenda: '', pastPromises: '', conclusion: 'Làm đúng hạn.', readBackAt: '10:50', otherOpinions: '' },
    secretary: 'Văn phòng',
  })
const remark = (change: Record<string, string> = {}) =>
  RemarkAsAttendee.parse({
    token: newToken(),
    turn: '1',
    remark: 'Ghi thêm số mét mương của tổ 5.',
    ...change,
  })

/** Held, one who registered and came, one who registered and stayed at home; the draft waits for remarks. */
async function drafted() {
  const number = await announced()
  const [came, stayed] = [await registered(number), await registered(number)]
  await openDialogue(by('reception', theDay), number, 4)
  const site = (await liveDesk(by('reception', theDay), number))?.sites[0]?.id ?? ''
  await checkIn(
    by('reception', theDay),
    number,
    CheckIn.parse({ id: newId(), site, code: came.code, how: 'code' }),
  )
  const answer = 'Lịch mới áp dụng từ ngày 01/12.'
  const body = 'Bao giờ có lịch thu gom rác mới của phường?'
  await spoken(number, site, { body, answer, name: speaker, next: 'answered' })
  await endDialogue(by('reception', theDay), number, 5)
  await beginMinutes(by('reception', theDay), number)
  await saveMinutes(by('reception', theDay), number, parts(1))
  return { number, came: came.code, stayed: stayed.code }
}
const asked = async () => {
  const it = await drafted()
  await openRemarks(by('reception', theDay), it.number, { version: 2, until: last })
  return it
}
const say = (number: string, code: string | undefined, change = {}, day = dialogueDay) =>
  remarkAsAttendee(anybody(on(day)), number, remark(change), code)
const seenBy = async (who: Member, number: string) =>
  (await afterDialogue(by(who, theDay), number))?.written?.remarks ?? []

describe('the draft for those who were there', () => {
  it('is read by the code that let somebody in, without the names of who spoke, while remarks are asked for', async () => {
    const { number, came, stayed } = await drafted()
    const draft = async (code?: string) => (await draftForAttendee(anybody(theDay), number, code))?.draft
    expect(await draft(came)).toBeUndefined()
    await openRemarks(by('reception', theDay), number, { version: 2, until: last })
    expect((await draft(came))?.body).toContain('Bao giờ có lịch thu gom rác')
    expect((await draft(came))?.body).not.toContain(speaker)
    for (const code of [stayed, 'AAAABBBBCCCCDDDD', undefined]) expect(await draft(code)).toBeUndefined()
    // What is written meanwhile is read, too.
    await saveMinutes(by('reception', theDay), number, { ...parts(3), conclusion: 'Báo cáo bằng văn bản.' })
    expect((await draft(came))?.body).toContain('Báo cáo bằng văn bản.')
    const bare = tx(anybody(theDay), (db) => db.execute(sql`select 1 from dialogue_minutes`))
    expect(await bare).toHaveLength(0)
  })
})

describe('a remark of somebody who was there', () => {
  it('is read by the office with a seat and no name, answered, and the answer is read by the code', async () => {
    const { number, came } = await asked()
    await say(number, came)
    const [found] = await seenBy('reception', number)
    expect(found).toMatchObject({
      turnNo: 1,
      by: null,
      answer: 'open',
      body: 'Ghi thêm số mét mương của tổ 5.',
    })
    expect(found?.from).toMatch(/^Ghế 1, /)
    await expect(lockMinutes(by('chair', on(after)), number, 3)).rejects.toMatchObject({
      code: 'minutes.open',
    })
    const reason = 'Số mét đã ghi ở phần việc giao.'
    await answerRemark(by('reception', theDay), number, { remark: found?.id ?? '', answer: 'kept', reason })
    await lockMinutes(by('chair', on(after)), number, 3)
    const mine = await draftForAttendee(anybody(on(after)), number, came)
    expect(mine?.draft).toBeUndefined()
    expect(mine?.mine).toMatchObject([{ answer: 'kept', reason, turn_no: 1 }])
  })

  it('is refused to who was not there, after the last day, of no opinion, and after five', async () => {
    const { number, came, stayed } = await asked()
    await expect(say(number, stayed)).rejects.toBeInstanceOf(NotFound)
    await expect(say(number, undefined)).rejects.toBeInstanceOf(NotFound)
    await expect(say(number, came, {}, after)).rejects.toMatchObject({ code: 'minutes.late' })
    await expect(say(number, came, { turn: '9' })).rejects.toMatchObject({ code: 'remark.noTurn' })
    const token = newToken()
    await Promise.all([say(number, came, { token }), say(number, came, { token })])
    expect(await seenBy('reception', number)).toHaveLength(1)
    const all = await Promise.allSettled([1, 2, 3, 4, 5].map(() => say(number, came)))
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await seenBy('reception', number)).toHaveLength(5)
  })

  it('that names somebody is held: the office that writes the minutes reads it, nobody else of the staff', async () => {
    const { number, came } = await asked()
    await say(number, came, { remark: 'Ông Nguyễn Văn Mẫu ở tổ 5 nói khác.' })
    await say(number, came)
    expect((await seenBy('reception', number)).map(({ heldFor }) => heldFor ?? '').sort()).toEqual([
      '',
      'person',
    ])
    expect(await seenBy('front', number)).toHaveLength(1)
    expect(await seenBy('handler', number)).toHaveLength(1)
  })
})
