import { beforeAll, describe, expect, it } from 'vitest'
import { AskQuestion } from '#domain/dialogues/asked-before.ts'
import { startOfDay } from '#lib/dates.ts'
import { newToken } from '#lib/ids.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, planned } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { anybody } from '#tests/registering.ts'
import { askerHash } from './asker-hash.ts'
import { holdQuestion, mergeQuestion, moderatedQuestions, showQuestion } from './moderate-questions.ts'
import { askQuestion, publicQuestions, supportQuestion } from './questions.ts'
import { setDoor } from './registrants.ts'

beforeAll(demoPlace)

const somebody = () => askerHash(newToken())
const typed = (question: string) => AskQuestion.parse({ token: newToken(), question })
const ask = (number: string, question: string, asker = somebody(), at?: Date) =>
  askQuestion(anybody(at), number, typed(question), asker)
const all = async (number: string, who: Member = 'front') =>
  (await moderatedQuestions(by(who), number))?.questions ?? []
const one = async (number: string, words: string) => {
  const found = (await all(number)).find(({ body }) => body.includes(words))
  if (!found) throw new Error(`no question ${words}`)
  return found
}
const show = async (number: string, words: string, who: Member = 'front') =>
  showQuestion(by(who), number, await one(number, words))
const shown = async (number: string, asker = '') =>
  (await publicQuestions(anybody(), number, asker))?.shown ?? []

describe('a question sent beforehand', () => {
  it('is read by nobody until it is shown, by the Front or the office that holds it', async () => {
    const number = await announced()
    const asker = somebody()
    expect(await ask(number, 'Bao giờ sửa mương tổ 5?', asker)).toEqual({ state: 'new' })
    expect(await shown(number)).toEqual([])
    expect((await publicQuestions(anybody(), number, asker))?.mine).toMatchObject([{ state: 'new' }])
    expect((await publicQuestions(anybody(), number, somebody()))?.mine).toEqual([])
    for (const who of ['head', 'handler', 'otherFront', 'otherReception', 'admin'] as const) {
      expect(await moderatedQuestions(by(who), number), who).toBeUndefined()
    }
    await expect(showQuestion(by('head'), number, await one(number, 'mương'))).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(showQuestion(by('otherFront'), number, await one(number, 'mương'))).rejects.toMatchObject({
      name: 'NotFound',
    })
    await show(number, 'mương', 'reception')
    expect(await shown(number)).toMatchObject([{ body: 'Bao giờ sửa mương tổ 5?', people: 1, own: false }])
    expect(await shown(number, asker)).toMatchObject([{ own: true }])
    expect(JSON.stringify(await all(number))).not.toContain(asker)
  })

  it('so many each, sent twice at once is one, held ones do not count', async () => {
    const number = await announced()
    await setDoor(by('reception'), number, { closesBefore: 1, questionsEach: 2 })
    const asker = somebody()
    const same = typed('Bao giờ có nước sạch ở tổ 3?')
    await Promise.all([1, 2].map(() => askQuestion(anybody(), number, same, asker)))
    expect(await all(number)).toHaveLength(1)
    expect(await ask(number, 'Bọn ăn hại bao giờ mới làm đường?', asker)).toEqual({
      ...{ state: 'held', heldFor: 'insult' },
    })
    const rest = await Promise.allSettled([
      ask(number, 'Bao giờ làm đường tổ 1?', asker),
      ask(number, 'Bao giờ lắp đèn ngõ 12?', asker),
    ])
    expect(rest.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(rest.find((it) => it.status === 'rejected')?.reason).toMatchObject({ code: 'question.tooMany' })
    await expect(ask(number, 'Bao giờ lắp đèn ngõ 12?')).resolves.toEqual({ state: 'new' })
  })

  it('not before it is announced, nor on the day', async () => {
    await expect(ask(await planned(), 'Bao giờ sửa mương?')).rejects.toMatchObject({ name: 'NotFound' })
    const number = await announced()
    const onTheDay = new Date(startOfDay('2026-10-28').getTime() + 3_600_000)
    await expect(ask(number, 'Bao giờ sửa mương?', somebody(), onTheDay)).rejects.toMatchObject({
      code: 'question.closed',
    })
  })

  it('in the words of one that is shown it is a support of that one', async () => {
    const number = await announced()
    await ask(number, 'Bao giờ sửa mương tổ 5?')
    await show(number, 'mương')
    const asker = somebody()
    expect(await ask(number, 'bao giờ SỬA mương tổ 5', asker)).toEqual({ state: 'same', people: 2 })
    expect(await ask(number, 'bao giờ sửa mương tổ 5 ?', asker)).toEqual({ state: 'same', people: 2 })
    expect(await all(number)).toHaveLength(1)
  })
})

describe('support', () => {
  it('counts once for each, is taken back, and is of shown ones alone', async () => {
    const number = await announced()
    const own = somebody()
    await ask(number, 'Bao giờ sửa mương tổ 5?', own)
    const { id } = await one(number, 'mương')
    const voter = somebody()
    await expect(supportQuestion(anybody(), id, voter, true)).rejects.toMatchObject({ code: 'question.gone' })
    await show(number, 'mương')
    const five = await Promise.all(
      Array.from({ length: 5 }, () => supportQuestion(anybody(), id, voter, true)),
    )
    expect(Math.max(...five)).toBe(2)
    expect(await supportQuestion(anybody(), id, own, true)).toBe(2)
    expect(await shown(number, voter)).toMatchObject([{ people: 2, supports: true }])
    expect(await supportQuestion(anybody(), id, voter, false)).toBe(1)
    expect(await shown(number, voter)).toMatchObject([{ people: 1, supports: false }])
  })
})

describe('who looks them through', () => {
  it('keeps one back with a reason that its sender reads', async () => {
    const number = await announced()
    const asker = somebody()
    await ask(number, 'Giá vé máy bay bao giờ giảm?', asker)
    const it = await one(number, 'vé máy bay')
    await holdQuestion(by('front'), number, { ...it, heldFor: 'outside' })
    expect((await publicQuestions(anybody(), number, asker))?.mine).toMatchObject([
      { state: 'held', heldFor: 'outside' },
    ])
    await expect(showQuestion(by('front'), number, it)).rejects.toMatchObject({ code: 'other.first' })
  })

  it('puts like ones together: each who asks or supports is counted once, and parts them again', async () => {
    const number = await announced()
    const [a, b, both] = [somebody(), somebody(), somebody()]
    await ask(number, 'Bao giờ sửa mương thoát nước tổ 5?', a)
    await ask(number, 'Mương thoát nước ở tổ 5 khi nào được sửa?', b)
    await ask(number, 'Tổ 5 ngập, khi nào thông mương thoát nước?', both)
    for (const words of ['Bao giờ sửa', 'khi nào được', 'Tổ 5 ngập']) await show(number, words)
    await supportQuestion(anybody(), (await one(number, 'khi nào được')).id, both, true)
    await supportQuestion(anybody(), (await one(number, 'Bao giờ sửa')).id, both, true)
    const main = await one(number, 'Bao giờ sửa')
    await mergeQuestion(by('front'), number, {
      ...(await one(number, 'Tổ 5 ngập')),
      main: (await one(number, 'khi nào được')).id,
    })
    // With those that were put to it before.
    await mergeQuestion(by('front'), number, { ...(await one(number, 'khi nào được')), main: main.id })
    expect(await shown(number, both)).toMatchObject([{ body: main.body, people: 3, own: true }])
    expect((await publicQuestions(anybody(), number, b))?.mine).toMatchObject([
      { state: 'merged', mainBody: main.body },
    ])
    const put = await one(number, 'khi nào được')
    await expect(
      mergeQuestion(by('front'), number, { ...(await one(number, 'Bao giờ sửa')), main: put.id }),
    ).rejects.toMatchObject({
      code: 'question.noMain',
    })
    await expect(
      holdQuestion(by('front'), number, { ...(await one(number, 'Bao giờ sửa')), heldFor: 'outside' }),
    ).rejects.toMatchObject({ code: 'question.main' })
    await showQuestion(by('front'), number, put)
    expect((await shown(number)).map(({ people }) => people).sort()).toEqual([2, 2])
  })

  it('two at once: one decides, the other is told', async () => {
    const number = await announced()
    await ask(number, 'Bao giờ sửa mương tổ 5?')
    const it = await one(number, 'mương')
    const two = await Promise.allSettled([
      showQuestion(by('front'), number, it),
      holdQuestion(by('reception'), number, { ...it, heldFor: 'outside' }),
    ])
    expect(two.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(two.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'other.first' })
  })

  it('points out which may ask the same', async () => {
    const number = await announced()
    await ask(number, 'Bao giờ sửa mương thoát nước cạnh nhà văn hóa tổ 5?')
    await ask(number, 'Mương thoát nước cạnh nhà văn hóa tổ 5 tắc, bao giờ sửa?')
    await ask(number, 'Học phí năm nay thu thế nào?')
    const likes = (await all(number)).map((it) => `${it.body.slice(0, 4)} ${it.likes.length}`).sort()
    expect(likes).toEqual(['Bao  1', 'Học  0', 'Mươn 1'])
  })
})
