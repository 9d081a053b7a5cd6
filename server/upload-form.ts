import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { cleanFileName, fileWords, typesOf } from '#domain/petitions/attachment.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import {
  dropReceived,
  isDiskFull,
  type ReceivedFile,
  receive,
  receivedPath,
  TooLarge,
} from '#server/files.ts'
import { checkContent } from '#server/incoming/check-content.ts'
import type { CheckedFile } from '#server/petitions/add-file.ts'

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

/** What the sender said of a file before it came. */
type Declared = { length?: string; sha256?: string }

/** A slow line gets this long for one sending. */
const PATIENCE_MS = 10 * 60_000

/**
 * Reads a multipart body straight to disk, a file at a time. Fields `length` and `sha256` (hex) speak of the
 * files that stand behind them.
 * @throws when the body ends early or is no form; what had come is taken away again
 */
export async function readUpload(request: Request, limits: Limits): Promise<UploadForm> {
  const fields: Record<string, string> = {}
  const errors: string[] = []
  const arriving: Promise<NamedFile | string | undefined>[] = []
  const streams: BusboyFileStream[] = []
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: { files: limits.files, fields: 10, fieldSize: 500, parts: limits.files + 12, headerPairs: 20 },
  })
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (_field, stream, fileName) => {
    // A body cut short ends its part with an error, at once, whether somebody reads already or not.
    stream.on('error', (error) => stream.destroy(error))
    streams.push(stream)
    const arrived = take(stream, fileName, limits, { ...fields })
    arrived.catch(() => {}) // looked at below, when the body has ended
    arriving.push(arrived)
  })
  parser.on('filesLimit', () => errors.push(fileWords.tooMany(limits.files, 1)))

  const failed = await readInto(parser, request).catch((error: Error) => error)
  if (failed) for (const stream of streams) stream.destroy(failed)
  const ends = await Promise.allSettled(arriving)
  const came = ends.flatMap((end) => (end.status === 'fulfilled' && end.value ? [end.value] : []))
  const files = came.filter((one) => typeof one !== 'string')
  const drop = async () => {
    for (const { id } of files) await dropReceived(id)
  }
  const lost = failed ?? ends.find((end) => end.status === 'rejected')?.reason
  if (lost) {
    await drop()
    throw lost
  }
  return { fields, files, errors: [...errors, ...came.filter((one) => typeof one === 'string')], drop }
}

async function readInto(parser: NodeJS.WritableStream, request: Request): Promise<undefined> {
  if (!request.body) throw new Error('no body')
  const body = Readable.fromWeb(request.body as ReadableStream)
  await pipeline(body, parser, { signal: AbortSignal.timeout(PATIENCE_MS) })
}

/** One file, or the sentence why not; nothing where no file was chosen. */
async function take(
  stream: BusboyFileStream,
  fileName: string | undefined,
  { fileBytes }: Limits,
  declared: Declared,
): Promise<NamedFile | string | undefined> {
  const name = cleanFileName(fileName ?? '')
  try {
    const received = await receive(stream, fileBytes)
    if (received.size > 0 || fileName) {
      if (isAsDeclared(received, declared)) return { ...received, name }
      await dropReceived(received.id)
      return fileWords.differs(name)
    }
    // A form sent with no file chosen has one part without a name and without a byte.
    await dropReceived(received.id)
  } catch (error) {
    const isFull = isDiskFull(error)
    if (!isFull && !(error instanceof TooLarge)) throw error
    stream.resume() // the rest passes by, so that what stands behind it can come
    return isFull ? fileWords.noRoom(name) : fileWords.tooBig(name, fileBytes)
  }
}

const isAsDeclared = ({ size, sha256 }: ReceivedFile, declared: Declared): boolean =>
  (!declared.length || Number(declared.length) === size) &&
  (!declared.sha256 || declared.sha256.toLowerCase() === sha256)

/** Parts the files into those of a type that is taken, and wholly of it, and sentences about the others. */
export async function checkFiles(
  files: NamedFile[],
  kind: FileKind,
): Promise<{ good: CheckedFile[]; errors: string[] }> {
  const errors: string[] = []
  const good: CheckedFile[] = []
  for (const one of files) {
    const { name, mediaType } = one
    if (one.size === 0) errors.push(fileWords.broken(name))
    else if (!mediaType || !typesOf[kind].includes(mediaType)) errors.push(fileWords.wrongType(name, kind))
    else {
      const fault = await checkContent(receivedPath(one.id), mediaType)
      if (fault) errors.push(fileWords[fault](name))
      else good.push({ ...one, mediaType })
    }
  }
  return { good, errors }
}
