import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Box } from '#domain/petitions/redaction.ts'
import { cover } from '#server/redaction/cover.ts'

/** White, with one red point in each hundredth, so that what is left uncovered is seen. */
async function dotted(format: 'png' | 'jpeg'): Promise<Buffer> {
  const points = Buffer.alloc(100 * 100 * 3)
  for (let n = 0; n < points.length; n += 3) points.set([255, 0, 0], n)
  return sharp(points, { raw: { width: 100, height: 100, channels: 3 } })
    .toFormat(format)
    .toBuffer()
}
const colours = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
}
const box = (left: number, top: number, width: number, height: number): Box => ({
  ...{ page: 1, left, top, width, height },
})

describe('covered parts of a picture', () => {
  it('are black in its points, to the last one touched, and the rest stays', async () => {
    const { bytes } = await cover(await dotted('png'), [box(10.4, 20.4, 10.2, 5.2)], 'png')
    const at = await colours(bytes)
    for (const [x, y] of [
      [10, 20],
      [20, 25],
      [15, 22],
    ] as const)
      expect(at(x, y), `${x} ${y}`).toEqual([0, 0, 0])
    for (const [x, y] of [
      [9, 20],
      [10, 19],
      [21, 25],
      [20, 26],
    ] as const)
      expect(at(x, y), `${x} ${y}`).toEqual([255, 0, 0])
  })

  it.each([
    ['at the last edge', box(99.9, 99.9, 50, 50), [99, 99]],
    ['thinner than a point', box(50, 50, 0.01, 0.01), [50, 50]],
    ['over the whole page', box(0, 0, 100, 100), [0, 99]],
  ] as const)('%s are covered too', async (_where, one, [x, y]) => {
    const { bytes } = await cover(await dotted('png'), [one], 'png')
    expect((await colours(bytes))(x, y)).toEqual([0, 0, 0])
  })

  it('of a photo let nothing shine through at the edges of its squares', async () => {
    const { bytes } = await cover(await dotted('jpeg'), [box(20, 20, 40, 40)], 'jpeg')
    const at = await colours(bytes)
    for (let n = 24; n < 56; n++) expect(Math.max(...at(n, n))).toBeLessThan(20)
  })
})
