import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { AskQuestion, ModerateQuestion } from '#domain/dialogues/hall/questions.ts'
import { newId, newToken } from '#lib/ids.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { askQuestion, outsideQuestion, seenFromSeat, supportQuestion } from './hall-questions.ts'
import { liveDesk } from './live-desk.ts'
import { moderateQuestion } from './moderate-question.ts'
import { endDialogue, openDialogue } from './open-dialogue.ts'
import { hallKey, type Seat } from './seat.ts'

beforeAll(demoPlace)

const at = new Date(`${dialogueDay}T08:30:00+07:00`)
const anybody = { actor: { kind: 'public' as const }, at }
const desk = (who: Member = 'reception') => by(who, at)

async function opened() {
  const number = await announced()
  await openDialogue(desk(), number, 4)
  const siteId = (await liveDesk(desk(), number))?.sites[0]?.id ?? ''
  return { number, siteId, one: seatIn(number, '12'), other: seatIn(number, '14') }
}
type Hall = Awaited<ReturnType<typeof opened>>
const seatIn = (number: string, seat = ''): Seat => ({ number, seat, token: newToken() })
const body = 'Bao giờ nạo vét mương cạnh nhà văn hóa tổ 5?'
const ask = (hall: Hall, seat: Seat | undefined, text = body, id = newId()) =>
  askQuestion(anybody, hall.number, seat, AskQuestion.parse({ id, body: text }))
const seen = async (hall: Hall, seat: Seat) =>
  (await seenFromSeat(anybody, hall.number, seat))?.questions.map(
    ({ body: text, mine, supports, supported, state }) => ({ text, mine, supports, supported, state }),
  )
const onDesk = async (hall: Hall, who: Member = 'reception') =>
  (await liveDesk(desk(who), hall.number))?.questions ?? []
const moderate = async (
  hall: Hall,
  act: string,
  more: Record<string, string> = {},
  who: Member = 'reception',
) => {
  const [first] = await onDesk(hall)
  const typed = { id: first?.id ?? newId(), version: String(first?.version ?? 1), siteId: hall.siteId, act }
  return moderateQuestion(desk(who), hall.number, ModerateQuestion.parse({ ...typed, ...more }))
}

describe('a question from a seat', () => {
  it('goes to the desk, is seen by its asker, and by others once it was let through', async () => {
    const hall = await opened()
    expect(await ask(hall, hall.one)).toBe('asked')
    expect(await seen(hall, hall.one)).toMatchObject([{ mine: true, state: 'sent', supports: 1 }])
    expect(await seen(hall, hall.other)).toEqual([])
    await moderate(hall, 'show')
    expect(await seen(hall, hall.other)).toMatchObject([{ mine: false, state: 'shown' }])
    // Who asked is for the office that holds it; the Front and everybody else read none.
    expect(await onDesk(hall)).toMatchObject([{ seat: '12', body }])
    expect(await onDesk(hall, 'front')).toEqual([])
    const rows = await tx(anybody, async (db) => [...(await db.execute('select id from hall_question'))])
    expect(rows).toEqual([])
  })

  it('is not taken without a seat of this hall, before it is opened, or after it', async () => {
    const hall = await opened()
    const early = await announced()
    await expect(ask(hall, undefined)).rejects.toMatchObject({ code: 'hall.noSeat' })
    await expect(ask(hall, seatIn(early, '12'))).rejects.toMatchObject({ code: 'hall.noSeat' })
    await expect(ask({ ...hall, number: early }, seatIn(early))).rejects.toMatchObject({
      code: 'hall.closed',
    })
    await endDialogue(desk(), hall.number, 5)
    await expect(ask(hall, hall.one)).rejects.toMatchObject({ code: 'hall.closed' })
    expect(hallKey(hall.number, '12')).not.toBe(hallKey(hall.number, '14'))
    expect(hallKey(hall.number)).not.toBe(hallKey(early))
  })

  it('is one when it is sent twice, and counts as support when somebody asked the same', async () => {
    const hall = await opened()
    const id = newId()
    const both = await Promise.all([ask(hall, hall.one, body, id), ask(hall, hall.one, body, id)])
    expect([...both].sort()).toEqual(['again', 'asked'])
    expect(await ask(hall, hall.other, body.toUpperCase())).toBe('same')
    expect(await ask(hall, hall.one)).toBe('same')
    expect(await onDesk(hall)).toMatchObject([{ supports: 2 }])
  })

  it('is held at once with a name or a number, and its asker reads why', async () => {
    const hall = await opened()
    await ask(hall, hall.one, 'Hỏi ông Nguyễn Văn Tèo, số 0900 000 123, bao giờ trả đất?')
    await ask(hall, hall.one, 'Tôi tố cáo cán bộ nhận tiền của dân.')
    const held = (await seenFromSeat(anybody, hall.number, hall.one))?.questions.map(
      ({ held_for }) => held_for,
    )
    expect(held?.sort()).toEqual(['denunciation', 'person'])
    expect(await seen(hall, hall.other)).toEqual([])
  })

  it('is one of ten at most from a seat', async () => {
    const hall = await opened()
    for (let n = 1; n <= 10; n++) await ask(hall, hall.one, `${body} Câu ${'x'.repeat(n)}`)
    await expect(ask(hall, hall.one, 'Còn một câu nữa.')).rejects.toMatchObject({ code: 'hall.many' })
    expect(await ask(hall, hall.other, 'Còn một câu nữa.')).toBe('asked')
  })
})

describe('support', () => {
  it('is one voice of one seat, also of two at once, taken back as easily; nobody supports their own', async () => {
    const hall = await opened()
    await ask(hall, hall.one)
    await moderate(hall, 'show')
    const [{ id } = { id: '' }] = await onDesk(hall)
    const say = (seat: Seat, on: 'yes' | '') => supportQuestion(anybody, hall.number, seat, { id, on })
    await Promise.all([say(hall.other, 'yes'), say(hall.other, 'yes'), say(hall.one, 'yes')])
    expect(await seen(hall, hall.other)).toMatchObject([{ supports: 2, supported: true }])
    await say(hall.other, '')
    expect(await seen(hall, hall.other)).toMatchObject([{ supports: 1, supported: false }])
  })

  it('is not for what was not let through', async () => {
    const hall = await opened()
    await ask(hall, hall.one)
    const [{ id } = { id: '' }] = await onDesk(hall)
    await supportQuestion(anybody, hall.number, hall.other, { id, on: 'yes' })
    expect(await onDesk(hall)).toMatchObject([{ supports: 1 }])
  })
})

describe('the desk', () => {
  it('puts a question into the queue with its words, once of two at once', async () => {
    const hall = await opened()
    await ask(hall, hall.one)
    const [first] = await onDesk(hall)
    const typed = { id: first?.id, version: '1', siteId: hall.siteId, act: 'queue' }
    const queue = () => moderateQuestion(desk(), hall.number, ModerateQuestion.parse(typed))
    const both = await Promise.allSettled([queue(), queue()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const turns = (await liveDesk(desk(), hall.number))?.turns
    expect(turns).toMatchObject([{ seat: '12', body, state: 'waiting' }])
    const view = await seenFromSeat(anybody, hall.number, hall.one)
    expect(view?.questions).toMatchObject([{ state: 'queued', turn_state: 'waiting' }])
    expect(view?.queue).toMatchObject([{ seat: '12', state: 'waiting' }])
  })

  it('holds one back with a reason, and is nobody else', async () => {
    const hall = await opened()
    await ask(hall, hall.one)
    await expect(moderate(hall, 'hold')).rejects.toMatchObject({ code: 'question.noReason' })
    await expect(moderate(hall, 'show', {}, 'front')).rejects.toMatchObject({ code: 'may.not' })
    await expect(moderate(hall, 'show', {}, 'otherReception')).rejects.toBeInstanceOf(NotFound)
    expect((await moderate(hall, 'hold', { reason: 'outside' })).heldFor).toBe('outside')
    expect((await moderate(hall, 'show')).heldFor).toBeNull()
  })
})

describe('a question outside the theme', () => {
  it('is given to its own asker alone, to be sent as a petition', async () => {
    const hall = await opened()
    await ask(hall, hall.one)
    const [asked] = await onDesk(hall)
    const take = (seat: Seat | undefined) => outsideQuestion(anybody, hall.number, seat, asked?.id ?? '')
    await expect(take(hall.one)).rejects.toBeInstanceOf(NotFound)
    await moderate(hall, 'hold', { reason: 'outside' })
    expect(await take(hall.one)).toBe(body)
    await expect(take(hall.other)).rejects.toBeInstanceOf(NotFound)
    await expect(take(undefined)).rejects.toMatchObject({ code: 'hall.noSeat' })
  })
})
