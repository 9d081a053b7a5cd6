import { beforeAll, describe, expect, it } from 'vitest'
import { findPetition } from '#server/petitions/find-petition.ts'
import { returnDraft } from '#server/petitions/return-draft.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const reason = 'Chưa nói ngày làm xong đoạn còn lại.'

describe('return the draft', () => {
  provesFive({
    from: 'DRAFTED',
    to: 'VERIFYING',
    right: 'head',
    event: 'petition.draft-returned',
    act: (ctx, number, version) => returnDraft(ctx, number, { version, reason }),
    wrongRole: 'handler',
    wrongScope: 'otherHead',
    wrongState: 'VERIFYING',
  })

  it('says what to mend, and a new draft takes its place', async () => {
    const { number } = await petitionIn('APPROVED')
    await returnDraft(by('head'), number, { version: await versionOf(number), reason })
    const file = await findPetition(by('handler'), number)
    expect(file?.history[0]?.note).toBe(reason)
    expect(file?.draft).toBeUndefined()
    await advance(number, 'VERIFYING', 'APPROVED')
    expect((await rowOf(number)).state).toBe('APPROVED')
    expect((await findPetition(by('handler'), number))?.answers).toHaveLength(2)
  })
})
