import { beforeAll, describe, expect, it } from 'vitest'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { replyDispute, withdrawDispute } from '#server/petitions/dispute.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { addToPetition, withdrawPetition } from '#server/petitions/holder-acts.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, draft, holderOf, petitionIn, prove, rowOf, versionOf, workday } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)
const not = { word: 'not' as const, reason: 'Mương vẫn tắc.', rating: '' as const }
const eventsOf = async (number: string) =>
  (
    await asSuperuser(
      (sql) =>
        sql`select e.type from event e join petition p on p.id = e.petition_id where p.number = ${number} order by e.seq`,
    )
  ).map((one) => one.type)

/** The same answer once more after the work came back, proven anew. */
async function answerAgain(number: string, at: Date) {
  await draftAnswer(by('handler', at), number, { version: await versionOf(number), ...draft })
  await approveAnswer(by('head', at), number, { version: await versionOf(number) })
  await prove(number, ['signed_answer', 'photo'], at)
  await issueAnswer(by('handler', at), number, { version: await versionOf(number) })
}

describe('the word of the sender', () => {
  it('done closes the file with the word and the rating beside it', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    await saySender(holderOf(code), { word: 'done', reason: '', rating: '5' })
    expect(await rowOf(number)).toMatchObject({
      state: 'CLOSED',
      says: 'done',
      rating: 5,
      closedSilently: false,
    })
    await expect(saySender(holderOf(code), not)).rejects.toMatchObject({ code: 'says.already' })
  })

  it('a first “chưa xong” goes back to the same person with a new date and an empty fifth petal', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    const before = await rowOf(number)
    await saySender(holderOf(code, later(1)), not)
    const row = await rowOf(number)
    expect(row).toMatchObject({
      state: 'REOPENED',
      assigneeId: before.assigneeId,
      notCount: 1,
      proofAt: null,
      dueOn: '2026-10-29',
    })
    expect(await eventsOf(number)).toContain('petition.reopened')
  })

  it('a second one goes to the head and the Front and stays until the sender withdraws it', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    await saySender(holderOf(code, later(1)), not)
    await answerAgain(number, later(3))
    await saySender(holderOf(code, later(4)), not)
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED', notCount: 2, disputeEndedAt: null })
    expect((await rowOf(number, 'front')).state).toBe('DISPUTED')

    const reply = {
      version: await versionOf(number),
      reply: 'Phường cho nạo vét lại đoạn cuối trước thứ Sáu 23/10/2026.',
    }
    await expect(replyDispute(by('handler', later(5)), number, reply)).rejects.toMatchObject({
      code: 'may.not',
    })
    await replyDispute(by('chair', later(5)), number, reply)
    expect((await rowOf(number)).state).toBe('DISPUTED')

    await withdrawDispute(holderOf(code, later(6)), { reason: 'Phường đã làm xong.' })
    const row = await rowOf(number)
    expect(row.state).toBe('CLOSED')
    expect(row.disputedAt).not.toBeNull()
    expect(row.disputeEndedAt).not.toBeNull()
  })

  it('an answer to work that came back needs proof of its own', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    await saySender(holderOf(code, later(1)), not)
    await draftAnswer(by('handler', later(2)), number, { version: await versionOf(number), ...draft })
    await approveAnswer(by('head', later(2)), number, { version: await versionOf(number) })
    await expect(
      issueAnswer(by('handler', later(2)), number, { version: await versionOf(number) }),
    ).rejects.toMatchObject({ code: 'close.noProof' })
  })

  it('is taken once when two tabs speak at once', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    const both = await Promise.allSettled([
      saySender(holderOf(code), { word: 'done', reason: '', rating: '' }),
      saySender(holderOf(code), { word: 'done', reason: '', rating: '' }),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect((await eventsOf(number)).filter((one) => one === 'petition.sender-said')).toHaveLength(1)
  })

  it('is not taken before there is an answer, nor from anybody without the code', async () => {
    const { code } = await petitionIn('ASSIGNED')
    await expect(saySender(holderOf(code), not)).rejects.toMatchObject({ code: 'other.first' })
    await expect(saySender(holderOf('2222222222222222'), not)).rejects.toThrow('not found')
    await expect(saySender(by('reception'), not)).rejects.toThrow('not found')
  })
})

describe('what else the sender may do', () => {
  it('adds to the petition without changing what was sent', async () => {
    const { number, code } = await petitionIn('ASSIGNED')
    await addToPetition(holderOf(code), { note: 'Nước tràn thêm nhà số 12.' })
    expect((await rowOf(number)).state).toBe('ASSIGNED')
    expect(await eventsOf(number)).toContain('petition.added')
  })

  it('withdraws it, and then nobody works on it any more', async () => {
    const { number, code } = await petitionIn('ASSIGNED')
    await withdrawPetition(holderOf(code), { sure: 'yes', reason: '' })
    expect((await rowOf(number)).state).toBe('WITHDRAWN')
    await expect(addToPetition(holderOf(code), { note: 'Còn nữa.' })).rejects.toMatchObject({
      code: 'other.first',
    })
  })
})
