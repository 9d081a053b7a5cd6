import { Readable } from 'node:stream'
import { log } from '#lib/log.ts'
import { openFile } from '#server/files.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { holderCtx, publicCtx, staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** Gives out a file to whoever may have it now: asked at every opening, never by a link that stays open. */
export async function GET(_request: Request, route: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await route.params
  const found = await findFile([await staffCtx(), await holderCtx(), await publicCtx()], id)
  if (!found) return notFoundPage()
  const bytes = await openFile(id)
  if (!bytes) {
    log.error({ file: id }, 'a file has a row and no bytes')
    return notFoundPage()
  }
  const plainName = found.name.normalize('NFKD').replace(/[^\w.-]+/g, '_')
  return new Response(Readable.toWeb(bytes.stream) as ReadableStream, {
    headers: {
      'Content-Type': found.mediaType,
      'Content-Length': String(bytes.size),
      'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${rfc5987(found.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    },
  })
}

/** encodeURIComponent leaves five signs that RFC 5987 does not allow. */
const rfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
