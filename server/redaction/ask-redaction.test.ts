import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { file } from '#db/schema/files.ts'
import { tx } from '#db/tx.ts'
import { openingOf } from '#domain/petitions/file-states.ts'
import type { Box } from '#domain/petitions/redaction.ts'
import { openFile, receive } from '#server/files.ts'
import { attachProof } from '#server/petitions/attach-file.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { openSealed } from '#server/petitions/open-sealed.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { askRedaction, findRedactable } from '#server/redaction/ask-redaction.ts'
import { redactFile } from '#server/redaction/redact-file.ts'
import { checkFile } from '#server/scanning/check-file.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, holderOf, type Member, petitionIn, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { photo } from '#tests/photo.ts'

beforeAll(demoPlace)

const job = (name: 'check-file' | 'redact-file') => ({
  actor: { kind: 'job' as const, job: name },
  at: workday,
})
const box = (page = 1): Box => ({ page, left: 0, top: 0, width: 50, height: 50 })
let shade = 30

async function withPhoto(checked = true) {
  const { number, code } = await petitionIn('APPROVED')
  const it = await receive(Readable.from([await photo('jpeg', shade++)]), 1_000_000)
  await attachProof(by('handler'), number, 'photo', [
    { ...it, name: 'Nguyễn Thị Mẫu.jpg', mediaType: 'image/jpeg' },
  ])
  if (checked) await checkFile(job('check-file'), it.id)
  return { number, code, id: it.id }
}
async function redacted(number: string, id: string) {
  await askRedaction(by('reception'), number, id, [box()])
  const [copy] = (await findRedactable(by('reception'), number, id)).copies
  await redactFile(job('redact-file'), copy?.id as string)
  await redactFile(job('redact-file'), copy?.id as string)
  return copy?.id as string
}
const opens = async (ctx: Parameters<typeof findFile>[0][number], id: string) => {
  const found = await findFile([ctx], id)
  return found && openingOf(found, { reader: found.reader })
}

describe('a copy with covered parts', () => {
  it('takes the place of the original for those who work on it', async () => {
    const { number, id } = await withPhoto()
    expect(await opens(by('handler'), id)).toEqual({ give: 'copy' })
    const copy = await redacted(number, id)
    expect(await opens(by('handler'), id)).toEqual({ why: 'sealed' })
    expect(await opens(by('reception'), id)).toEqual({ why: 'sealed' })
    expect(await opens(by('handler'), copy)).toEqual({ give: 'original' })
    expect(await openSealed(by('reception'), id)).toMatchObject({ name: 'Nguyễn Thị Mẫu.jpg' })
    const listed = (await findPetition(by('handler'), number))?.files
    expect(listed).toMatchObject([
      { id, sealed: true },
      { id: copy, kind: 'redacted', name: 'Bản đã che.jpg', sealed: false },
    ])
    expect((await eventsOf(number)).slice(-2)).toEqual(['petition.file-redacted', 'petition.original-opened'])
  })

  it('is black there and says nothing of the phone', async () => {
    const { number, id } = await withPhoto()
    const found = await openFile(await redacted(number, id))
    const bytes = await buffer(found?.stream as Readable)
    expect(bytes.toString('latin1')).not.toMatch(/Pixel of the test|Exif|GPS/)
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] as number
    expect(at(5, 5)).toBeLessThan(16)
    expect(at(info.width - 5, 5)).toBeGreaterThan(20)
  })

  it('is not for the sender, nor for anybody outside', async () => {
    const { number, code, id } = await withPhoto()
    const copy = await redacted(number, id)
    await asSuperuser((sql) => sql`update petition set proof_at = now() where number = ${number}`)
    for (const ctx of [holderOf(code), by('front'), by('otherReception'), by('admin')])
      expect(await findFile([ctx], copy)).toBeUndefined()
  })

  it('is asked for while the file still waits: not yet, and nothing is sealed', async () => {
    const { number, id } = await withPhoto(false)
    await expect(askRedaction(by('reception'), number, id, [box()])).rejects.toMatchObject({
      code: 'redaction.undrawn',
    })
    await checkFile(job('check-file'), id)
    await expect(askRedaction(by('reception'), number, id, [box(2)])).rejects.toMatchObject({
      code: 'redaction.page',
    })
    expect(await opens(by('handler'), id)).toEqual({ give: 'copy' })
  })

  it('asked for twice at once comes twice, and the original is sealed once', async () => {
    const { number, id } = await withPhoto()
    await Promise.all([1, 2].map(() => askRedaction(by('chair'), number, id, [box()])))
    expect((await findRedactable(by('chair'), number, id)).copies).toHaveLength(2)
  })

  it.each(['handler', 'head', 'front', 'otherReception', 'admin'] as Member[])(
    'is not asked for by %s',
    async (who) => {
      const { number, id } = await withPhoto()
      await expect(askRedaction(by(who), number, id, [box()])).rejects.toBeInstanceOf(NotFound)
      await expect(findRedactable(by(who), number, id)).rejects.toBeInstanceOf(NotFound)
      const seal = tx(by(who), (db) =>
        db.update(file).set({ sealedAt: workday }).where(eq(file.id, id)).returning({ id: file.id }),
      )
      expect(await seal).toEqual([])
    },
  )

  it('of another petition’s file is not found', async () => {
    const [one, other] = [await withPhoto(), await withPhoto()]
    await expect(askRedaction(by('reception'), one.number, other.id, [box()])).rejects.toBeInstanceOf(
      NotFound,
    )
  })
})
