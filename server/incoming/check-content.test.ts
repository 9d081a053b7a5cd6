import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { fileTypeFromFile } from 'file-type'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from '#server/incoming/check-content.ts'
import { relations, wordFile, zipFile } from '#tests/zip-file.ts'
import { samplePdf, samplePng } from '../../scripts/demo/sample-files.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const page = { 'word/document.xml': '<w:document/>' }

let path: string
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'nam-ro-content-')), 'file')
})
async function faultOf(bytes: Buffer, type = word) {
  await writeFile(path, bytes)
  return checkContent(path, type)
}

describe('a Word document', () => {
  it('as programs write it is taken', async () => {
    const written = new Document({ sections: [{ children: [new Paragraph('Kính gửi Ủy ban nhân dân')] }] })
    expect(await faultOf(await Packer.toBuffer(written))).toBeUndefined()
    expect((await fileTypeFromFile(path))?.mime).toBe(word)
    expect(await faultOf(wordFile())).toBeUndefined()
    expect((await fileTypeFromFile(path))?.mime).toBe(word)
  })

  it('may hold links to click on', async () => {
    const links = relations(
      ['hyperlink', 'https://example.org/a', 'External'],
      ['hyperlink', 'mailto:a@example.org', 'External'],
    )
    expect(await faultOf(wordFile({ 'word/_rels/document.xml.rels': links }))).toBeUndefined()
  })

  const rels = (text: string) => ({ 'word/_rels/settings.xml.rels': text })
  const template = relations(['attachedTemplate', 'https://example.org/a.dotm', 'External'])
  it.each([
    ['a template from elsewhere', rels(template)],
    ['a picture from elsewhere', rels(relations(['image', 'https://example.org/a.png', 'External']))],
    ['that hidden behind signs', rels(template.replace('"External"', '"&#x45;xternal"'))],
    ['that in small letters', rels(template.replace('TargetMode="External"', "TargetMode = 'external'"))],
    [
      'that beside a link',
      rels(template.replace('</Rel', '<Relationship a="/relationships/hyperlink"/></Rel')),
    ],
    ['that in another alphabet', rels(Buffer.from(template, 'utf16le').toString('latin1'))],
    ['a link that runs something', rels(relations(['hyperlink', 'file:///c:/a.exe', 'External']))],
    ['its own entities', rels(`<!DOCTYPE a [<!ENTITY e "External">]>${template}`)],
    ['macros', { 'word/vbaProject.bin': 'x' }],
    ['active controls', { 'word/activeX/activeX1.xml': '<a/>' }],
    ['macros by its types', { '[Content_Types].xml': '<Types a="x.document.macroEnabled.main+xml"/>' }],
  ])('with %s is not taken', async (_what, more) => {
    expect(await faultOf(wordFile(more))).toBe('active')
  })

  it.each(['../a', 'word/../../a', '/etc/a', 'word\\..\\a', 'C:/a', ''])(
    'with a part named %j is not taken',
    async (name) => {
      expect(await faultOf(wordFile({ [name]: 'x' }))).toBe('broken')
    },
  )

  it('that unpacks without end is not taken, whatever its directory says, and quickly', async () => {
    const zeros = Buffer.alloc(220 * 1024 * 1024)
    const bomb = wordFile({ 'word/media/a.bmp': zeros })
    const begin = performance.now()
    expect(await faultOf(bomb)).toBe('bomb')
    const lying = Buffer.from(bomb)
    for (const sign of ['PK\x03\x04', 'PK\x01\x02']) {
      const at = lying.lastIndexOf(sign, undefined, 'latin1')
      lying.writeUInt32LE(10, at + (sign.endsWith('\x04') ? 22 : 24))
    }
    expect(await faultOf(lying)).toBe('bomb')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  it('of more than a thousand parts is not taken', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`word/${n}`, 'x']))
    expect(await faultOf(wordFile(many))).toBe('bomb')
  })

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, -30)],
    ['with something before it', (whole: Buffer) => Buffer.concat([Buffer.from('%PDF-1.4 '), whole])],
    ['with something behind it', (whole: Buffer) => Buffer.concat([whole, Buffer.from('<script>')])],
    ['with a damaged part', (whole: Buffer) => Buffer.from(whole).fill(0xff, 50, 90)],
    ['that is another zip', () => zipFile(Object.entries(page))],
  ])('%s is not taken', async (_what, change) => {
    expect(await faultOf(change(wordFile()))).toBe('broken')
  })
})

describe('a picture, a PDF, a sound', () => {
  const zip = zipFile([['META-INF/MANIFEST.MF', 'Main-Class: A']])
  it('that is only that is taken', async () => {
    expect(await faultOf(samplePng(), 'image/png')).toBeUndefined()
    expect(await faultOf(samplePdf('a'), 'application/pdf')).toBeUndefined()
    // Signs of a zip by chance are none.
    const chance = Buffer.concat([samplePng(), Buffer.from('PK\x05\x06'), Buffer.alloc(40, 7)])
    expect(await faultOf(chance, 'image/png')).toBeUndefined()
  })

  it.each([
    ['a picture before a zip', Buffer.concat([samplePng(), zip]), 'image/png'],
    ['a PDF before a zip', Buffer.concat([samplePdf('a'), zip]), 'application/pdf'],
    ['a picture with a PDF', Buffer.concat([Buffer.from('\xff\xd8\xff%PDF-1.4', 'latin1')]), 'image/jpeg'],
    ['a picture with a page', Buffer.from('\xff\xd8\xff<ScRipt>alert(1)', 'latin1'), 'image/jpeg'],
    ['a PDF that begins later', Buffer.concat([Buffer.from('\n'), samplePdf('a')]), 'application/pdf'],
  ])('%s is not taken', async (_what, bytes, type) => {
    expect(await faultOf(bytes, type)).toBe('twofold')
  })

  it('cut short is said to be broken', async () => {
    expect(await faultOf(samplePdf('a').subarray(0, 300), 'application/pdf')).toBe('broken')
  })

  it('is not changed by looking at it', async () => {
    await faultOf(samplePng(), 'image/png')
    expect(existsSync(path) && (await readFile(path)).equals(samplePng())).toBe(true)
  })
})
