import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import type { Env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { type FileStore, type Known, NotKept } from '#server/store/file-store.ts'
import { isMissing, s3Client, trying } from '#server/store/s3-client.ts'

/**
 * Keeps bytes in a bucket of any server that speaks S3. The store compares the SHA-256 that is signed with each
 * sending, and the length is asked for afterwards: a proxy or a server that changes bytes is found out before a
 * row names them. Sending again puts the same bytes under the same name, so a lost answer keeps nothing twice.
 */
export function s3Store(settings: Env, pageSize = 1_000): FileStore {
  const s3 = s3Client(settings)
  const prefix = settings.S3_PREFIX
  const at = (name: string) => ({ Bucket: settings.S3_BUCKET, Key: prefix + name })
  const silence = settings.S3_SILENCE_MS

  /**
   * Fetched whole before anything is given on: what breaks off half-way is fetched again, and a slow reader
   * keeps no line to the store.
   */
  async function fetched<T>(name: string, work: (path: string) => Promise<T>): Promise<T> {
    const folder = join(settings.FILES_DIR, 'tmp')
    const path = join(folder, newId())
    await mkdir(folder, { recursive: true, mode: 0o700 })
    try {
      await trying(2, 6 * silence, async (abortSignal) => {
        const { Body, ContentLength } = await s3.send(new GetObjectCommand(at(name)), { abortSignal })
        await pipeline(Body as Readable, createWriteStream(path, { mode: 0o600 }), { signal: abortSignal })
        if ((await stat(path)).size !== ContentLength) throw new Error('the file broke off')
      })
      return await work(path)
    } finally {
      await rm(path, { force: true })
    }
  }

  return {
    open: (name) =>
      fetched(name, async (path) => {
        const handle = await open(path) // goes on to be read after its name is gone
        return { stream: handle.createReadStream() as Readable, size: (await handle.stat()).size }
      }).catch((error) => {
        if (isMissing(error)) return undefined
        throw error
      }),

    lend: (name, work) =>
      fetched(name, work).catch((error) => {
        throw isMissing(error) ? new NotKept('no bytes of this name') : error
      }),

    async put(name, path, known) {
      await trying(2, 6 * silence, (abortSignal) => {
        const Body = createReadStream(path)
        return s3
          .send(withHash(new PutObjectCommand({ ...at(name), Body, ContentLength: known.size }), known), {
            abortSignal,
          })
          .finally(() => Body.destroy())
      })
      await trying(2, silence, async (abortSignal) => {
        const { ContentLength } = await s3.send(new HeadObjectCommand(at(name)), { abortSignal })
        if (ContentLength !== known.size) throw new Error('the store keeps another length than was sent')
      })
      await rm(path, { force: true })
    },

    // Asked within transactions, which may not last: one try each.
    copy: (from, to) =>
      trying(1, silence, (abortSignal) =>
        s3.send(
          new CopyObjectCommand({
            ...at(to),
            CopySource: encodeURI(`${settings.S3_BUCKET}/${prefix}${from}`),
          }),
          { abortSignal },
        ),
      ).then(
        () => true,
        (error) => {
          if (isMissing(error)) return false
          throw error
        },
      ),

    async remove(name) {
      await trying(1, silence, (abortSignal) =>
        s3.send(new DeleteObjectCommand(at(name)), { abortSignal }),
      ).catch((error) => {
        if (!isMissing(error)) throw error
      })
    },

    async *list() {
      let from: string | undefined
      do {
        const page = await trying(2, 2 * silence, (abortSignal) =>
          s3.send(
            new ListObjectsV2Command({
              ...{ Bucket: settings.S3_BUCKET, Prefix: prefix },
              ...{ MaxKeys: pageSize, ContinuationToken: from },
            }),
            { abortSignal },
          ),
        )
        yield (page.Contents ?? []).flatMap(({ Key, LastModified }) =>
          Key && LastModified ? [{ name: Key.slice(prefix.length), at: LastModified }] : [],
        )
        from = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (from)
    },
  }
}

/** Signs what the bytes must be, so that the store refuses any others. */
function withHash(command: PutObjectCommand, { sha256 }: Known): PutObjectCommand {
  command.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> }
      headers['x-amz-content-sha256'] = sha256
      return next(args)
    },
    { step: 'build' },
  )
  return command
}
