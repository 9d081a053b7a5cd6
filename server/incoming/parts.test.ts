import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '#lib/env.ts'
import { dropReceived, receivedPath, TooLarge } from '#server/files.ts'
import {
  addPart,
  beginParts,
  Differs,
  finishParts,
  mostPartBytes,
  NotBegun,
  progressOf,
  putBackParts,
  sweepParts,
  WrongOffset,
} from '#server/incoming/parts.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'

beforeAll(testEnvironment)

let made = 0
const bytes = () => Buffer.concat([samplePdf(`to ${made++}`), Buffer.alloc(5_000, `${made}`)])
const announced = (whole: Buffer, more = {}) => ({
  ...{ owner: 'me', target: '/gui/tep', name: 'a.pdf', kind: '', length: whole.length },
  ...{ sha256: createHash('sha256').update(whole).digest('hex'), ...more },
})
const part = (whole: Buffer, from: number, to?: number) => Readable.from([whole.subarray(from, to)])
const temporary = () => readdirSync(join(env().FILES_DIR, 'tmp'))
const told = (id: string, what = 'told') => join(env().FILES_DIR, 'parts', `${id}.${what}`)

describe('a file in parts', () => {
  it('comes whole, with what its bytes say it is, and leaves nothing behind', async () => {
    const whole = bytes()
    const { id, offset } = await beginParts(announced(whole))
    expect(offset).toBe(0)
    expect(await addPart(id, 'me', 0, part(whole, 0, 2_000))).toBe(2_000)
    expect(await addPart(id, 'me', 2_000, part(whole, 2_000))).toBe(whole.length)
    const file = await finishParts(id, 'me')
    expect(file).toMatchObject({ name: 'a.pdf', size: whole.length, mediaType: 'application/pdf' })
    expect((await readFile(receivedPath(file.id))).equals(whole)).toBe(true)
    expect(temporary()).toEqual([file.id])
    expect(existsSync(told(id)) || existsSync(told(id, 'bytes'))).toBe(false)
    await expect(finishParts(id, 'me')).rejects.toBeInstanceOf(NotBegun)
  })

  it('that could not be kept is put back whole, so that nobody sends it twice', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    await addPart(id, 'me', 0, part(whole, 0))
    const begun = await progressOf(id, 'me')
    const file = await finishParts(id, 'me')
    await putBackParts(id, begun, file)
    expect(existsSync(receivedPath(file.id))).toBe(false)
    expect(await beginParts(announced(whole))).toEqual({ id, offset: whole.length })
    const again = await finishParts(id, 'me')
    expect((await readFile(receivedPath(again.id))).equals(whole)).toBe(true)
    await dropReceived(again.id)
  })

  it('broken in the middle goes on from there, also when it is begun again', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    const half = Math.floor(whole.length / 2)
    await addPart(id, 'me', 0, part(whole, 0, half))
    const broken = new Readable({ read() {} })
    broken.push(whole.subarray(half, half + 9))
    setTimeout(() => broken.destroy(new Error('aborted')), 10)
    await expect(addPart(id, 'me', half, broken)).rejects.toThrow('aborted')
    expect(await beginParts(announced(whole))).toEqual({ id, offset: half })
    await addPart(id, 'me', half, part(whole, half))
    expect((await finishParts(id, 'me')).size).toBe(whole.length)
  })

  it('takes the same part once, and tells a wrong one where it goes on', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    expect(await addPart(id, 'me', 0, part(whole, 0, 100))).toBe(100)
    expect(await addPart(id, 'me', 0, part(whole, 0, 100))).toBe(100)
    for (const wrong of [50, 101, 10_000_000])
      await expect(addPart(id, 'me', wrong, part(whole, wrong, wrong + 100))).rejects.toMatchObject(
        wrong > whole.length ? {} : { offset: 100 },
      )
    await expect(finishParts(id, 'me')).rejects.toBeInstanceOf(WrongOffset)
    expect(await addPart(id, 'me', 100, part(whole, 100))).toBe(whole.length)
    expect((await finishParts(id, 'me')).sha256).toBe(announced(whole).sha256)
  })

  it('sent by two tabs at once is one file', async () => {
    const whole = bytes()
    const tab = async () => {
      const { id } = await beginParts(announced(whole))
      for (let offset = 0; offset < whole.length; ) {
        offset = await addPart(id, 'me', offset, part(whole, offset, offset + 700)).catch((error) => {
          if (error instanceof WrongOffset) return error.offset
          throw error
        })
      }
      return finishParts(id, 'me')
    }
    const ends = await Promise.allSettled([tab(), tab(), tab()])
    const [file, ...more] = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
    expect(more).toEqual([])
    expect((await readFile(receivedPath(file?.id as string))).equals(whole)).toBe(true)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(NotBegun)
  })

  it('that is not what was announced is thrown away', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    await addPart(id, 'me', 0, Readable.from([Buffer.from(whole).fill(0, 10, 20)]))
    await expect(finishParts(id, 'me')).rejects.toBeInstanceOf(Differs)
    expect(existsSync(told(id, 'bytes'))).toBe(false)
    const again = await beginParts(announced(whole))
    await expect(addPart(again.id, 'me', 0, Readable.from([whole, whole]))).rejects.toBeInstanceOf(TooLarge)
    const large = Readable.from([Buffer.alloc(mostPartBytes + 1)])
    await expect(addPart(again.id, 'me', 0, large)).rejects.toBeInstanceOf(TooLarge)
    expect(await beginParts(announced(whole))).toMatchObject({ offset: 0 })
  })

  it('is not gone on with by anybody else, nor found by a name of their making', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    for (const [one, owner] of [
      [id, 'you'],
      ['../tmp/a', 'me'],
      [`${id}/../x`, 'me'],
      ['0'.repeat(32), 'me'],
    ] as const) {
      await expect(addPart(one, owner, 0, part(whole, 0, 9))).rejects.toBeInstanceOf(NotBegun)
      await expect(finishParts(one, owner)).rejects.toBeInstanceOf(NotBegun)
    }
    expect((await beginParts(announced(whole, { owner: 'you' }))).id).not.toBe(id)
  })

  it('for which the disk is too small stays as far as it was', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    await mkdir(join(env().FILES_DIR, 'parts'), { recursive: true })
    await symlink('/dev/full', told(id, 'bytes'))
    await expect(addPart(id, 'me', 0, part(whole, 0, 100))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await beginParts(announced(whole))).toEqual({ id, offset: 0 })
  })

  it('left alone for a day is swept away', async () => {
    const whole = bytes()
    const { id } = await beginParts(announced(whole))
    await addPart(id, 'me', 0, part(whole, 0, 100))
    await writeFile(told('fresh'), 'x')
    const old = new Date(Date.now() - 25 * 3_600_000)
    for (const what of ['told', 'bytes']) await utimes(told(id, what), old, old)
    await sweepParts(new Date())
    expect([existsSync(told(id)), existsSync(told(id, 'bytes')), existsSync(told('fresh'))]).toEqual([
      false,
      false,
      true,
    ])
  })
})
