import { beforeAll, describe, expect, it } from 'vitest'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, draft, petitionIn, prove, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const issue = async (number: string) =>
  issueAnswer(by('handler'), number, { version: await versionOf(number) })

describe('issue the answer', () => {
  provesFive({
    from: 'APPROVED',
    to: 'ANSWERED',
    right: 'handler',
    event: 'petition.answered',
    act: (ctx, number, version) => issueAnswer(ctx, number, { version }),
    wrongRole: 'reception',
    wrongScope: 'otherHandler',
    wrongState: 'DRAFTED',
    prepare: prove,
  })

  it('fills the fifth petal, and shows those who watch a covered answer', async () => {
    const { number } = await petitionIn('APPROVED')
    expect((await findPetition(by('front'), number))?.summary).toBe('5/5 rõ, chờ kết quả')
    await prove(number)
    await issue(number)
    expect(await rowOf(number)).toMatchObject({ answeredAt: workday, proofAt: workday, outcome: 'settled' })
    const watched = await findPetition(by('front'), number)
    expect(watched?.summary).toBe('5/5 rõ, đã có kết quả')
    expect(watched?.maskedAnswer).toContain('nạo vét 120 m')
  })

  it('waits for the signed answer, and for a photo or a handover record where work was done', async () => {
    const { number } = await petitionIn('APPROVED')
    await expect(issue(number)).rejects.toMatchObject({ code: 'close.noProof' })
    await prove(number, ['signed_answer'])
    const half = await issue(number).catch((refusal) => refusal)
    expect(half).toMatchObject({
      code: 'close.noProof',
      fields: { proof: expect.stringContaining('ảnh hiện trường') },
    })
    await prove(number, ['handover'])
    await issue(number)
    expect((await rowOf(number)).state).toBe('ANSWERED')
  })

  it('that explains needs no photo', async () => {
    const { number } = await petitionIn('VERIFYING')
    const explained = {
      ...draft,
      outcome: 'explained' as const,
      nextStep: 'Nộp tờ khai tại quầy chậm nhất 2/11.',
    }
    await draftAnswer(by('handler'), number, { version: await versionOf(number), ...explained })
    await approveAnswer(by('head'), number, { version: await versionOf(number) })
    await prove(number, ['signed_answer'])
    await issue(number)
    expect((await rowOf(number)).outcome).toBe('explained')
  })
})
