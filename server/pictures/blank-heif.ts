/**
 * HEIC, the format of iPhones, is not drawn anew here: no free program that reads it comes along. Its
 * points stay as they are; what the phone wrote beside them (place, time, device) is overwritten in a copy.
 * The format is boxes in boxes (ISO/IEC 14496-12, 23008-12): a list of items, and where each of them lies.
 */

type Box = { type: string; start: number; end: number }
type Extent = { start: number; length: number }

/** What holds the points and says how they are put together; anything else beside it is emptied. */
const needed = new Set(['ftyp', 'meta', 'mdat'])
/** An empty list of what a camera says: valid, and saying nothing. */
const emptyExif = Buffer.from([0, 0, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0])

/** A copy without what was written beside the points. @throws when it is not built as such a file is */
export function blankHeif(original: Buffer): Buffer {
  const bytes = Buffer.from(original)
  const top = boxesIn(bytes, 0, bytes.length)
  const meta = top.find(({ type }) => type === 'meta')
  if (!meta || top[0]?.type !== 'ftyp') throw new Error('no picture of this format')
  // The first four bytes of meta are its version.
  const inner = boxesIn(bytes, meta.start + 4, meta.end)
  const find = (type: string) => inner.find((box) => box.type === type)
  const [names, places, own] = [find('iinf'), find('iloc'), find('idat')]
  if (!names || !places) throw new Error('no list of items')
  const told = itemsBeside(bytes, names)
  for (const { id, extents } of placesOf(bytes, places, own)) {
    const type = told.get(id)
    if (!type) continue
    for (const { start, length } of extents) {
      if (start < 0 || start + length > bytes.length) throw new Error('an item lies outside')
      bytes.fill(0, start, start + length)
    }
    const [first] = extents
    if (type === 'Exif' && first && first.length >= emptyExif.length) emptyExif.copy(bytes, first.start)
  }
  for (const { type, start, end } of top) if (!needed.has(type)) bytes.fill(0, start, end)
  return bytes
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    let size = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    let head = 8
    if (size === 1) [size, head] = [Number(bytes.readBigUInt64BE(at + 8)), 16]
    if (size === 0) size = to - at
    if (size < head || at + size > to) throw new Error('a box goes beyond its end')
    boxes.push({ type, start: at + head, end: at + size })
    at += size
  }
  return boxes
}

/** Items that are no points: by number, with their type. */
function itemsBeside(bytes: Buffer, { start, end }: Box): Map<number, string> {
  const wide = bytes.readUInt8(start) > 0
  const found = new Map<number, string>()
  for (const item of boxesIn(bytes, start + (wide ? 8 : 6), end)) {
    const version = bytes.readUInt8(item.start)
    if (version < 2) throw new Error('items of an older kind')
    const at = item.start + 4
    const id = version === 2 ? bytes.readUInt16BE(at) : bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + (version === 2 ? 4 : 6), at + (version === 2 ? 8 : 10))
    if (['Exif', 'mime', 'uri '].includes(type)) found.set(id, type)
  }
  return found
}

/** Where each item lies in the file. */
function placesOf(bytes: Buffer, { start }: Box, own?: Box): { id: number; extents: Extent[] }[] {
  let at = start + 4
  const version = bytes.readUInt8(start)
  const read = (size: number): number => {
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : size > 0 ? bytes.readUIntBE(at, size) : 0
    at += size
    return value
  }
  const sizes = read(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version > 0 ? sizes & 15 : 0
  const count = read(version < 2 ? 2 : 4)
  const items: { id: number; extents: Extent[] }[] = []
  for (let n = 0; n < count; n++) {
    const id = read(version < 2 ? 2 : 4)
    const method = version > 0 ? read(2) & 15 : 0
    read(2)
    if (method > 1 || (method === 1 && !own)) throw new Error('an item lies within another')
    const base = read(baseSize) + (method === 1 && own ? own.start : 0)
    const extents: Extent[] = []
    for (let left = read(2); left > 0; left--) {
      read(indexSize)
      const offset = read(offsetSize)
      extents.push({ start: base + offset, length: read(lengthSize) })
    }
    items.push({ id, extents })
  }
  return items
}
