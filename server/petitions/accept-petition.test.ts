import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const handlingUnitId = demoId('hong-lien-ha-tang')

describe('accept', () => {
  provesFive({
    from: 'TRIAGED',
    to: 'ACCEPTED',
    right: 'reception',
    event: 'petition.accepted',
    act: (ctx, number, version) => acceptPetition(ctx, number, { version, handlingUnitId }),
    wrongRole: 'front',
    wrongScope: 'otherReception',
    wrongState: 'RECEIVED',
  })

  it('is the first answer, on its day', async () => {
    const { number } = await petitionIn('ACCEPTED')
    expect(await rowOf(number)).toMatchObject({ handlingUnitId, firstAnsweredAt: workday })
  })

  it('goes to an office under the one that received it only', async () => {
    const { number } = await petitionIn('TRIAGED')
    const version = await versionOf(number)
    for (const code of ['hac-tri-ha-tang', 'hong-lien-mttq', 'tinh-xay-dung']) {
      const other = acceptPetition(by('reception'), number, { version, handlingUnitId: demoId(code) })
      await expect(other).rejects.toMatchObject({ code: 'accept.noUnit' })
    }
  })

  it('is refused for what is not within competence', async () => {
    const { number } = await fileOne()
    await triagePetition(by('reception'), number, {
      version: 1,
      kind: 'feedback',
      field: 'roads',
      competence: 'ABOVE',
      reason: '',
    })
    const accepted = acceptPetition(by('reception'), number, { version: 2, handlingUnitId })
    await expect(accepted).rejects.toMatchObject({ code: 'accept.notWithin' })
  })
})
