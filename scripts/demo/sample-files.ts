import { crc32, deflateSync } from 'node:zlib'

/** A signed answer of the demo: one page, plainly marked as a sample. */
export function samplePdf(title: string): Buffer {
  const text = `BT /F1 16 Tf 72 760 Td (${title}) Tj 0 -28 Td /F1 11 Tf (Du lieu minh hoa - khong phai van ban that) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = body.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

/** A picture of the demo: a clean stretch of ditch under a sky, drawn as plain bands. */
export function samplePng(): Buffer {
  const width = 320
  const height = 200
  const rows = Array.from({ length: height }, (_, y) => {
    const colour =
      y < 90 ? [173, 203, 222] : y < 120 ? [126, 150, 96] : y < 165 ? [94, 128, 140] : [150, 132, 108]
    return Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: width }, () => colour).flat())])
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes])
  const out = Buffer.alloc(bytes.length + 12)
  out.writeUInt32BE(bytes.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), bytes.length + 8)
  return out
}
