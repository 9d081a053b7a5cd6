import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { causeOf, log } from '#lib/log.ts'
import { fileStore } from '#server/store/chosen-store.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'

/** Bytes that came in and lie in a temporary file: they count only once a row names them. */
export type ReceivedFile = { id: string; size: number; sha256: string; mediaType: string | undefined }

const temporary = () => join(env().FILES_DIR, 'tmp')
const temporaryPath = (id: string) => join(temporary(), id)
const nameOf = { original: storedPath, copy: copyPath }

/** Where received bytes lie until they count, for whoever looks into them. */
export const receivedPath = (id: string): string => temporaryPath(id)

/** Lends kept bytes to a program that reads a file by its path, until the work is done. */
export const lendFile = <T>(
  id: string,
  which: 'original' | 'copy',
  work: (path: string) => Promise<T>,
): Promise<T> => fileStore().lend(nameOf[which](id), work)

/** There is no room for it: the disk, or our share of it, is full. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException)?.code ?? '')

/** The stream carries more than was allowed. */
export class TooLarge extends Error {}

/**
 * Writes a stream to a temporary file, counting and hashing on the way, and looks at its first bytes
 * for what it is. Nothing of it is kept in memory.
 * @throws TooLarge at the first byte over the limit; the temporary file is gone then
 */
export async function receive(stream: Readable, limit: number): Promise<ReceivedFile> {
  const id = newId()
  const path = temporaryPath(id)
  await mkdir(temporary(), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    // Not destroyed at the limit: whoever gave the stream lets the rest of it pass by.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > limit) throw new TooLarge(`more than ${limit} bytes`)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } catch (error) {
    await handle.close()
    await dropReceived(id)
    throw error
  }
  await handle.close()
  const type = size > 0 ? await fileTypeFromFile(path) : undefined
  return { id, size, sha256: hash.digest('hex'), mediaType: type?.mime }
}

/** Takes a file that lies whole elsewhere under our folder as received: moved, not copied. */
export async function takeWhole(
  path: string,
  known: { size: number; sha256: string },
): Promise<ReceivedFile> {
  const id = newId()
  await mkdir(temporary(), { recursive: true, mode: 0o700 })
  await rename(path, temporaryPath(id))
  const type = await fileTypeFromFile(temporaryPath(id))
  return { id, ...known, mediaType: type?.mime }
}

/** Puts received bytes where their row will point. @throws StoreTrouble; they are still received then */
export const keepReceived = ({ id, size, sha256 }: ReceivedFile): Promise<void> =>
  fileStore().put(storedPath(id), temporaryPath(id), { size, sha256 })

/**
 * Writes bytes of our own to where a row will point, whole or not at all: a second time takes the place
 * of the first.
 */
export const storeBytes = (id: string, bytes: Buffer) => storeAt(storedPath(id), bytes)

/** Writes the copy of a picture beside its original, whole or not at all. */
export const storeCopy = (id: string, bytes: Buffer) => storeAt(copyPath(id), bytes)

async function storeAt(name: string, bytes: Buffer): Promise<{ size: number; sha256: string }> {
  const temporaryId = newId()
  const known = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  await mkdir(temporary(), { recursive: true, mode: 0o700 })
  const handle = await open(temporaryPath(temporaryId), 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    await fileStore().put(name, temporaryPath(temporaryId), known)
  } catch (error) {
    await dropReceived(temporaryId)
    throw error
  } finally {
    await handle.close()
  }
  return known
}

/** The same bytes, and the copy of a picture, under a second id, for a second row. */
export async function linkFile(from: string, to: string): Promise<void> {
  const [original] = await Promise.all([
    fileStore().copy(storedPath(from), storedPath(to)),
    fileStore().copy(copyPath(from), copyPath(to)), // no picture, or none made yet, has none
  ])
  if (!original) throw new Error('a file has a row and no bytes')
}

/** Takes a temporary file away, if it is there. */
export const dropReceived = (id: string): Promise<void> => rm(temporaryPath(id), { force: true })

/** Takes kept bytes away, for files that no row names any more. @throws when the store did not */
export async function removeFile(id: string): Promise<void> {
  await Promise.all([fileStore().remove(storedPath(id)), fileStore().remove(copyPath(id))])
}

const AT_ONCE = 16

/** As removeFile, for many. */
export async function removeFiles(ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await Promise.all(ids.slice(from, from + AT_ONCE).map(removeFile))
}

/** Takes away bytes whose row is gone already: what a store in trouble still holds is left to the sweep. */
export async function forgetFiles(ids: string[]): Promise<void> {
  await removeFiles(ids).catch((error) =>
    log.warn({ files: ids, ...causeOf(error) }, 'bytes left to the sweep'),
  )
}

/** The bytes and how many there are; undefined when they are gone from the store. */
export const openFile = (id: string, which: 'original' | 'copy' = 'original') =>
  fileStore().open(nameOf[which](id))

const hour = 3_600_000

/** Takes away temporary files that a lost connection or a stopped server left behind. */
export async function sweepTemporary(now: Date): Promise<number> {
  const names = await readdir(temporary()).catch(() => [])
  let gone = 0
  for (const name of names) {
    const found = await stat(temporaryPath(name)).catch(() => undefined)
    if (!found || now.getTime() - found.mtimeMs < hour) continue
    await dropReceived(name)
    gone++
  }
  return gone
}
