import { beforeAll, describe, expect, it } from 'vitest'
import type { TriagePetition } from '#domain/petitions/triage.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const input: Omit<TriagePetition, 'version'> = {
  kind: 'feedback',
  field: 'drainage',
  competence: 'WITHIN',
  reason: '',
}

describe('triage', () => {
  provesFive({
    from: 'RECEIVED',
    to: 'TRIAGED',
    right: 'reception',
    event: 'petition.triaged',
    act: (ctx, number, version) => triagePetition(ctx, number, { ...input, version }),
    wrongRole: 'chair',
    wrongScope: 'otherReception',
    wrongState: 'ACCEPTED',
  })

  it('may be done again while nothing was decided', async () => {
    const { number } = await petitionIn('TRIAGED')
    const again = { ...input, field: 'roads' as const, version: await versionOf(number) }
    await triagePetition(by('reception'), number, again)
    expect(await rowOf(number)).toMatchObject({ state: 'TRIAGED', field: 'roads' })
  })

  it('changes a kind that the sender chose only with a reason', async () => {
    const { number } = await fileOne()
    const version = await versionOf(number)
    const change = triagePetition(by('reception'), number, { ...input, kind: 'proposal', version })
    await expect(change).rejects.toMatchObject({ code: 'triage.noReason' })
    expect(await eventsOf(number)).toEqual(['petition.filed'])
  })

  it('sets the kind of a petition that came without one', async () => {
    const { number } = await fileOne({ kind: 'unclassified' })
    await triagePetition(by('reception'), number, { ...input, version: await versionOf(number) })
    expect((await rowOf(number)).kind).toBe('feedback')
  })
})
