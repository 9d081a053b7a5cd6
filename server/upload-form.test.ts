import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanFileName } from '#domain/petitions/attachment.ts'
import { sweepTemporary } from '#server/files.ts'
import { checkFiles, readUpload } from '#server/upload-form.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { wordFile } from '#tests/zip-file.ts'
import { samplePdf, samplePng } from '../scripts/demo/sample-files.ts'

beforeAll(testEnvironment)

const limits = { files: 3, fileBytes: 20_000 }
const temporary = () => readdirSync(join(process.env.FILES_DIR as string, 'tmp'))

const sent = (files: [name: string, bytes: Uint8Array | string][], fields: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  for (const [name, bytes] of files) form.append('file', new File([bytes as BlobPart], name))
  return new Request('http://here.invalid/api/uploads', { method: 'POST', body: form })
}

describe('an upload', () => {
  it('comes in with its fields, sizes, hashes and what the bytes say it is', async () => {
    const form = await readUpload(
      sent(
        [
          ['Ảnh mương.jpg', samplePng()],
          ['a.pdf', samplePdf('a')],
        ],
        { kind: 'photo' },
      ),
      limits,
    )
    expect(form.fields).toEqual({ kind: 'photo' })
    expect(form.files).toMatchObject([
      { name: 'Ảnh mương.jpg', mediaType: 'image/png', size: samplePng().length },
      { name: 'a.pdf', mediaType: 'application/pdf' },
    ])
    expect(form.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    await form.drop()
    expect(temporary()).toEqual([])
  })

  it('names what is too large, and keeps what fits beside it', async () => {
    const form = await readUpload(
      sent([
        ['to.pdf', 'x'.repeat(20_001)],
        ['a.png', samplePng()],
      ]),
      limits,
    )
    expect(form.errors).toEqual([expect.stringContaining('to.pdf')])
    expect(form.files.map(({ name }) => name)).toEqual(['a.png'])
    await form.drop()
    expect(temporary()).toEqual([])
  })

  it('says when there are too many', async () => {
    const form = await readUpload(sent(['1', '2', '3', '4'].map((name) => [name, samplePng()])), limits)
    expect(form.errors).toEqual([expect.stringContaining('Chỉ nhận 3 tệp')])
    await form.drop()
  })

  it('with nothing chosen has no file and no fault', async () => {
    const form = await readUpload(sent([['', '']]), limits)
    expect(form).toMatchObject({ files: [], errors: [] })
  })

  it.each([
    ['cut short', (body: Uint8Array) => body.slice(0, body.length - 200)],
    ['no form at all', () => new TextEncoder().encode('xin chào')],
  ])('that is %s leaves nothing behind', async (_what, change) => {
    const whole = sent([['a.pdf', samplePdf('a'.repeat(4000))]])
    const body = change(new Uint8Array(await whole.clone().arrayBuffer()))
    const request = new Request(whole.url, { method: 'POST', body, headers: whole.headers })
    const form = await readUpload(request, limits).catch(() => undefined)
    await form?.drop()
    expect(form?.files ?? []).toEqual([])
    expect(temporary()).toEqual([])
  })

  it('is judged by its bytes, never by its name', async () => {
    const form = await readUpload(
      sent([
        ['anh.jpg', '<html><script>alert(1)</script>'],
        ['trong.pdf', ''],
        ['giay.pdf', samplePdf('a')],
      ]),
      limits,
    )
    const { good, errors } = await checkFiles(form.files, 'photo')
    expect(good).toEqual([])
    expect(errors).toEqual([
      expect.stringContaining('anh.jpg'),
      expect.stringContaining('Không mở được tệp trong.pdf'),
      expect.stringContaining('giay.pdf'),
    ])
    await form.drop()
  })

  it('that differs from what was declared of it is not kept', async () => {
    const bytes = samplePng()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const said = async (fields: Record<string, string>) => {
      const form = await readUpload(sent([['a.png', bytes]], fields), limits)
      await form.drop()
      return form.files.length === 1 ? 'kept' : form.errors
    }
    expect(await said({ length: String(bytes.length), sha256: sha256.toUpperCase() })).toBe('kept')
    const refused = [expect.stringContaining('a.png đến không trọn vẹn')]
    expect(await said({ length: String(bytes.length - 1) })).toEqual(refused)
    expect(await said({ length: String(bytes.length + 1) })).toEqual(refused)
    expect(await said({ length: 'x' })).toEqual(refused)
    expect(await said({ sha256: sha256.replace(/^./, (a) => (a === '0' ? '1' : '0')) })).toEqual(refused)
    expect(temporary()).toEqual([])
  })

  it('that is two things at once is told by its name', async () => {
    const form = await readUpload(sent([['a.docx', wordFile({ 'word/vbaProject.bin': 'x' })]]), limits)
    const { good, errors } = await checkFiles(form.files, 'sender')
    expect(good).toEqual([])
    expect(errors).toEqual([expect.stringContaining('Tệp a.docx có lệnh tự chạy')])
    await form.drop()
  })

  it('left behind by a stopped server is swept away after an hour', async () => {
    const form = await readUpload(sent([['a.png', samplePng()]]), limits)
    expect(await sweepTemporary(new Date())).toBe(0)
    expect(await sweepTemporary(new Date(Date.now() + 3_700_000))).toBe(1)
    expect(form.files).toHaveLength(1)
    expect(temporary()).toEqual([])
  })
})

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Ảnh.jpg', 'Ảnh.jpg'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['..', 'tep-khong-ten'],
    ['không đuôi', 'không đuôi'],
    ['\u200Fa\u2067fdp.exe', 'afdp.exe'],
    ['a\u0000b\r\nc.pdf', 'ab c.pdf'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(cleanFileName(typed)).toBe(kept)
  })

  it('is not endless, and keeps its ending', () => {
    const long = cleanFileName(`${'đ'.repeat(300)}.pdf`)
    expect([...long].length).toBeLessThanOrEqual(100)
    expect(long.endsWith('….pdf')).toBe(true)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255)
    expect(Buffer.byteLength(cleanFileName('ở'.repeat(99)))).toBeLessThanOrEqual(255)
  })
})
