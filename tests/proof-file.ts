import { Readable } from 'node:stream'
import { sendingLimit } from '#domain/petitions/attachment.ts'
import { receive } from '#server/files.ts'
import type { CheckedFile } from '#server/petitions/add-file.ts'
import { samplePdf } from '../scripts/demo/sample-files.ts'

let made = 0

/** A file as it came in and was looked at, with bytes of its own: the same ones count once. */
export async function proofFile(name = 'van-ban.pdf'): Promise<CheckedFile> {
  const file = await receive(Readable.from([samplePdf(`${name} ${made++}`)]), sendingLimit)
  return { ...file, name, mediaType: 'application/pdf' }
}
