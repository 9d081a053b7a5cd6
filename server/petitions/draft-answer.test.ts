import { beforeAll, describe, expect, it } from 'vitest'
import { DraftAnswer } from '#domain/petitions/answer.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, draft, petitionIn } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

describe('draft the answer', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'DRAFTED',
    right: 'handler',
    event: 'petition.drafted',
    act: (ctx, number, version) => draftAnswer(ctx, number, { version, ...draft }),
    wrongRole: 'head',
    wrongScope: 'otherHandler',
    wrongState: 'ANSWERED',
  })

  it('lays the draft before those who handle it, and keeps it from those who watch', async () => {
    const { number } = await petitionIn('DRAFTED')
    expect((await findPetition(by('head'), number))?.draft).toMatchObject({ ...draft, laterDueOn: null })
    const watched = await findPetition(by('front'), number)
    expect(watched).toMatchObject({ answers: [], draft: undefined, maskedAnswer: undefined })
  })

  it.each(['doneBy', 'doneWhat', 'doneWhen', 'basis'])('is incomplete without %s', (field) => {
    const read = DraftAnswer.safeParse({ version: 1, ...draft, [field]: ' ' })
    expect(read.error?.issues[0]).toMatchObject({
      path: [field],
      message: expect.stringMatching(/còn thiếu/),
    })
  })

  it('that explains has to say the next step', () => {
    const read = DraftAnswer.safeParse({ version: 1, ...draft, outcome: 'explained' })
    expect(read.error?.issues[0]?.path).toEqual(['nextStep'])
  })
})
