import { type Box, mostPages, type RedactionFault } from '#domain/petitions/redaction.ts'
import { countPages, drawPage, TooSlow } from '#server/pictures/rasterise.ts'
import { cover } from '#server/redaction/cover.ts'

/** No covered copy comes of this file. */
export class Unredactable extends Error {
  readonly why: RedactionFault
  constructor(why: RedactionFault) {
    super(why)
    this.why = why
  }
}

const longestMs = 5 * 60_000
/** The longer side of A4, in the units of PDF. */
const longEdge = 842

/**
 * A new PDF of pictures alone: every page is drawn, covered and put in as points. No letter, layer,
 * attachment, remark, thumbnail or property of the first one comes along.
 * @throws Unredactable
 */
export async function redactPdf(path: string, boxes: Box[], limitMs = longestMs): Promise<Buffer> {
  const end = performance.now() + limitMs
  const left = () => {
    const ms = end - performance.now()
    if (ms <= 0) throw new Unredactable('slow')
    return Math.min(30_000, ms)
  }
  try {
    const count = await countPages(path, left())
    if (count > mostPages) throw new Unredactable('pages')
    if (boxes.some(({ page }) => page > count)) throw new Unredactable('page')
    const pages: Page[] = []
    for (let page = 1; page <= count; page++) {
      const drawn = await drawPage(path, page, undefined, left())
      const here = boxes.filter((box) => box.page === page)
      pages.push(await cover(drawn, here, 'jpeg'))
    }
    return pdfOf(pages)
  } catch (error) {
    if (error instanceof Unredactable) throw error
    throw new Unredactable(error instanceof TooSlow ? 'slow' : 'broken')
  }
}

type Page = { bytes: Buffer; width: number; height: number }

/** A PDF with one JPEG a page, and nothing else. */
function pdfOf(pages: Page[]): Buffer {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let size = 0
  const add = (...more: (string | Buffer)[]) => {
    for (const one of more.map((part) => Buffer.from(part as string))) {
      parts.push(one)
      size += one.length
    }
  }
  const object = (...more: (string | Buffer)[]) => {
    offsets.push(size)
    add(`${offsets.length} 0 obj\n`, ...more, '\nendobj\n')
  }
  const stream = (head: string, bytes: string | Buffer) =>
    object(`<< ${head} /Length ${Buffer.byteLength(bytes)} >>\nstream\n`, bytes, '\nendstream')
  add('%PDF-1.4\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, n) => `${3 + 3 * n} 0 R`).join(' ')
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  pages.forEach(({ bytes, width, height }, n) => {
    const scale = longEdge / Math.max(width, height)
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
    const [content, image] = [4 + 3 * n, 5 + 3 * n]
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${content} 0 R /Resources << /XObject << /P ${image} 0 R >> >> >>`,
    )
    stream('', `${wide} 0 0 ${high} 0 0 cm /P Do`)
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      bytes,
    )
  })
  const start = size
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`)
  add(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}
