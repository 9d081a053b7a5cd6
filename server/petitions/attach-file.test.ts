import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { file } from '#db/schema/files.ts'
import { draft } from '#db/schema/forms.ts'
import { tx } from '#db/tx.ts'
import { draftLimits, petitionLimits } from '#domain/petitions/attachment.ts'
import { newToken } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import { openFile, receive } from '#server/files.ts'
import type { CheckedFile } from '#server/petitions/add-file.ts'
import {
  attachPaper,
  attachProof,
  attachToDraft,
  checkProofWanted,
  removeDraftFile,
} from '#server/petitions/attach-file.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { storedPath } from '#server/stored-path.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, petitionIn, prove, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'

beforeAll(demoPlace)

let made = 0
const received = async (): Promise<CheckedFile> => {
  const it = await receive(Readable.from([samplePdf(`to ${made++}`)]), 1_000_000)
  return { ...it, name: 'Văn bản trả lời.pdf', mediaType: it.mediaType ?? '' }
}
const stored = (id: string) => existsSync(join(process.env.FILES_DIR as string, storedPath(id)))
const temporary = () => readdirSync(join(process.env.FILES_DIR as string, 'tmp'))

describe('the paper of a decision', () => {
  it('is filed by whoever may make that decision now, and proves no result', async () => {
    const { number, code } = await petitionIn('VERIFYING')
    const one = await received()
    await expect(attachPaper(by('handler'), number, 'extend', [one])).rejects.toMatchObject({
      code: 'proof.notNow',
    })
    await expect(attachPaper(by('otherHead'), number, 'extend', [one])).rejects.toBeInstanceOf(NotFound)
    await expect(attachPaper(by('chair'), number, 'suspend', [one])).rejects.toMatchObject({
      code: 'proof.notNow',
    })
    await attachPaper(by('head'), number, 'extend', [one])
    const file = await findPetition(by('head'), number)
    expect(file?.files).toMatchObject([{ id: one.id, kind: 'decision' }])
    expect(file?.history[0]?.sentence).toBe('Đã tải lên: văn bản quyết định đã ký.')
    // The sender reads a decision at once, and it is no proof that work was done.
    expect((await heldPetition(holderOf(code)))?.decisions).toMatchObject([{ id: one.id }])
    expect(await findFile([holderOf(code)], one.id)).toBeDefined()
    expect(file?.row.proofAt).toBeNull()
  })

  it('can be filed before the work is given out', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await attachPaper(by('head'), number, 'extend', [await received()])
    expect((await findPetition(by('head'), number))?.files).toHaveLength(1)
  })
})

describe('proof of a result', () => {
  it('is kept with its bytes, and leaves its event', async () => {
    const { number } = await petitionIn('APPROVED')
    const one = await received()
    await attachProof(by('handler'), number, 'signed_answer', [one])
    expect((await findPetition(by('head'), number))?.files).toMatchObject([
      { id: one.id, kind: 'signed_answer', name: 'Văn bản trả lời.pdf', size: one.size },
    ])
    expect((await openFile(one.id))?.size).toBe(one.size)
    expect(temporary()).not.toContain(one.id)
    expect((await eventsOf(number)).at(-1)).toBe('petition.proof-added')
  })

  it('does not make a form that is open elsewhere outdated', async () => {
    const { number } = await petitionIn('APPROVED')
    const version = await versionOf(number)
    await attachProof(by('handler'), number, 'signed_answer', [await received()])
    await prove(number, ['photo'])
    await issueAnswer(by('handler'), number, { version })
    expect((await rowOf(number)).state).toBe('ANSWERED')
  })

  it('is for those who work on it, in a state of work, in their own phường', async () => {
    const { number } = await petitionIn('VERIFYING')
    const one = await received()
    const attach = (who: Parameters<typeof by>[0], at = number) => attachProof(by(who), at, 'photo', [one])
    await expect(attach('reception')).rejects.toMatchObject({ code: 'proof.notNow' })
    await expect(attach('front')).rejects.toBeInstanceOf(NotFound)
    await expect(attach('otherHandler')).rejects.toBeInstanceOf(NotFound)
    await expect(checkProofWanted(by('otherHandler'), number)).rejects.toBeInstanceOf(NotFound)
    const { number: sent } = await petitionIn('ANSWERED')
    await expect(attach('handler', sent)).rejects.toMatchObject({ code: 'proof.notNow' })
    expect(stored(one.id)).toBe(false)
    expect((await findPetition(by('head'), number))?.files).toEqual([])
  })

  it('has its measure for one petition', async () => {
    const { number } = await petitionIn('APPROVED')
    await attachProof(by('handler'), number, 'photo', [await received()])
    const one = { ...(await received()), size: petitionLimits.bytes }
    await expect(attachProof(by('handler'), number, 'photo', [one])).rejects.toMatchObject({
      code: 'file.petitionFull',
    })
    expect(stored(one.id)).toBe(false)
    await prove(number, Array(petitionLimits.files - 1).fill('photo'))
    await expect(attachProof(by('handler'), number, 'photo', [await received()])).rejects.toMatchObject({
      code: 'file.petitionFull',
    })
  })

  it('sent twice at once counts once', async () => {
    const { number } = await petitionIn('APPROVED')
    const first = await received()
    const second = { ...(await received()), sha256: first.sha256 }
    await Promise.all([
      attachProof(by('handler'), number, 'photo', [first]),
      attachProof(by('handler'), number, 'photo', [second]),
    ])
    expect((await findPetition(by('head'), number))?.files).toHaveLength(1)
    expect([stored(first.id), stored(second.id)].sort()).toEqual([false, true])
  })

  it('opens for those who read the petition, and for the sender once it is answered', async () => {
    const { number, code } = await petitionIn('APPROVED')
    const one = await received()
    await attachProof(by('handler'), number, 'signed_answer', [one])
    const opens = async (...asked: Parameters<typeof findFile>[0]) =>
      (await findFile(asked, one.id)) !== undefined
    expect(await opens(by('head'))).toBe(true)
    expect(
      await opens(by('front'), by('otherHandler'), by('admin'), { actor: { kind: 'public' }, at: workday }),
    ).toBe(false)
    expect(await opens(holderOf(code))).toBe(false)
    await prove(number, ['photo'])
    await issueAnswer(by('handler'), number, { version: await versionOf(number) })
    expect(await opens(holderOf(code))).toBe(true)
    const { code: stranger } = await fileOne()
    expect(await opens(holderOf(stranger))).toBe(false)
    expect(await findFile([by('head')], 'no such id')).toBeUndefined()
  })
})

describe('files of a petition being written', () => {
  const writer = async (expiresAt = new Date(workday.getTime() + 3_600_000)) => {
    const hash = tokenHash(newToken())
    const ctx = { actor: { kind: 'public' as const, draft: hash }, at: workday }
    await tx(ctx, (db) =>
      db.insert(draft).values({ tokenHash: hash, answers: {}, createdAt: workday, expiresAt }),
    )
    return ctx
  }
  const listed = (ctx: Awaited<ReturnType<typeof writer>>) =>
    tx(ctx, (db) => db.select({ id: file.id }).from(file))

  it('belong to the cookie of that browser alone, and can be taken out', async () => {
    const [ctx, other] = [await writer(), await writer()]
    const one = await received()
    await attachToDraft(ctx, [one])
    expect(await listed(ctx)).toEqual([{ id: one.id }])
    expect(await listed(other)).toEqual([])
    expect(await findFile([other], one.id)).toBeUndefined()
    await removeDraftFile(other, one.id)
    expect(stored(one.id)).toBe(true)
    await removeDraftFile(ctx, one.id)
    expect(await listed(ctx)).toEqual([])
    expect(stored(one.id)).toBe(false)
  })

  it(`are at most ${draftLimits.files}, and all or none of one sending are kept`, async () => {
    const ctx = await writer()
    const many = await Promise.all(Array.from({ length: draftLimits.files + 1 }, received))
    await expect(attachToDraft(ctx, many)).rejects.toMatchObject({ code: 'file.tooMany' })
    expect(await listed(ctx)).toEqual([])
    expect(many.some(({ id }) => stored(id))).toBe(false)
  })

  it(`are at most ${draftLimits.bytes} bytes together`, async () => {
    const ctx = await writer()
    await attachToDraft(ctx, [{ ...(await received()), size: draftLimits.bytes }])
    const more = await received()
    await expect(attachToDraft(ctx, [more])).rejects.toMatchObject({ code: 'file.allFull' })
    expect(stored(more.id)).toBe(false)
  })

  it('need a draft that has not run out', async () => {
    const gone = await writer(new Date(workday.getTime() - 1000))
    const nobody = { actor: { kind: 'public' as const }, at: workday }
    for (const ctx of [gone, nobody]) {
      await expect(attachToDraft(ctx, [await received()])).rejects.toMatchObject({ code: 'draft.expired' })
    }
  })
})
