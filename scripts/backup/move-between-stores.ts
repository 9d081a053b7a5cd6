import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#lib/ids.ts'
import type { FileStore } from '#server/store/file-store.ts'
import { sha256Of } from './checksums.ts'

/**
 * Copies what the one store holds and the other does not; the first stays as it is.
 * @param filesDir where copies lie on their way
 */
export async function moveFiles(
  from: FileStore,
  to: FileStore,
  filesDir: string,
): Promise<{ copied: number; there: number }> {
  const have = new Set<string>()
  for await (const names of to.list()) for (const { name } of names) have.add(name)
  const count = { copied: 0, there: 0 }
  for await (const names of from.list()) {
    for (const { name } of names) {
      if (have.has(name)) count.there++
      else {
        await from.lend(name, (path) => layDown(to, filesDir, path, name))
        count.copied++
      }
    }
  }
  return count
}

/** Puts a copy of a file into a store, which takes what it is given. */
export async function layDown(store: FileStore, filesDir: string, path: string, name: string): Promise<void> {
  const copy = join(filesDir, 'tmp', newId())
  await mkdir(join(filesDir, 'tmp'), { recursive: true, mode: 0o700 })
  try {
    await copyFile(path, copy)
    await store.put(name, copy, { size: (await stat(copy)).size, sha256: await sha256Of(copy) })
  } finally {
    await rm(copy, { force: true })
  }
}
