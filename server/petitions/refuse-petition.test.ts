import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { refusePetition } from '#server/petitions/refuse-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, holderOf, petitionIn, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const words = {
  article: 'tcd-9' as const,
  reason: 'Việc này đã trả lời ngày 2/6/2026, không có tình tiết mới.',
  whoHelps: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh, 0298 300 099',
}

describe('refuse', () => {
  provesFive({
    from: 'TRIAGED',
    to: 'REFUSED',
    right: 'reception',
    event: 'petition.refused',
    act: (ctx, number, version) => refusePetition(ctx, number, { version, ...words }),
    wrongRole: 'front',
    wrongScope: 'otherReception',
    wrongState: 'ACCEPTED',
  })

  it('tells the sender which article, why, and who can help', async () => {
    const { number, code } = await petitionIn('TRIAGED')
    await refusePetition(by('reception'), number, { version: await versionOf(number), ...words })
    const row = await tx(holderOf(code), (db) => findRow(db, number))
    expect(row?.refusalArticle).toContain('Điều 9')
    const file = await findPetition(by('reception'), number)
    expect(file?.history[0]?.note).toBe(`${words.reason}\nNơi có thể giúp: ${words.whoHelps}`)
  })
})
