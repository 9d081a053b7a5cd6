import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openingOf } from '#domain/petitions/file-states.ts'
import { env } from '#lib/env.ts'
import { openFile, receive } from '#server/files.ts'
import { attachProof } from '#server/petitions/attach-file.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { openSealed } from '#server/petitions/open-sealed.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { checkFile } from '#server/scanning/check-file.ts'
import { copyPath } from '#server/stored-path.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member, petitionIn, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { photo } from '#tests/photo.ts'

beforeAll(demoPlace)

const job = { actor: { kind: 'job' as const, job: 'check-file' as const }, at: workday }
let shade = 100
async function withPhoto(bytes?: Buffer) {
  const { number } = await petitionIn('APPROVED')
  const it = await receive(Readable.from([bytes ?? (await photo('jpeg', shade++))]), 1_000_000)
  await attachProof(by('handler'), number, 'photo', [{ ...it, name: 'a.jpg', mediaType: 'image/jpeg' }])
  const opens = async (who: Member) => {
    const found = await findFile([by(who)], it.id)
    return found && openingOf(found, { reader: found.reader })
  }
  return { number, id: it.id, opens }
}

describe('a photo', () => {
  it('is shown as a copy without what the phone wrote into it', async () => {
    const { id, opens } = await withPhoto()
    expect(await opens('handler')).toEqual({ why: 'drawing' })
    expect(await opens('chair')).toEqual({ why: 'drawing' })
    await checkFile(job, id)
    await checkFile(job, id)
    expect(await opens('handler')).toEqual({ give: 'copy' })
    const bytes = async (which: 'original' | 'copy') => {
      const found = await openFile(id, which)
      return found ? buffer(found.stream) : Buffer.alloc(0)
    }
    expect((await bytes('original')).toString('latin1')).toContain('Pixel of the test')
    const copy = await bytes('copy')
    expect(copy.toString('latin1')).not.toMatch(/Pixel of the test|Exif|GPS/)
    expect(copy.equals(await readFile(join(env().FILES_DIR, copyPath(id))))).toBe(true)
  })

  it('that cannot be drawn is shown to nobody, and its original is kept', async () => {
    const whole = await photo('jpeg', 7)
    const { id, opens } = await withPhoto(whole.subarray(0, whole.length / 2))
    await checkFile(job, id)
    expect(await opens('handler')).toEqual({ why: 'undrawn' })
    expect(await openSealed(by('chair'), id)).toMatchObject({ name: 'a.jpg' })
  })
})

describe('its original', () => {
  it('opens for those who may know who sent it, and each opening is noted', async () => {
    const { number, id } = await withPhoto()
    await checkFile(job, id)
    expect(await openSealed(by('reception'), id)).toMatchObject({ mediaType: 'image/jpeg' })
    await openSealed(by('chair'), id)
    expect((await eventsOf(number)).slice(-2)).toEqual(Array(2).fill('petition.original-opened'))
    const [noted] = await asSuperuser(
      (sql) => sql`select payload->>'fileId' as file, person_id from event order by seq desc limit 1`,
    )
    expect(noted).toEqual({ file: id, person_id: (by('chair').actor as { personId: string }).personId })
  })

  it.each(['handler', 'head', 'front', 'otherReception', 'otherChair', 'admin'] as Member[])(
    'does not open for %s',
    async (who) => {
      const { number, id } = await withPhoto()
      const before = await eventsOf(number)
      await expect(openSealed(by(who), id)).rejects.toBeInstanceOf(NotFound)
      expect(await eventsOf(number)).toEqual(before)
    },
  )
})
