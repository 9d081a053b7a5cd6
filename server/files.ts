import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'

/** Bytes that came in and lie in a temporary file: they count only once a row names them. */
export type ReceivedFile = { id: string; size: number; sha256: string; mediaType: string | undefined }

const temporary = () => join(env().FILES_DIR, 'tmp')
const temporaryPath = (id: string) => join(temporary(), id)
const finalPath = (id: string) => join(env().FILES_DIR, storedPath(id))
const shownPath = (id: string) => join(env().FILES_DIR, copyPath(id))

/** Where received bytes lie until they count, for whoever looks into them. */
export const receivedPath = (id: string): string => temporaryPath(id)

/** Where kept bytes lie, for programs that read a file by its path. */
export const keptPath = (id: string): string => finalPath(id)
export const shownCopyPath = (id: string): string => shownPath(id)

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

/** Moves received bytes to where their row will point. */
export async function keepReceived(id: string): Promise<void> {
  await mkdir(dirname(finalPath(id)), { recursive: true, mode: 0o700 })
  await rename(temporaryPath(id), finalPath(id))
}

/**
 * Writes bytes of our own to where a row will point, whole or not at all: a second time takes the place
 * of the first.
 */
export const storeBytes = (id: string, bytes: Buffer) => storeAt(finalPath(id), bytes)

/** Writes the copy of a picture beside its original, whole or not at all. */
export const storeCopy = (id: string, bytes: Buffer) => storeAt(shownPath(id), bytes)

async function storeAt(path: string, bytes: Buffer): Promise<{ size: number; sha256: string }> {
  const temporaryId = newId()
  await mkdir(temporary(), { recursive: true, mode: 0o700 })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(temporaryPath(temporaryId), 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await dropReceived(temporaryId)
    throw error
  } finally {
    await handle.close()
  }
  await rename(temporaryPath(temporaryId), path)
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The same bytes, and the copy of a picture, under a second id, for a second row: they take no room twice. */
export async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(finalPath(to)), { recursive: true, mode: 0o700 })
  await link(finalPath(from), finalPath(to))
  await mkdir(dirname(shownPath(to)), { recursive: true, mode: 0o700 })
  await link(shownPath(from), shownPath(to)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error // no picture, or none made yet
  })
}

/** Takes a temporary file away, if it is there. */
export const dropReceived = (id: string): Promise<void> => rm(temporaryPath(id), { force: true })

/** Takes kept bytes away; for files that no row names any more. */
export async function removeFile(id: string): Promise<void> {
  await rm(finalPath(id), { force: true })
  await rm(shownPath(id), { force: true })
}

/** The bytes and how many there are; undefined when they are gone from the folder. */
export async function openFile(
  id: string,
  which: 'original' | 'copy' = 'original',
): Promise<{ stream: Readable; size: number } | undefined> {
  const path = which === 'copy' ? shownPath(id) : finalPath(id)
  const found = await stat(path).catch(() => undefined)
  return found && { stream: createReadStream(path), size: found.size }
}

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
