import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, petitionIn, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const checked = 'yes' as const
const opens = async (code: string, number: string) =>
  (await tx(holderOf(code), (db) => findRow(db, number))) !== undefined

describe('a new code at the desk', () => {
  provesFive({
    from: 'ASSIGNED',
    to: 'ASSIGNED',
    right: 'reception',
    event: 'petition.code-replaced',
    act: (ctx, number, version) => replaceCode(ctx, number, { version, checked }),
    wrongRole: 'chair',
    wrongScope: 'otherReception',
  })

  it('opens the petition, and the old one no longer does', async () => {
    const { number, code } = await petitionIn('RECEIVED')
    const fresh = await replaceCode(by('reception'), number, { version: await versionOf(number), checked })
    expect(await opens(fresh, number)).toBe(true)
    expect(await opens(code, number)).toBe(false)
  })

  it('is not given where no name was written that a paper could prove', async () => {
    const { number, code } = await fileOne({ unnamed: 'yes', name: '', address: '' })
    const asked = replaceCode(by('reception'), number, { version: 1, checked })
    await expect(asked).rejects.toMatchObject({ code: 'code.unnamed' })
    expect(await opens(code, number)).toBe(true)
  })
})
