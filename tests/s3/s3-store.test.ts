import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { StoreTrouble } from '#server/store/file-store.ts'
import { s3Store } from '#server/store/s3-store.ts'
import { storedPath } from '#server/stored-path.ts'
import { bytesOf, keepsAsAgreed, namesIn, received } from '#tests/store-contract.ts'
import { type PoorLine, poorLine } from './poor-line.ts'
import { bucket, entry, type Swift, startSwift } from './swift-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'nam-ro-s3-'))
const temporary = join(folder, 'tmp')
let swift: Swift
let line: PoorLine
beforeAll(async () => {
  swift = await startSwift()
  line = await poorLine(swift.port)
})
afterEach(() => line.goWrong(undefined))
afterAll(async () => {
  await line?.end()
  await swift?.end()
})

const settings = (more: Partial<Env> = {}) =>
  ({
    ...{ FILES_DIR: folder, S3_ENDPOINT: `http://127.0.0.1:${line.port}`, S3_BUCKET: bucket },
    ...{ S3_ACCESS_KEY_ID: entry.accessKeyId, S3_SECRET_ACCESS_KEY: entry.secretAccessKey },
    ...{ S3_REGION: 'us-east-1', S3_PREFIX: 'nam-ro/', S3_SILENCE_MS: 700 },
    ...more,
  }) as Env
const calm = () => s3Store(settings({ S3_SILENCE_MS: 9_000 }))
/** Waits as long as a busy machine may take; `hasty` is for lines that never answer. */
const brisk = (more: Partial<Env> = {}) => s3Store(settings({ S3_SILENCE_MS: 3_000, ...more }))
const hasty = () => s3Store(settings())

describe('a bucket of a real server', () => {
  keepsAsAgreed(() => ({ store: calm(), folder: temporary }))

  it('lists more than one page', async () => {
    const store = s3Store(settings({ S3_SILENCE_MS: 9_000, S3_PREFIX: 'many/' }), 3)
    const one = received(temporary, randomBytes(5))
    const first = storedPath(newId())
    await store.put(first, one.path, one.known)
    const names = Array.from({ length: 9 }, () => storedPath(newId()))
    await Promise.all(names.map((name) => store.copy(first, name)))
    expect(await namesIn(store)).toEqual([first, ...names].sort())
  })

  it('refuses bytes that are not those that were announced', async () => {
    const one = received(temporary)
    const name = storedPath(newId())
    const known = { ...one.known, sha256: 'a'.repeat(64) }
    await expect(calm().put(name, one.path, known)).rejects.toThrow(StoreTrouble)
    expect(existsSync(one.path)).toBe(true)
    expect(await calm().open(name)).toBeUndefined()
  })

  it.each([
    ['a wrong key', { S3_SECRET_ACCESS_KEY: 'another' }],
    ['a wrong name', { S3_ACCESS_KEY_ID: 'namro:nobody' }],
    ['another bucket', { S3_BUCKET: 'nobodys-bucket' }],
  ])('entered with %s says so to the person, and takes nothing', async (_what, wrong) => {
    const store = s3Store(settings({ S3_SILENCE_MS: 9_000, ...wrong }))
    const one = received(temporary)
    const name = storedPath(newId())
    await expect(store.put(name, one.path, one.known)).rejects.toThrow('Nơi lưu tệp đang trục trặc')
    await expect(store.open(name)).rejects.toThrow(StoreTrouble)
    await expect(store.lend(name, (path) => readFile(path))).rejects.toThrow(StoreTrouble)
    await expect(store.copy(name, storedPath(newId()))).rejects.toThrow(StoreTrouble)
    await expect(store.remove(name)).rejects.toThrow(StoreTrouble)
    await expect(namesIn(store)).rejects.toThrow(StoreTrouble)
    expect(existsSync(one.path)).toBe(true)
  })
})

describe('a line that fails once', () => {
  it.each([
    ['is down', 'refuses'],
    ['hangs', 'hangs'],
    ['loses the answer after the write', 'loses the answer'],
    ['breaks at half of the file', { cutUpAfter: 1_000_000 }],
  ] as const)('when sending it %s: kept whole, once', async (_what, fault) => {
    const store = brisk({ S3_PREFIX: `${newId()}/` })
    const one = received(temporary, randomBytes(2_000_000))
    const name = storedPath(newId())
    line.goWrong(fault, 1)
    await store.put(name, one.path, one.known)
    expect(line.wrong()).toBe(1)
    expect(await namesIn(store)).toEqual([name])
    expect((await bytesOf(store, name))?.equals(one.bytes)).toBe(true)
  })

  it.each([
    ['is down', 'refuses'],
    ['hangs', 'hangs'],
    ['breaks at half of the file', { cutDownAfter: 1_000_000 }],
  ] as const)('when fetching it %s: given out whole', async (_what, fault) => {
    const one = received(temporary, randomBytes(2_000_000))
    const name = storedPath(newId())
    await calm().put(name, one.path, one.known)
    line.goWrong(fault, 1)
    expect((await bytesOf(brisk(), name))?.equals(one.bytes)).toBe(true)
    expect(line.wrong()).toBe(1)
  })
})

describe('a line that stays', () => {
  it.each([
    ['down', 'refuses'],
    ['hung', 'hangs'],
    ['one that loses answers', 'loses the answer'],
    ['one that breaks off', { cutUpAfter: 50_000 }],
  ] as const)('%s: a sentence in time, and the file is still received', async (_what, fault) => {
    const one = received(temporary)
    const name = storedPath(newId())
    line.goWrong(fault)
    const begin = performance.now()
    await expect(hasty().put(name, one.path, one.known)).rejects.toThrow('Xin làm lại sau ít phút')
    expect(performance.now() - begin).toBeLessThan(30_000)
    expect((await readFile(one.path)).equals(one.bytes)).toBe(true)
    if (fault !== 'loses the answer' && typeof fault !== 'object')
      await expect(hasty().open(name)).rejects.toThrow(StoreTrouble)
    line.goWrong(undefined)
    await calm().put(name, one.path, one.known)
    expect((await bytesOf(calm(), name))?.equals(one.bytes)).toBe(true)
  })

  it('breaks off every answer half-way: no half file is lent or given out, and none stays behind', async () => {
    const one = received(temporary)
    const name = storedPath(newId())
    await calm().put(name, one.path, one.known)
    const before = readdirSync(temporary)
    line.goWrong({ cutDownAfter: 50_000 })
    await expect(hasty().lend(name, (path) => readFile(path))).rejects.toThrow(StoreTrouble)
    await expect(hasty().open(name)).rejects.toThrow(StoreTrouble)
    expect(readdirSync(temporary)).toEqual(before)
  })

  it('is slow: waited for', async () => {
    const one = received(temporary)
    const name = storedPath(newId())
    line.goWrong({ slowMs: 150 })
    await brisk().put(name, one.path, one.known)
    expect((await bytesOf(calm(), name))?.equals(one.bytes)).toBe(true)
  })

  it('leads to a server that stands still and goes on again', async () => {
    const one = received(temporary)
    const name = storedPath(newId())
    swift.stop()
    try {
      await expect(hasty().put(name, one.path, one.known)).rejects.toThrow(StoreTrouble)
    } finally {
      swift.go()
    }
    await calm().put(name, one.path, one.known)
    expect((await bytesOf(calm(), name))?.equals(one.bytes)).toBe(true)
  })
})
