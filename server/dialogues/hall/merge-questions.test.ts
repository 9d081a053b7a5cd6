import { beforeAll, describe, expect, it } from 'vitest'
import { AskQuestion, ModerateQuestion } from '#domain/dialogues/hall/questions.ts'
import { newId, newToken } from '#lib/ids.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { askQuestion, seenFromSeat, supportQuestion } from './hall-questions.ts'
import { liveDesk } from './live-desk.ts'
import { mergeQuestion, partQuestion } from './merge-questions.ts'
import { moderateQuestion } from './moderate-question.ts'
import { openDialogue } from './open-dialogue.ts'
import type { Seat } from './seat.ts'

beforeAll(demoPlace)

const at = new Date(`${dialogueDay}T08:30:00+07:00`)
const anybody = { actor: { kind: 'public' as const }, at }
const desk = (who: Member = 'reception') => by(who, at)
const texts = { one: 'Bao giờ nạo vét mương tổ 5?', other: 'Mương cạnh nhà văn hóa khi nào thông?' }

/** Two questions that ask the same, of two seats, both let through; each supports the other, and a third both. */
async function asked() {
  const number = await announced()
  await openDialogue(desk(), number, 4)
  const siteId = (await liveDesk(desk(), number))?.sites[0]?.id ?? ''
  const [one, other, third] = ['12', '14', '16'].map((seat): Seat => ({ number, seat, token: newToken() }))
  if (!one || !other || !third) throw new Error('three seats are not three')
  const ids = { one: newId(), other: newId() }
  await askQuestion(anybody, number, one, AskQuestion.parse({ id: ids.one, body: texts.one }))
  await askQuestion(anybody, number, other, AskQuestion.parse({ id: ids.other, body: texts.other }))
  for (const id of [ids.one, ids.other]) await moderate({ number, siteId }, id, 1, 'show')
  for (const id of [ids.one, ids.other]) {
    await supportQuestion(anybody, number, third, { id, on: 'yes' })
  }
  await supportQuestion(anybody, number, other, { id: ids.one, on: 'yes' })
  return { number, siteId, one, other, third, ids }
}
const moderate = (hall: { number: string; siteId: string }, id: string, version: number, act: string) =>
  moderateQuestion(
    desk(),
    hall.number,
    ModerateQuestion.parse({ id, version: String(version), siteId: hall.siteId, act }),
  )
type Hall = Awaited<ReturnType<typeof asked>>
const merge = ({ number, ids }: Hall, who: Member = 'reception', version = 2) =>
  mergeQuestion(desk(who), number, { id: ids.other, version, into: ids.one })
const seen = async (hall: Hall, seat: Seat) =>
  (await seenFromSeat(anybody, hall.number, seat))?.questions.map(
    ({ body, mine, supports, supported, turn_state: turn }) => ({ body, mine, supports, supported, turn }),
  )
const open = async ({ number }: Hall) => (await liveDesk(desk(), number))?.questions ?? []

describe('two questions that ask the same', () => {
  it('become one, each seat counted once, and both askers read what becomes of it', async () => {
    const hall = await asked()
    expect((await open(hall)).map(({ supports }) => supports)).toEqual([3, 2])
    await merge(hall)
    // Three seats in all, whoever asked and supported which.
    expect(await open(hall)).toMatchObject([
      { id: hall.ids.one, supports: 3, like: [{ id: hall.ids.other }] },
    ])
    expect((await liveDesk(desk(), hall.number))?.questionCount).toBe(1)
    expect(await seen(hall, hall.third)).toMatchObject([{ body: texts.one, supports: 3, supported: true }])
    expect(await seen(hall, hall.other)).toMatchObject([{ body: texts.other, mine: true, supports: 3 }])
    // Neither asker adds a voice by supporting the other's.
    await supportQuestion(anybody, hall.number, hall.one, { id: hall.ids.other, on: 'yes' })
    expect(await open(hall)).toMatchObject([{ supports: 3 }])
    await moderate(hall, hall.ids.one, 2, 'queue')
    for (const seat of [hall.one, hall.other]) {
      expect(await seen(hall, seat)).toMatchObject([{ mine: true, turn: 'waiting' }])
    }
  })

  it('are parted again as they were', async () => {
    const hall = await asked()
    await merge(hall)
    const part = () => partQuestion(desk(), hall.number, { id: hall.ids.other, version: 3 })
    await part()
    expect((await open(hall)).map(({ supports }) => supports)).toEqual([3, 2])
    await expect(part()).rejects.toMatchObject({ code: 'other.first' })
    await expect(partQuestion(desk(), hall.number, { id: hall.ids.one, version: 2 })).rejects.toMatchObject({
      code: 'question.alone',
    })
  })

  it('are merged by who writes there alone, once of two at once, and not into themselves', async () => {
    const hall = await asked()
    const other = await asked()
    await expect(merge(hall, 'front')).rejects.toMatchObject({ code: 'may.not' })
    await expect(merge(hall, 'otherReception')).rejects.toBeInstanceOf(NotFound)
    const across = { id: hall.ids.other, version: 2, into: other.ids.one }
    await expect(mergeQuestion(desk(), hall.number, across)).rejects.toBeInstanceOf(NotFound)
    const itself = { id: hall.ids.one, version: 2, into: hall.ids.one }
    await expect(mergeQuestion(desk(), hall.number, itself)).rejects.toMatchObject({
      code: 'question.itself',
    })
    const both = await Promise.allSettled([merge(hall), merge(hall)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Two desks, two ways round: never both.
    const ways = await Promise.allSettled([
      merge(other),
      mergeQuestion(desk(), other.number, { id: other.ids.one, version: 2, into: other.ids.other }),
    ])
    expect(ways.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('a merged one is not dealt with for itself, nor is one held that others were put to', async () => {
    const hall = await asked()
    await merge(hall)
    await expect(moderate(hall, hall.ids.other, 3, 'queue')).rejects.toMatchObject({
      code: 'question.merged',
    })
    const hold = ModerateQuestion.parse({
      ...{ id: hall.ids.one, version: '2', siteId: hall.siteId, act: 'hold', reason: 'outside' },
    })
    await expect(moderateQuestion(desk(), hall.number, hold)).rejects.toMatchObject({ code: 'question.main' })
  })

  it('and what somebody asks in the same words afterwards counts there', async () => {
    const hall = await asked()
    await merge(hall)
    const fourth: Seat = { number: hall.number, seat: '18', token: newToken() }
    const again = AskQuestion.parse({ id: newId(), body: texts.other })
    expect(await askQuestion(anybody, hall.number, fourth, again)).toBe('same')
    expect(await open(hall)).toMatchObject([{ id: hall.ids.one, supports: 4 }])
  })
})
