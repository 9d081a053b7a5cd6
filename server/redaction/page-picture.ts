import { mostPages } from '#domain/petitions/redaction.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { lendFile } from '#server/files.ts'
import { openSealed } from '#server/petitions/open-sealed.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { canRasterise, drawPage } from '#server/pictures/rasterise.ts'
import { checkRedactable } from '#server/redaction/ask-redaction.ts'
import { sendFile } from '#server/send-file.ts'
import { notFoundPage } from '#server/trouble-page.ts'

const longSide = 1_200
const limitMs = 15_000
/** Each drawing is a program of its own: only so many at once, the others wait for their page again. */
const mostAtOnce = 2
let running = 0

/** A page of a PDF drawn, or the copy of a picture, for whoever may cover parts of it. */
export async function pagePicture(
  ctx: Ctx | undefined,
  number: string,
  id: string,
  page: number,
): Promise<Response> {
  if (!ctx || !Number.isInteger(page) || page < 1 || page > mostPages) return notFoundPage()
  try {
    const { mediaType, sealedAt } = await checkRedactable(ctx, number, id)
    // Once it is sealed, looking at its pages is opening it, and stands in the history.
    if (sealedAt) await openSealed(ctx, id)
    if (mediaType !== 'application/pdf') return await sendFile(id, { name: 'trang', mediaType }, 'copy')
    if (!canRasterise()) return notFoundPage()
    if (running >= mostAtOnce) return new Response(null, { status: 503, headers: { 'Retry-After': '2' } })
    running++
    const bytes = await lendFile(id, 'original', (path) => drawPage(path, page, longSide, limitMs)).finally(
      () => running--,
    )
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'image/png',
        'Content-Length': String(bytes.length),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof NotFound)) log.warn({ file: id, ...causeOf(error) }, 'a page could not be drawn')
    return notFoundPage()
  }
}
