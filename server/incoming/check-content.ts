import { open } from 'node:fs/promises'
import { checkWord, type WordFault } from '#server/incoming/check-word.ts'
import { findZipEnd } from '#server/incoming/zip-entries.ts'

/** Why the bytes of a file are not taken though their first ones say a type that is. */
export type ContentFault = WordFault | 'twofold'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const headLength = 1024

/**
 * Is the file what its first bytes say, and nothing else beside it? A file that another program would read
 * as something else (a zip behind a picture, a page before it) is taken as neither.
 */
export async function checkContent(path: string, mediaType: string): Promise<ContentFault | undefined> {
  if (mediaType === word) return checkWord(path)
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
    const head = buffer.toString('latin1', 0, bytesRead).toLowerCase()
    if (/<html|<script|<!doctype|<svg|<\?php/.test(head)) return 'twofold'
    if (mediaType === 'application/pdf') {
      if (!head.startsWith('%pdf-')) return 'twofold'
      const from = Math.max(0, size - headLength)
      const tail = await handle.read(Buffer.alloc(headLength), 0, headLength, from)
      if (!tail.buffer.toString('latin1', 0, tail.bytesRead).includes('%%EOF')) return 'broken'
    } else if (head.includes('%pdf-')) return 'twofold'
    return (await findZipEnd(handle, size)) ? 'twofold' : undefined
  } finally {
    await handle.close()
  }
}
