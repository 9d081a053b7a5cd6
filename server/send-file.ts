import { Readable } from 'node:stream'
import { log } from '#lib/log.ts'
import { openFile } from '#server/files.ts'
import { StoreTrouble } from '#server/store/file-store.ts'
import { notFoundPage, storeTroublePage } from '#server/trouble-page.ts'

/** Gives out stored bytes under their own strict headers; whoever asks has been judged before. */
export async function sendFile(
  id: string,
  found: { name: string; mediaType: string },
  which: 'original' | 'copy' = 'original',
): Promise<Response> {
  const bytes = await openFile(id, which).catch((error) => {
    if (error instanceof StoreTrouble) return error
    throw error
  })
  if (bytes instanceof StoreTrouble) return storeTroublePage()
  if (!bytes) {
    log.error({ file: id }, 'a file has a row and no bytes')
    return notFoundPage()
  }
  return new Response(Readable.toWeb(bytes.stream) as ReadableStream, {
    headers: attachmentHeaders(found.name, found.mediaType, bytes.size),
  })
}

/** A file is saved, never shown within the site, and kept by nobody on the way. */
export function attachmentHeaders(name: string, mediaType: string, size: number): Record<string, string> {
  const plainName = name.normalize('NFKD').replace(/[^\w.-]+/g, '_')
  return {
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${rfc5987(name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  }
}

/** encodeURIComponent leaves five signs that RFC 5987 does not allow. */
const rfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
