import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { attachProof } from '#server/petitions/attach-file.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { withdrawPetition } from '#server/petitions/holder-acts.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { mergePetition, partPetition } from '#server/petitions/merge-petition.ts'
import { offerPetition } from '#server/petitions/offer-petition.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import {
  answers,
  by,
  draft,
  dueDay,
  fivePoints,
  holderOf,
  petitionIn,
  rowOf,
  versionOf,
  workday,
} from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { proofFile } from '#tests/proof-file.ts'
import { trackIn } from '#tests/track-petition.ts'

beforeAll(demoPlace)

const reason = 'Cùng một đoạn mương cạnh nhà văn hóa tổ 5.'
const merge = async (number: string, main: string) =>
  mergePetition(by('reception'), number, { version: await versionOf(number), main, reason })
const part = async (number: string) =>
  partPetition(by('reception'), number, { version: await versionOf(number), reason })

/** The main one, given out, and two of other senders that were put to it. */
async function three() {
  const main = await petitionIn('VERIFYING')
  const [one, two] = [await petitionIn('ACCEPTED'), await petitionIn('ACCEPTED')]
  await merge(one.number, main.number)
  await merge(two.number, main.number)
  return { main, one, two }
}

/** The answer of the main one, from its draft to its going out, with its proof in the store. */
async function answerMain(number: string, change = {}, at = workday) {
  const [handler, head] = [by('handler', at), by('head', at)]
  await draftAnswer(handler, number, { ...draft, ...change, version: await versionOf(number) })
  await approveAnswer(head, number, { version: await versionOf(number) })
  for (const kind of ['signed_answer', 'photo'] as const)
    await attachProof(handler, number, kind, [await proofFile()])
  await issueAnswer(handler, number, { version: await versionOf(number) })
}

describe('putting a letter to another about the same thing', () => {
  let main = ''
  provesFive({
    ...{ from: 'ACCEPTED', to: 'ACCEPTED', right: 'reception', event: 'petition.merged' },
    prepare: async () => {
      main = (await petitionIn('ACCEPTED')).number
    },
    act: (ctx, number, version) => mergePetition(ctx, number, { version, main, reason }),
    ...{ wrongRole: 'handler', wrongScope: 'otherReception', wrongState: 'TRIAGED' },
  })

  it('gives it to whoever has the main one, with its task, day and result; both histories say so', async () => {
    const { main, one } = await three()
    expect(await rowOf(one.number)).toMatchObject({
      ...{ state: 'ASSIGNED', assigneeId: fivePoints.assigneeId, task: fivePoints.task, dueOn: dueDay },
    })
    expect(await eventsOf(one.number)).toContain('petition.merged')
    expect((await eventsOf(main.number)).filter((type) => type === 'petition.joined-by')).toHaveLength(2)
    const file = await findPetition(by('handler'), main.number)
    expect(file?.joined).toHaveLength(2)
    expect((await findPetition(by('handler'), one.number))?.joint).toBe(main.number)
  })

  it('follows the main one when that is given to somebody else', async () => {
    const main = await petitionIn('ACCEPTED')
    const one = await petitionIn('ACCEPTED')
    await merge(one.number, main.number)
    expect((await rowOf(one.number)).assigneeId).toBeNull()
    await assignPetition(by('head'), main.number, { ...fivePoints, version: await versionOf(main.number) })
    expect(await rowOf(one.number)).toMatchObject({ state: 'ASSIGNED', assigneeId: fivePoints.assigneeId })
  })

  it('tells its sender, who reads why', async () => {
    const main = await petitionIn('ACCEPTED')
    const { number, code } = await petitionIn('ACCEPTED', { channel: 'sms', phone: '0900000123' })
    expect(await newsOf(number, () => merge(number, main.number))).toEqual(['merged → sender by call'])
    const told = (await heldPetition(holderOf(code)))?.history[0]
    expect(told).toMatchObject({ note: reason })
    expect(told?.sentence).toContain('một câu trả lời cho mọi người gửi')
  })

  it.each([
    ['itself', async (number: string) => number, 'merge.self'],
    ['one that is not there', async () => '2026-999999', 'merge.absent'],
    ['one that follows another', async () => (await three()).one.number, 'merge.follows'],
    ['one that is answered', async () => (await petitionIn('ANSWERED')).number, 'merge.done'],
    ['a complaint', async () => (await trackIn('complaint', 'VERIFYING')).number, 'merge.elsewhere'],
  ])('is refused to %s', async (_, other, code) => {
    const { number } = await petitionIn('ACCEPTED')
    await expect(merge(number, await other(number))).rejects.toMatchObject({ code })
  })

  it('is refused when its limit comes before that of the main one: nobody waits longer than they were told', async () => {
    const { number: main } = await petitionIn('ACCEPTED')
    await asSuperuser(
      (sql) => sql`update petition set answer_due_on = answer_due_on + 5 where number = ${main} returning id`,
    )
    const { number } = await petitionIn('ACCEPTED')
    await expect(merge(number, main)).rejects.toMatchObject({ code: 'merge.later' })
    await merge(main, number)
    expect((await findPetition(by('reception'), main))?.joint).toBe(number)
  })

  it('of two that are put to each other at once lets one win', async () => {
    const [one, other] = [await petitionIn('ACCEPTED'), await petitionIn('ACCEPTED')]
    const both = await Promise.allSettled([merge(one.number, other.number), merge(other.number, one.number)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = both.filter((it) => it.status === 'rejected')
    expect(lost?.reason).toMatchObject({
      code: expect.stringMatching(/^(merge\.follows|merge\.leads|other\.first)$/),
    })
  })
})

describe('while it is settled together', () => {
  it('the work is done in the main one: here it is refused, with where to go', async () => {
    const { main, one } = await three()
    const version = await versionOf(one.number)
    const refused = { code: 'merge.joint', message: expect.stringContaining(main.number) }
    await expect(
      recordProgress(by('handler'), one.number, { version, note: 'Đã xem.' }),
    ).rejects.toMatchObject(refused)
    await expect(draftAnswer(by('handler'), one.number, { ...draft, version })).rejects.toMatchObject(refused)
    await expect(assignPetition(by('head'), one.number, { ...fivePoints, version })).rejects.toMatchObject(
      refused,
    )
    const file = await findPetition(by('handler'), one.number)
    expect(file?.decisions).not.toContain('answer')
    expect((await findPetition(by('reception'), one.number))?.decisions).toEqual(
      expect.arrayContaining(['part', 'code']),
    )
  })

  it('the main one does not leave the office', async () => {
    const { main } = await three()
    const leave = offerPetition(by('head'), main.number, {
      version: await versionOf(main.number),
      toUnitId: demoId('hac-tri-ubnd'),
      reason: 'Đoạn mương này thuộc phường Hạc Trì quản lý.',
    } as Parameters<typeof offerPetition>[2])
    await expect(leave).rejects.toMatchObject({ code: 'merge.moves' })
  })

  it('it goes its own way again when it is parted, or when the main one ended without an answer', async () => {
    const { main, one, two } = await three()
    await part(one.number)
    expect((await findPetition(by('handler'), one.number))?.joint).toBeUndefined()
    expect(await eventsOf(main.number)).toContain('petition.left-by')
    await recordProgress(by('handler'), one.number, {
      version: await versionOf(one.number),
      note: 'Đã đo đoạn mương.',
    })
    await expect(part(one.number)).rejects.toMatchObject({ code: 'part.alone' })
    await withdrawPetition(holderOf(main.code), { sure: 'yes', reason: '' })
    expect((await findPetition(by('handler'), two.number))?.joint).toBeUndefined()
    await recordProgress(by('handler'), two.number, {
      version: await versionOf(two.number),
      note: 'Đã đo đoạn mương.',
    })
  })
})

describe('three letters, one answer', () => {
  it('goes out to all, each as its own with its proof, and nobody reads another’s name', async () => {
    const { main, one, two } = await three()
    await answerMain(main.number, {
      doneWhat: 'Nạo vét 120 m mương trước nhà bà Nguyễn Thị Mẫu',
      body: 'Kính gửi bà Nguyễn Thị Mẫu. Mương tổ 5 đã được nạo vét 120 m, nước thoát sau mưa.',
    })
    for (const { number, code } of [one, two]) {
      expect(await rowOf(number)).toMatchObject({ state: 'ANSWERED', outcome: 'settled' })
      const held = await heldPetition(holderOf(code))
      expect(held?.answers[0]?.body).toContain('đã được nạo vét 120 m')
      expect(held?.answers[0]?.proofs).toHaveLength(2)
      expect((await eventsOf(number)).at(-1)).toBe('petition.answered')
    }
    const held = await heldPetition(holderOf(one.code))
    expect(JSON.stringify(held?.answers)).not.toContain('Mẫu')
    expect((await findPetition(by('front'), one.number))?.maskedAnswer).toContain('nạo vét')
  })

  it('leaves each sender their own word: one is done, the other is not', async () => {
    const { main, one, two } = await three()
    await answerMain(main.number)
    await saySender(holderOf(one.code), { word: 'done', reason: '', rating: '' })
    await saySender(holderOf(two.code), { word: 'not', reason: 'Đoạn cuối mương vẫn tắc.', rating: '' })
    expect((await rowOf(one.number)).state).toBe('CLOSED')
    expect((await rowOf(two.number)).state).toBe('REOPENED')
    expect((await rowOf(main.number)).state).toBe('ANSWERED')
    expect((await findPetition(by('handler'), two.number))?.joint).toBeUndefined()
  })

  it('is promised for a day to all of them first, and answered to all of them then', async () => {
    const { main, one } = await three()
    await answerMain(main.number, { outcome: 'planned', laterDueOn: '2026-12-01' })
    expect(await rowOf(one.number)).toMatchObject({ state: 'EXECUTING', dueOn: '2026-12-01' })
    await answerMain(main.number, {}, new Date('2026-11-30T09:00:00+07:00'))
    expect(await rowOf(one.number)).toMatchObject({ state: 'ANSWERED' })
    expect((await heldPetition(holderOf(one.code)))?.answers).toHaveLength(2)
  })

  it('is sent by nobody else: a letter that follows is not answered from outside', async () => {
    const { main, one } = await three()
    await expect(
      issueAnswer(by('otherHandler'), main.number, { version: await versionOf(main.number) }),
    ).rejects.toThrow()
    expect((await rowOf(one.number)).state).toBe('ASSIGNED')
  })
})

it('keeps what its sender wrote: the texts stay apart', async () => {
  const { one } = await three()
  expect((await heldPetition(holderOf(one.code)))?.body).toBe(answers.body)
})
