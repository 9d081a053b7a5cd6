import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { redraw } from '#server/pictures/redraw.ts'
import { photo } from '#tests/photo.ts'
import { samplePng } from '../../scripts/demo/sample-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nam-ro-pictures-'))
})
let written = 0
const drawn = async (bytes: Buffer, type: string) => {
  const path = join(folder, String(written++))
  await writeFile(path, bytes)
  return redraw(path, type)
}
const words = /EXIF|Exif|GPS|Pixel of the test|Mẫu|http:\/\/ns\.adobe|Điện thoại/

describe('a picture drawn anew', () => {
  it.each([
    ['image/jpeg', 'jpeg'],
    ['image/webp', 'webp'],
    ['image/png', 'png'],
  ] as const)('%s says nothing of place, time and device', async (type, format) => {
    const original = await photo(format)
    const before = await sharp(original).metadata()
    expect(before.exif?.toString('latin1')).toContain('Pixel of the test')
    expect(before.xmp?.toString()).toContain('Mẫu')
    const copy = await drawn(original, type)
    const after = await sharp(copy).metadata()
    expect(after.format).toBe(format)
    for (const beside of ['exif', 'xmp', 'iptc', 'icc', 'comments'] as const)
      expect(after[beside], beside).toBeUndefined()
    expect(copy.toString('utf8')).not.toMatch(words)
  })

  it('stands the right way up, and shows the same', async () => {
    const copy = await drawn(await photo('jpeg'), 'image/jpeg')
    // The phone lay on its side: 120 wide and 60 high becomes 60 wide and 120 high.
    expect(await sharp(copy).metadata()).toMatchObject({ width: 60, height: 120 })
    const { data } = await sharp(copy).raw().toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(180)
  })

  it('that is damaged, too large or of another kind is not drawn', async () => {
    const whole = await photo('jpeg')
    await expect(drawn(whole.subarray(0, whole.length / 2), 'image/jpeg')).rejects.toThrow()
    const huge = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    await expect(drawn(huge, 'image/png')).rejects.toThrow(/pixel limit/)
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expect(drawn(drawing, 'image/png')).rejects.toThrow(/unsupported/)
    const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
    await expect(drawn(gif, 'image/png')).rejects.toThrow(/unsupported/)
    expect((await drawn(samplePng(), 'image/png')).length).toBeGreaterThan(100)
  })
})
