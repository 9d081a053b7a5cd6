/**
 * Be Vietnam Pro has no tabular figures, so columns of numbers would not line up. This sets every glyph
 * of a font that holds digits only to one width and centres it. The outline itself must move, not only
 * its metrics: rasterisers disagree on what to do when left bearing and outline differ.
 */

type Tables = Map<string, Buffer>

/** Gives all glyphs but .notdef the same advance width, in font units. */
export function setOneWidth(sfnt: Buffer, width: number): Buffer {
  const tables = readTables(sfnt)
  const hmtx = table(tables, 'hmtx')
  const offsets = glyphOffsets(tables)
  const glyf = table(tables, 'glyf')
  const glyphs = offsets.slice(0, -1).map((from, index) => {
    const glyph = glyf.subarray(from, offsets[index + 1])
    if (index === 0 || glyph.length === 0) return glyph
    const shift = Math.round((width - hmtx.readUInt16BE(index * 4)) / 2)
    hmtx.writeUInt16BE(width, index * 4)
    hmtx.writeInt16BE(hmtx.readInt16BE(index * 4 + 2) + shift, index * 4 + 2)
    return moveRight(glyph, shift)
  })
  table(tables, 'hhea').writeUInt16BE(width, 10) // advanceWidthMax
  putGlyphs(tables, glyphs)
  return writeTables(tables)
}

function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag)
  if (!found) throw new Error(`font has no ${tag} table`)
  return found
}

function readTables(sfnt: Buffer): Tables {
  const tables: Tables = new Map()
  for (let at = 12; at < 12 + sfnt.readUInt16BE(4) * 16; at += 16) {
    const from = sfnt.readUInt32BE(at + 8)
    tables.set(
      sfnt.toString('latin1', at, at + 4),
      Buffer.from(sfnt.subarray(from, from + sfnt.readUInt32BE(at + 12))),
    )
  }
  return tables
}

function glyphOffsets(tables: Tables): number[] {
  const loca = table(tables, 'loca')
  const long = table(tables, 'head').readUInt16BE(50) === 1
  return Array.from({ length: table(tables, 'maxp').readUInt16BE(4) + 1 }, (_, index) =>
    long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2,
  )
}

/** Coordinates are stored as steps from the point before, so only the first step and the box change. */
function moveRight(glyph: Buffer, shift: number): Buffer {
  const contours = glyph.readInt16BE(0)
  if (contours < 1) throw new Error('only simple outlines can be moved')
  const moved = Buffer.from(glyph)
  moved.writeInt16BE(glyph.readInt16BE(2) + shift, 2)
  moved.writeInt16BE(glyph.readInt16BE(6) + shift, 6)
  const points = glyph.readUInt16BE(10 + (contours - 1) * 2) + 1
  const firstFlag = 10 + contours * 2 + 2 + glyph.readUInt16BE(10 + contours * 2)
  const flags: number[] = []
  let at = firstFlag
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++)
    const times = flag & 8 ? glyph.readUInt8(at++) + 1 : 1
    for (let count = 0; count < times; count++) flags.push(flag & ~8)
  }
  const first = flags[0] ?? 0
  const [size, step] =
    first & 2
      ? [1, glyph.readUInt8(at) * (first & 16 ? 1 : -1)]
      : first & 16
        ? [0, 0]
        : [2, glyph.readInt16BE(at)]
  flags[0] = first & ~(2 | 16)
  const firstStep = Buffer.alloc(2)
  firstStep.writeInt16BE(step + shift)
  return Buffer.concat([
    moved.subarray(0, firstFlag),
    Buffer.from(flags),
    firstStep,
    glyph.subarray(at + size),
  ])
}

function putGlyphs(tables: Tables, glyphs: Buffer[]): void {
  const padded = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)]))
  const loca = Buffer.alloc((padded.length + 1) * 4)
  padded.reduce((from, glyph, index) => {
    loca.writeUInt32BE(from + glyph.length, (index + 1) * 4)
    return from + glyph.length
  }, 0)
  table(tables, 'head').writeUInt16BE(1, 50)
  tables.set('glyf', Buffer.concat(padded)).set('loca', loca)
}

/** Checksums stay zero: the subsetter that packs the result writes them. */
function writeTables(tables: Tables): Buffer {
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(0x00010000)
  head.writeUInt16BE(tables.size, 4)
  const body: Buffer[] = []
  let at = head.length
  ;[...tables].forEach(([tag, content], index) => {
    const entry = 12 + index * 16
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(content.length, entry + 12)
    const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)])
    body.push(padded)
    at += padded.length
  })
  return Buffer.concat([head, ...body])
}
