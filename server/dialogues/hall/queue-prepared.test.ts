import { beforeAll, describe, expect, it } from 'vitest'
import { AskQuestion } from '#domain/dialogues/asked-before.ts'
import { newId, newToken } from '#lib/ids.ts'
import { findDossier } from '#server/dialogues/gathering/dossier.ts'
import { askerHash } from '#server/dialogues/registering/asker-hash.ts'
import { moderatedQuestions, showQuestion } from '#server/dialogues/registering/moderate-questions.ts'
import { askQuestion } from '#server/dialogues/registering/questions.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { handedIn } from '#tests/gathering.ts'
import { theDay } from '#tests/held-dialogue.ts'
import { anybody } from '#tests/registering.ts'
import { liveDesk } from './live-desk.ts'
import { openDialogue } from './open-dialogue.ts'
import { queuePrepared } from './queue-prepared.ts'
import { moveTurn } from './queue-turn.ts'

beforeAll(demoPlace)

const asked = 'Bao giờ có nước sạch ở tổ 3?'
const desk = (number: string, who: Member = 'reception') => liveDesk(by(who, theDay), number)

/** Under way, with a point on the agenda and a question that was let through. */
async function prepared() {
  const number = await announced()
  const item = await handedIn(number)
  const question = AskQuestion.parse({ token: newToken(), question: asked })
  await askQuestion(anybody(), number, question, askerHash(newToken()))
  const [sent] = (await moderatedQuestions(by('front'), number))?.questions ?? []
  await showQuestion(by('front'), number, { id: sent?.id ?? '', version: sent?.version ?? 0 })
  await openDialogue(by('reception', theDay), number, 4)
  const siteId = (await desk(number))?.sites[0]?.id ?? ''
  return { number, item, question: sent?.id ?? '', siteId }
}
const take = (it: Awaited<ReturnType<typeof prepared>>, of: 'item' | 'question', id = newId()) =>
  queuePrepared(by('reception', theDay), it.number, { of, id, siteId: it.siteId, chosen: it[of] })

describe('what was prepared', () => {
  it('waits on the desk, the agenda before the questions, and goes into the queue with its words, once', async () => {
    const it = await prepared()
    const waiting = (await desk(it.number))?.prepared ?? []
    expect(waiting.map(({ of, id }) => [of, id])).toEqual([
      ['item', it.item],
      ['question', it.question],
    ])
    const turn = await take(it, 'item')
    expect(turn).toMatchObject({ state: 'waiting', itemId: it.item, field: 'drainage' })
    expect(turn.body).toContain('Mương tổ 1 tắc, mưa là ngập ngõ 12.')
    expect((await desk(it.number))?.prepared.map(({ id }) => id)).toEqual([it.question])
    await expect(take(it, 'item')).rejects.toMatchObject({ code: 'turn.prepared' })
    expect((await take(it, 'item', turn.id)).id).toBe(turn.id)
  })

  it('taken by two desks at once is one turn; let go it waits again', async () => {
    const it = await prepared()
    const both = await Promise.allSettled([take(it, 'question'), take(it, 'question')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'turn.prepared' })
    const turn = (await desk(it.number))?.turns.find(({ questionId }) => questionId === it.question)
    expect(turn?.body).toBe(asked)
    await moveTurn(by('reception', theDay), it.number, { id: turn?.id ?? '', version: 1, act: 'withdraw' })
    expect((await desk(it.number))?.prepared.map(({ id }) => id)).toContain(it.question)
  })

  it('is taken by nobody but the office that holds the dialogue, and not from another one', async () => {
    const [one, other] = [await prepared(), await prepared()]
    const input = { of: 'item' as const, id: newId(), siteId: one.siteId, chosen: one.item }
    await expect(queuePrepared(by('front', theDay), one.number, input)).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(queuePrepared(by('otherReception', theDay), one.number, input)).rejects.toBeInstanceOf(
      NotFound,
    )
    const foreign = { ...input, chosen: other.item }
    await expect(queuePrepared(by('reception', theDay), one.number, foreign)).rejects.toBeInstanceOf(NotFound)
    expect((await desk(one.number, 'front'))?.prepared).toEqual([])
  })

  it('stands in the dossier of the leader', async () => {
    const { number } = await prepared()
    const dossier = await findDossier(by('chair', theDay), number)
    expect(dossier?.questions).toEqual([{ text: asked, supporters: 1 }])
  })
})
