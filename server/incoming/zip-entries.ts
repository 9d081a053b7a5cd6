import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

/** One part of a zip as its directory names it. What the directory says of sizes is not believed. */
export type ZipEntry = { name: string; locked: boolean; method: number; packed: number; at: number }

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
/** The end of a zip carries a remark of at most this many bytes. */
const LONGEST_END = 22 + 0xffff

/** The file is no zip that ends where the file ends, or holds more parts than allowed. */
export class BadZip extends Error {}

type End = { at: number; entries: number; directorySize: number; directoryAt: number; after: number }

/** Where a zip ends within a file, if there is one: also in a file that gives itself out as something else. */
export async function findZipEnd(handle: FileHandle, size: number): Promise<End | undefined> {
  const from = Math.max(0, size - LONGEST_END)
  const tail = await readAt(handle, from, size - from)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    const end = {
      at: from + at,
      entries: tail.readUInt16LE(at + 10),
      directorySize: tail.readUInt32LE(at + 12),
      directoryAt: tail.readUInt32LE(at + 16),
      after: tail.length - at - 22 - tail.readUInt16LE(at + 20),
    }
    // Four bytes may stand anywhere by chance; a directory right before them does not.
    const begin = end.at - end.directorySize
    if (end.entries === 0 || begin < 0) continue
    const first = await readAt(handle, begin, 4)
    if (first.length === 4 && first.readUInt32LE(0) === DIRECTORY) return end
  }
  return undefined
}

/**
 * The parts of a zip that begins at the first byte and ends at the last, so that nothing else lies around it.
 * @throws BadZip
 */
export async function zipEntries(path: string, mostEntries: number): Promise<ZipEntry[]> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const end = await findZipEnd(handle, size)
    if (end?.after !== 0 || end.directoryAt + end.directorySize !== end.at) throw new BadZip('ends')
    if (end.entries > mostEntries) throw new BadZip('entries')
    const directory = await readAt(handle, end.directoryAt, end.directorySize)
    const entries = readDirectory(directory, end.entries)
    if (!entries.some(({ at }) => at === 0)) throw new BadZip('begins')
    return entries
  } finally {
    await handle.close()
  }
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  for (let n = 0; n < count; n++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY) throw new BadZip('directory')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      locked: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  // What the count does not count, another reader may still find.
  if (at !== directory.length) throw new BadZip('directory')
  return entries
}

/** The bytes of one part, unpacked as they are read. @throws BadZip */
export async function openEntry(path: string, entry: ZipEntry): Promise<Readable> {
  const handle = await open(path)
  const head = await readAt(handle, entry.at, 30).finally(() => handle.close())
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw new BadZip('part')
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = createReadStream(path, { start, end: Math.max(start, start + entry.packed - 1) })
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new BadZip('method')
  const inflate = createInflateRaw()
  // Whoever stops reading closes the file too; errors come out of the reading end.
  pipeline(packed, inflate, () => {})
  return inflate
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, at)
  return buffer.subarray(0, bytesRead)
}
