import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Box } from '#domain/petitions/redaction.ts'
import { drawPage } from '#server/pictures/rasterise.ts'
import { redactPdf } from '#server/redaction/redact-pdf.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { testEnvironment } from '../demo-place.ts'
import { longPdf, tellingPdf } from './telling-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'nam-ro-redacted-'))
let written = 0
const onDisk = (bytes: Buffer) => {
  const path = join(folder, `${written++}.pdf`)
  writeFileSync(path, bytes)
  return path
}
const said = (program: string, ...args: string[]) => execFileSync(program, args).toString('utf8')
const everything = (path: string, bytes: Buffer) =>
  [
    said('pdftotext', path, '-'),
    said('pdfinfo', '-meta', path),
    said('pdfinfo', path),
    said('pdfdetach', '-list', path),
    bytes.toString('latin1'),
  ].join('\n')
const secret = /NGUYEN|THI MAU|0900|Mau bi mat|remark/
const box = (left: number, top: number, width: number, height: number, page = 1): Box => ({
  ...{ page, left, top, width, height },
})

beforeAll(testEnvironment)

describe('a PDF with covered parts', () => {
  it('holds none of the covered words: not as text, layer, remark, property or thumbnail', async () => {
    const original = tellingPdf()
    const before = onDisk(original)
    expect(everything(before, original)).toMatch(/NGUYEN THI MAU/)
    expect(said('pdfinfo', before)).toContain('Mau bi mat')
    const redacted = await redactPdf(before, [box(5, 5, 90, 12)])
    const after = onDisk(redacted)
    expect(everything(after, redacted)).not.toMatch(secret)
    expect(said('pdftotext', after, '-').trim()).toBe('')
    expect(said('pdffonts', after).trim().split('\n')).toHaveLength(2)
    expect(said('pdfimages', '-list', after).trim().split('\n')).toHaveLength(2 + 1)
    expect(said('pdfdetach', '-list', after)).toContain('0 embedded')
    expect(redacted.toString('latin1')).not.toMatch(
      /\/(Info|Metadata|Annots|OCGs|EmbeddedFiles|Thumb|Outlines|AcroForm|ObjStm)\b/,
    )
  })

  it('is black where it was covered, and as before elsewhere', async () => {
    const before = onDisk(tellingPdf())
    const after = onDisk(await redactPdf(before, [box(5, 5, 90, 12)]))
    const darkest = async (path: string, top: number, height: number) => {
      const page = sharp(await drawPage(path, 1))
      const { width = 0, height: high = 0 } = await page.metadata()
      const part = { left: Math.ceil(width * 0.06), width: Math.floor(width * 0.88) }
      const area = { ...part, top: Math.ceil(high * top), height: Math.floor(high * height) }
      // Figures are taken of what is read, not of what is cut out of it: so it is cut out first.
      const { channels } = await sharp(await page.extract(area).greyscale().png().toBuffer()).stats()
      return channels[0] as { min: number; max: number }
    }
    expect((await darkest(before, 0.06, 0.1)).max).toBe(255)
    expect((await darkest(after, 0.06, 0.1)).max).toBeLessThan(10)
    // The words of the page below are still there to be read.
    expect(await darkest(after, 0.2, 0.2)).toMatchObject({
      min: expect.closeTo(0, -2),
      max: expect.closeTo(255, -2),
    })
  })

  it('of several pages keeps all of them, covered where asked', async () => {
    const before = onDisk(longPdf(3))
    const after = onDisk(await redactPdf(before, [box(0, 0, 100, 100, 2)]))
    expect(said('pdfinfo', after)).toMatch(/Pages:\s+3/)
    const light = async (page: number) =>
      (await sharp(await drawPage(after, page)).stats()).channels[0]?.mean ?? 0
    expect([(await light(1)) > 200, (await light(2)) < 5, (await light(3)) > 200]).toEqual([true, true, true])
  })

  it('is refused when it is damaged, of no such page or too long, soon and within its memory', async () => {
    const refused = (bytes: Buffer, ...boxes: Box[]) =>
      redactPdf(onDisk(bytes), boxes).catch((error) => error.why)
    expect(await refused(Buffer.from('%PDF-1.4 nothing %%EOF'))).toBe('broken')
    expect(await refused(samplePdf('a'), box(1, 1, 1, 1, 2))).toBe('page')
    const begin = performance.now()
    const used = process.memoryUsage().rss
    expect(await refused(longPdf(10_000))).toBe('pages')
    expect(performance.now() - begin).toBeLessThan(20_000)
    expect(process.memoryUsage().rss - used).toBeLessThan(300_000_000)
  })

  it('is given up when it takes too long', async () => {
    const begin = performance.now()
    expect(await redactPdf(onDisk(longPdf(90)), [], 500).catch((error) => error.why)).toBe('slow')
    expect(performance.now() - begin).toBeLessThan(20_000)
  })

  it('of a page as large as a field is drawn no larger than others', async () => {
    const huge = samplePdf('a').toString('latin1').replace('[0 0 595 842]', '[0 0 9e3 9e3]')
    const page = await sharp(await drawPage(onDisk(Buffer.from(huge, 'latin1')), 1)).metadata()
    expect(Math.max(page.width ?? 0, page.height ?? 0)).toBeLessThanOrEqual(1_754)
  })
})
