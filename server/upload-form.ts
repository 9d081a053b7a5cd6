import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { cleanFileName, fileWords, typesOf } from '#domain/petitions/attachment.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { dropReceived, type ReceivedFile, receive, TooLarge } from '#server/files.ts'
import type { CheckedFile } from '#server/petitions/attach-file.ts'

type NamedFile = ReceivedFile & { name: string }

/** What came with a multipart form: short texts, files in temporary places, sentences about those that did not fit. */
export type UploadForm = {
  fields: Record<string, string>
  files: NamedFile[]
  errors: string[]
  /** Takes away whatever was not kept by then. */
  drop: () => Promise<void>
}

type Limits = { files: number; fileBytes: number }

/**
 * Reads a multipart body straight to disk, a file at a time.
 * @throws when the body ends early or is no form; what had come is taken away again
 */
export async function readUpload(request: Request, limits: Limits): Promise<UploadForm> {
  const form: UploadForm = { fields: {}, files: [], errors: [], drop }
  const type = request.headers.get('content-type') ?? ''
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { files: limits.files, fields: 10, fieldSize: 500, parts: limits.files + 12, headerPairs: 20 },
  })
  const arriving: Promise<void>[] = []
  parser.on('field', (name, value) => {
    form.fields[name] = value
  })
  parser.on('file', (_field, stream, fileName) => {
    const arrived = take(stream, fileName)
    arrived.catch(() => {}) // waited for below, after the body has ended
    arriving.push(arrived)
  })
  parser.on('filesLimit', () => form.errors.push(fileWords.tooMany(limits.files, 1)))
  try {
    if (!request.body) throw new Error('no body')
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
    await Promise.all(arriving)
    return form
  } catch (error) {
    await Promise.allSettled(arriving)
    await drop()
    throw error
  }

  async function take(stream: BusboyFileStream, fileName: string | undefined): Promise<void> {
    const name = cleanFileName(fileName ?? '')
    try {
      const received = await receive(stream, limits.fileBytes)
      // A form sent with no file chosen has one part without a name and without a byte.
      if (received.size === 0 && !fileName) return dropReceived(received.id)
      form.files.push({ ...received, name })
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      form.errors.push(fileWords.tooBig(name, limits.fileBytes))
      stream.resume()
    }
  }

  async function drop(): Promise<void> {
    for (const { id } of form.files) await dropReceived(id)
  }
}

/** Parts the files into those of a type that is taken and sentences about the others. */
export function checkTypes(files: NamedFile[], kind: FileKind): { good: CheckedFile[]; errors: string[] } {
  const errors: string[] = []
  const good = files.filter((one): one is CheckedFile => {
    if (one.size === 0) errors.push(fileWords.broken(one.name))
    else if (!one.mediaType || !typesOf[kind].includes(one.mediaType))
      errors.push(fileWords.wrongType(one.name, kind))
    else return true
    return false
  })
  return { good, errors }
}
