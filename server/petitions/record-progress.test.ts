import { beforeAll, describe, expect, it } from 'vitest'
import { findPetition } from '#server/petitions/find-petition.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const note = 'Đã đi xem mương cùng tổ trưởng tổ 5.'

describe('record progress', () => {
  provesFive({
    from: 'ASSIGNED',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.progressed',
    act: (ctx, number, version) => recordProgress(ctx, number, { version, note }),
    wrongRole: 'head',
    wrongScope: 'otherHandler',
    wrongState: 'DRAFTED',
  })

  it('is read by those who handle it, and by nobody who only watches', async () => {
    const { number } = await petitionIn('ASSIGNED')
    await recordProgress(by('handler'), number, { version: await versionOf(number), note })
    expect((await findPetition(by('head'), number))?.history[0]?.note).toBe(note)
    const watched = await findPetition(by('front'), number)
    expect(watched?.history[0]?.sentence).toBe('Người giải quyết ghi tiến độ.')
    expect(JSON.stringify(watched)).not.toContain(note)
  })
})
