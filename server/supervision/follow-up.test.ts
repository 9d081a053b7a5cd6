import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { newId } from '#lib/ids.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, type Member, petitionIn, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { toldOf } from '#tests/notice-rows.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { findItem } from './find-item.ts'
import { addFollowUpNote, closeFollowUp, openFollowUp } from './follow-up.ts'
import { findLetter, replyLetter, sendLetter } from './letters.ts'
import { tellLateLetters } from './tell-late-letters.ts'
import { recordVisit } from './visits.ts'

beforeAll(demoPlace)

const front = demoId('hong-lien-mttq')
const boardUnit = demoId('hong-lien-ttnd')
const board = (at = workday) => ({ actor: actorOf('ttnd-hong-lien'), at })
const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)
const ask = 'Cho biết mương tổ 5 làm đến đâu, ngày nào xong, gửi ảnh.'
const body = 'Đã nạo vét 60 mét, còn 40 mét, đội thi công xong ngày 30/10/2026.'

async function followed() {
  const { number } = await petitionIn('VERIFYING')
  await openFollowUp(by('front'), number, { unitId: front, reason: 'Bà con tổ 5 hỏi lại nhiều lần.' })
  return number
}
const item = async (number: string, who: Member = 'front') => {
  const found = await findItem(by(who), number)
  if (!found) throw new Error('not there')
  return found
}

describe('a follow-up', () => {
  it('is the body’s own: opened once, noted in, closed with what came of it', async () => {
    const number = await followed()
    await expect(
      openFollowUp(by('front'), number, { unitId: front, reason: 'Lần nữa.' }),
    ).rejects.toMatchObject({ code: 'follow-up.open' })
    await addFollowUpNote(by('front'), number, { body: 'Đã hỏi tổ trưởng, hẹn đi xem thứ Sáu.' })
    expect((await item(number)).notes).toHaveLength(1)
    // What a body notes for itself is read by nobody else, the office included.
    expect((await item(number, 'chair')).notes).toEqual([])
    expect((await findItem(board(), number))?.notes).toEqual([])
    await closeFollowUp(by('front'), number, { conclusion: 'Đã xem, mương thông, bà con hài lòng.' })
    await expect(addFollowUpNote(by('front'), number, { body: 'Thêm nữa.' })).rejects.toMatchObject({
      code: 'follow-up.none',
    })
    expect((await eventsOf(number)).filter((type) => type === 'supervision.follow-up')).toHaveLength(2)
  })

  it('is for nobody of another area and nobody of the office', async () => {
    const { number } = await petitionIn('VERIFYING')
    const input = { unitId: front, reason: 'Theo dõi.' }
    await expect(openFollowUp(by('otherFront'), number, input)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(openFollowUp(by('chair'), number, input)).rejects.toMatchObject({ code: 'may.not' })
    expect((await item(number)).followUps).toEqual([])
  })

  it('opened twice at once is one', async () => {
    const { number } = await petitionIn('VERIFYING')
    const open = () => openFollowUp(by('front'), number, { unitId: front, reason: 'Theo dõi.' })
    const both = await Promise.allSettled([open(), open()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await item(number)).followUps).toHaveLength(1)
  })
})

describe('a letter', () => {
  it('is numbered, answered by the head of the office, and both stand side by side', async () => {
    const number = await followed()
    const id = await sendLetter(by('front'), number, { kind: 'progress', ask })
    const [letter] = (await item(number)).letters
    // 15 working days by the rule of the place.
    expect(letter).toMatchObject({ kind: 'progress', replyDueOn: '2026-11-04', replyRule: 'front.reply' })
    expect(letter?.number).toMatch(/^\d\d\/MTTQ-BTT$/)
    expect((await findLetter(by('chair'), id))?.paper.parts.length).toBeGreaterThan(4)
    expect(await findLetter(by('otherFront'), id)).toBeUndefined()
    await expect(sendLetter(by('front'), number, { kind: 'progress', ask })).rejects.toMatchObject({
      code: 'letter.waits',
    })
    for (const who of ['handler', 'front'] as const)
      await expect(replyLetter(by(who), number, id, { body })).rejects.toMatchObject({ code: 'may.not' })
    await expect(replyLetter(by('otherHead'), number, id, { body })).rejects.toMatchObject({
      name: 'NotFound',
    })
    await replyLetter(by('head'), number, id, { body })
    expect((await item(number)).letters[0]).toMatchObject({ repliedAt: workday, replies: [{ body }] })
    await expect(replyLetter(by('head'), number, id, { body })).rejects.toMatchObject({
      code: 'letter.replied',
    })
  })

  it('of a board is answered within 15 days by law', async () => {
    const { number } = await petitionIn('VERIFYING')
    await openFollowUp(board(), number, { unitId: boardUnit, reason: 'Theo kế hoạch giám sát.' })
    await sendLetter(board(), number, { kind: 'recommendation', ask })
    expect((await item(number)).letters[0]).toMatchObject({
      replyRule: 'supervision.reply',
      replyDueOn: '2026-10-29',
    })
  })

  it('that nobody answers is told once, to the office and to who asked', async () => {
    const number = await followed()
    await sendLetter(by('front'), number, { kind: 'reminder', ask })
    const job = (at: Date) => ({ actor: { kind: 'job' as const, job: 'watch-limits' as const }, at })
    await tellLateLetters(job(later(21)))
    expect(await toldOf(number, 'supervision.late')).toEqual([])
    await tellLateLetters(job(later(22)))
    await tellLateLetters(job(later(23)))
    const people = await toldOf(number, 'supervision.late')
    expect(people).toEqual(expect.arrayContaining([demoId(cast.front), demoId(cast.head)]))
    expect(new Set(people).size).toBe(people.length)
  })
})

describe('a visit', () => {
  const visit = () => ({
    ...{ id: newId(), day: '2026-10-14', place: 'Tổ 5', position: '', present: 'Tổ trưởng tổ 5' },
    seen: 'Mương mới nạo vét được một nửa.',
  })

  it('is written down once, however often it comes, and shown to the office', async () => {
    const number = await followed()
    const one = visit()
    await recordVisit(by('front'), number, one)
    await recordVisit(by('front'), number, one)
    expect((await item(number, 'chair')).visits).toMatchObject([{ place: 'Tổ 5', seen: one.seen }])
    await expect(recordVisit(by('front'), number, { ...visit(), day: '2026-10-15' })).rejects.toMatchObject({
      code: 'visit.day',
    })
  })

  it('needs a follow-up of the body', async () => {
    const { number } = await petitionIn('VERIFYING')
    await expect(recordVisit(by('front'), number, visit())).rejects.toMatchObject({ code: 'follow-up.none' })
    await expect(recordVisit(by('otherFront'), number, visit())).rejects.toMatchObject({ name: 'NotFound' })
  })
})
