import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { dropReceived, type ReceivedFile, receive, receivedPath, TooLarge, takeWhole } from '#server/files.ts'

/**
 * Files that come in parts: each lies in one growing file, whose length is how far it is. So a line that
 * breaks, a server that stops and a second tab all go on from there, and nothing is counted twice.
 */
export type Begun = {
  owner: string
  target: string
  name: string
  kind: string
  length: number
  sha256: string
}

/** Parts of this size survive a poor line, and a proxy in front need not take more. */
export const partBytes = 4 * 1024 * 1024
export const mostPartBytes = 8 * 1024 * 1024
const DAY_MS = 24 * 3_600_000

const folder = () => join(env().FILES_DIR, 'parts')
const path = (id: string, what: 'told' | 'bytes') => join(folder(), `${id}.${what}`)

/** The part does not begin where the file ends: the other side is told where that is. */
export class WrongOffset extends Error {
  readonly offset: number
  constructor(offset: number) {
    super(`the file goes on at ${offset}`)
    this.offset = offset
  }
}
/** Nothing of this id was begun by this owner, or it is finished. */
export class NotBegun extends Error {}
/** Whole, and yet not what was announced: it is thrown away. */
export class Differs extends Error {}

/** Begins a file, or goes on with it: the same file of the same sender for the same place is one. */
export async function beginParts(it: Begun): Promise<{ id: string; offset: number }> {
  const id = createHash('sha256')
    .update([it.owner, it.target, it.kind, it.length, it.sha256].join('\n'))
    .digest('hex')
    .slice(0, 32)
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const told = `${path(id, 'told')}.${newId()}`
  await writeFile(told, JSON.stringify(it), { mode: 0o600 })
  await rename(told, path(id, 'told'))
  return { id, offset: await sizeOf(id) }
}

/** How far it is. @throws NotBegun */
export async function progressOf(id: string, owner: string): Promise<Begun & { offset: number }> {
  const told = /^[0-9a-f]{32}$/.test(id) && (await readFile(path(id, 'told'), 'utf8').catch(() => undefined))
  const it = told ? (JSON.parse(told) as Begun) : undefined
  if (!it || it.owner !== owner) throw new NotBegun()
  return { ...it, offset: await sizeOf(id) }
}

/**
 * Adds a part that came whole, at this offset. One that lies there already counts as come.
 * @returns how far the file is now
 * @throws WrongOffset, NotBegun, TooLarge
 */
export async function addPart(id: string, owner: string, offset: number, bytes: Readable): Promise<number> {
  await progressOf(id, owner)
  const part = await receive(bytes, mostPartBytes)
  try {
    return await alone(id, async () => {
      const { offset: have, length } = await progressOf(id, owner)
      if (offset + part.size <= have) return have
      if (offset !== have) throw new WrongOffset(have)
      if (offset + part.size > length) throw new TooLarge('more than was announced')
      await append(id, have, receivedPath(part.id))
      return have + part.size
    })
  } finally {
    await dropReceived(part.id)
  }
}

/** All of it or nothing: what a full disk cut short is taken back. */
async function append(id: string, have: number, from: string): Promise<void> {
  const file = await open(path(id, 'bytes'), 'a', 0o600)
  try {
    for await (const chunk of createReadStream(from)) await file.writeFile(chunk)
    await file.sync()
  } catch (error) {
    await truncate(path(id, 'bytes'), have).catch(() => {}) // the next part is told where the file ends
    throw error
  } finally {
    await file.close()
  }
}

/**
 * Gives out the whole file, as if it had come in one piece; after that nothing of it is left here.
 * @throws WrongOffset when it is not whole, NotBegun, Differs
 */
export function finishParts(
  id: string,
  owner: string,
): Promise<ReceivedFile & { name: string; kind: string }> {
  return alone(id, async () => {
    const { offset, length, sha256, name, kind } = await progressOf(id, owner)
    if (offset !== length) throw new WrongOffset(offset)
    const hash = createHash('sha256')
    if (length > 0) await pipeline(createReadStream(path(id, 'bytes')), hash)
    if (hash.digest('hex') !== sha256) {
      await dropParts(id)
      throw new Differs()
    }
    const file = await takeWhole(path(id, 'bytes'), { size: length, sha256 })
    await dropParts(id)
    return { ...file, name, kind }
  })
}

/** Puts a whole file back among the parts, where it could not be kept just now: nobody sends it twice. */
export async function putBackParts(id: string, it: Begun, file: ReceivedFile): Promise<void> {
  await alone(id, async () => {
    await rename(receivedPath(file.id), path(id, 'bytes'))
    await beginParts(it)
  })
}

async function dropParts(id: string): Promise<void> {
  await rm(path(id, 'told'), { force: true })
  await rm(path(id, 'bytes'), { force: true })
}

/** Takes away what was begun and not gone on with for a day. */
export async function sweepParts(now: Date): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const found = await stat(join(folder(), name)).catch(() => undefined)
    if (found && now.getTime() - found.mtimeMs > DAY_MS) await rm(join(folder(), name), { force: true })
  }
}

const sizeOf = async (id: string): Promise<number> =>
  (await stat(path(id, 'bytes')).catch(() => undefined))?.size ?? 0

const shared = globalThis as typeof globalThis & { namroParts?: Map<string, Promise<unknown>> }
shared.namroParts ??= new Map()
const turns = shared.namroParts

/** One at a time for one file: two tabs that send the same file wait for each other. */
async function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(id) ?? Promise.resolve()
  const mine = before.then(work, work)
  const settled = mine.catch(() => {})
  turns.set(id, settled)
  try {
    return await mine
  } finally {
    if (turns.get(id) === settled) turns.delete(id)
  }
}
