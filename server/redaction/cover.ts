import type { OverlayOptions } from 'sharp'
import type { Box } from '#domain/petitions/redaction.ts'
import { picture } from '#server/pictures/redraw.ts'

/**
 * The picture with these parts painted black in its points: nothing lies under them any more. Edges are
 * rounded outward, because half a letter can be read.
 */
export async function cover(
  source: string | Buffer,
  boxes: Box[],
  format: 'jpeg' | 'png',
): Promise<{ bytes: Buffer; width: number; height: number }> {
  const { width, height } = await picture(source).metadata()
  const painted = boxes.map((box) => paint(box, width, height))
  const { data, info } = await picture(source)
    .flatten({ background: 'white' })
    .composite(painted)
    .toFormat(format, format === 'jpeg' ? { quality: 85, chromaSubsampling: '4:4:4' } : {})
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

function paint(box: Box, width: number, height: number): OverlayOptions {
  const left = Math.min(width - 1, Math.floor((box.left / 100) * width))
  const top = Math.min(height - 1, Math.floor((box.top / 100) * height))
  const right = Math.min(width, Math.ceil(((box.left + box.width) / 100) * width))
  const bottom = Math.min(height, Math.ceil(((box.top + box.height) / 100) * height))
  const size = { width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
  return { input: { create: { ...size, channels: 3, background: 'black' } }, left, top }
}
