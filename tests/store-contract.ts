import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { FileStore } from '#server/store/file-store.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'

/** Bytes in a local file, as they come in. */
export function received(folder: string, bytes: Buffer = randomBytes(100_000)) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, newId())
  writeFileSync(path, bytes)
  return {
    path,
    bytes,
    known: { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  }
}

/** All that a store holds now. */
export async function namesIn(store: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const some of store.list()) names.push(...some.map(({ name }) => name))
  return names.sort()
}

export async function bytesOf(store: FileStore, name: string): Promise<Buffer | undefined> {
  const found = await store.open(name)
  const bytes = found && (await buffer(found.stream))
  if (found) expect(found.size).toBe(bytes?.length)
  return bytes
}

/** What every store does, whatever it is made of. */
export function keepsAsAgreed(made: () => { store: FileStore; folder: string }): void {
  it('gives back what it was given, and takes the local file with it', async () => {
    const { store, folder } = made()
    const name = storedPath(newId())
    const one = received(folder)
    await store.put(name, one.path, one.known)
    expect(existsSync(one.path)).toBe(false)
    expect((await bytesOf(store, name))?.equals(one.bytes)).toBe(true)
    expect((await store.lend(name, (path) => readFile(path))).equals(one.bytes)).toBe(true)
    const empty = received(folder, Buffer.alloc(0))
    await store.put(name, empty.path, empty.known)
    expect(await bytesOf(store, name)).toEqual(Buffer.alloc(0))
  })

  it('says of what it has not that it is not there', async () => {
    const { store } = made()
    const name = storedPath(newId())
    expect(await store.open(name)).toBeUndefined()
    await expect(store.lend(name, (path) => readFile(path))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await store.copy(name, storedPath(newId()))).toBe(false)
    await store.remove(name)
  })

  it('copies: each goes its own way from then on', async () => {
    const { store, folder } = made()
    const [first, second] = [storedPath(newId()), copyPath(newId())]
    const one = received(folder)
    await store.put(first, one.path, one.known)
    expect(await store.copy(first, second)).toBe(true)
    await store.remove(first)
    expect(await store.open(first)).toBeUndefined()
    expect((await bytesOf(store, second))?.equals(one.bytes)).toBe(true)
  })

  it('lists everything with the moment it came', async () => {
    const { store, folder } = made()
    const names = Array.from({ length: 5 }, () => storedPath(newId()))
    const begin = Date.now()
    for (const name of names) {
      const one = received(folder, randomBytes(10))
      await store.put(name, one.path, one.known)
    }
    const there = await namesIn(store)
    expect(names.filter((name) => !there.includes(name))).toEqual([])
    for await (const some of store.list())
      for (const { name, at } of some)
        if (names.includes(name)) expect(Math.abs(at.getTime() - begin)).toBeLessThan(60_000)
  })
}
