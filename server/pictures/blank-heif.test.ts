import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { blankHeif } from '#server/pictures/blank-heif.ts'
import { photo } from '#tests/photo.ts'

// The boxes are the same around AVIF, which can be made here, as around HEIC, which cannot.
describe('a picture of an iPhone', () => {
  it('keeps its points, and nothing that was written beside them', async () => {
    const original = await photo('avif')
    const before = await sharp(original).metadata()
    expect(before.exif?.toString('latin1')).toContain('Pixel of the test')
    const copy = blankHeif(original)
    expect(copy.length).toBe(original.length)
    expect(copy.toString('latin1')).not.toMatch(/Pixel of the test|GPS|2026:10|photoshop/)
    expect(original.toString('latin1')).toMatch(/Pixel of the test/)
    const points = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
    expect((await points(copy)).equals(await points(original))).toBe(true)
    // What stands in its place is an empty list.
    const { exif } = await sharp(copy).metadata()
    const left = [...(exif ?? [])].filter((byte) => byte > 8)
    expect(Buffer.from(left).toString()).toMatch(/^(Exif)?MM\*$/)
  })

  it('with boxes of others behind it loses what is in them', async () => {
    const more = Buffer.from('\0\0\0\x14uuidĐiện tho', 'utf8')
    more.writeUInt32BE(more.length, 0)
    const copy = blankHeif(Buffer.concat([await photo('avif'), more]))
    expect(copy.toString('utf8')).not.toContain('Điện')
  })

  it('that is built otherwise is not shown at all', async () => {
    const whole = await photo('avif')
    for (const bytes of [Buffer.from('ftypheic'), whole.subarray(0, 200), whole.subarray(0, -9)])
      expect(() => blankHeif(bytes)).toThrow()
  })
})
