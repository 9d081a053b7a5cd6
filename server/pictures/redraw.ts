import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { blankHeif } from '#server/pictures/blank-heif.ts'

/** Nothing but these is read: each reader more is one more way in. */
const readers = ['Jpeg', 'Png', 'Webp'].flatMap((name) => [
  `VipsForeignLoad${name}File`,
  `VipsForeignLoad${name}Buffer`,
])
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: readers })
sharp.concurrency(1)
sharp.cache(false)

/** More points than this are no photo of a phone but an attempt to fill the memory. */
export const mostPoints = 40_000_000
const input = { limitInputPixels: mostPoints, failOn: 'warning', sequentialRead: true } as const
const longestSeconds = 60

/** Types that can be drawn anew. */
export const drawn: Record<string, 'jpeg' | 'png' | 'webp'> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** Opens a picture for drawing. */
export const picture = (path: string | Buffer) => sharp(path, input).timeout({ seconds: longestSeconds })

const phones = ['image/heic', 'image/heif']

/**
 * The picture drawn anew, the right way up: its points and nothing that was written beside them (place,
 * time, device, thumbnail, remarks).
 * @throws when it is damaged or larger than allowed
 */
export async function redraw(path: string, mediaType: string): Promise<Buffer> {
  if (phones.includes(mediaType)) return blankHeif(await readFile(path))
  const format = drawn[mediaType]
  if (!format) throw new Error(`no way to draw ${mediaType}`)
  const options = format === 'png' ? {} : { quality: 88 }
  return picture(path).autoOrient().toFormat(format, options).toBuffer()
}
