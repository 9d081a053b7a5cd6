import { beforeAll, describe, expect, it } from 'vitest'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { replyDispute } from '#server/petitions/dispute.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, draft, holderOf, petitionIn, prove, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)
const reply = 'Đội thi công quay lại ngày 30/11/2026, trưởng phòng hạ tầng trực tiếp kiểm tra.'

/** Answered twice, and twice the sender said that it is not done. */
async function disputed() {
  const filed = await petitionIn('ANSWERED')
  const { number } = filed
  const not = { word: 'not' as const, reason: 'Mương vẫn tắc.', rating: '' as const }
  await saySender(holderOf(filed.code, later(1)), not)
  const at = later(2)
  await draftAnswer(by('handler', at), number, { version: await versionOf(number), ...draft })
  await approveAnswer(by('head', at), number, { version: await versionOf(number) })
  await prove(number, ['signed_answer', 'photo'], at)
  await issueAnswer(by('handler', at), number, { version: await versionOf(number) })
  await saySender(holderOf(filed.code, later(3)), not)
  return filed
}

describe('reply to a dispute', () => {
  provesFive({
    from: 'DISPUTED',
    to: 'DISPUTED',
    right: 'chair',
    event: 'petition.dispute-replied',
    act: (ctx, number, version) => replyDispute(ctx, number, { version, reply }),
    arrange: disputed,
    wrongRole: 'head',
    wrongScope: 'otherHead',
    wrongState: 'ANSWERED',
  })

  it('stands beside the words of the sender and overwrites neither', async () => {
    const { number } = await disputed()
    await replyDispute(by('chair'), number, { version: await versionOf(number), reply })
    const file = await findPetition(by('chair'), number)
    expect(file?.history[0]?.note).toBe(reply)
    expect(file?.says.map(({ word }) => word)).toEqual(['not', 'not'])
    expect((await rowOf(number)).disputeEndedAt).toBeNull()
  })
})
