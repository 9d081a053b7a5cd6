import { setTimeout as wait } from 'node:timers/promises'
import { S3Client } from '@aws-sdk/client-s3'
import type { Env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { StoreTrouble } from '#server/store/file-store.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * The client, with its own retries turned off: it cannot send a stream twice, we can. The checksums of newer
 * protocols are left out, because older servers take them for part of the file.
 */
export function s3Client(settings: Env): S3Client {
  return new S3Client({
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    forcePathStyle: true,
    maxAttempts: 1,
    logger: silent, // it would warn of each failure; ours says what counts
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: {
      accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
    },
    requestHandler: { connectionTimeout: 3_000, socketTimeout: settings.S3_SILENCE_MS },
  })
}

type Failure = { name?: string; code?: string; $metadata?: { httpStatusCode?: number } }

/** There is nothing of this name. */
export function isMissing(error: unknown): boolean {
  const { name } = ((error as { cause?: unknown })?.cause ?? error) as Failure
  return name === 'NoSuchKey' || name === 'NotFound'
}

const PAUSE_MS = 200

/**
 * Asks the store, a second time where the line or the server failed, each time for so long and no longer.
 * @throws StoreTrouble with the cause, whatever it was; of missing names the log says nothing
 */
export async function trying<T>(
  tries: number,
  limitMs: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), limitMs)
  try {
    return await ask(clock.signal)
  } catch (error) {
    if (isMissing(error)) throw new StoreTrouble(error)
    const status = (error as Failure).$metadata?.httpStatusCode
    const passing = status === undefined || status >= 500 || status === 429
    if (tries > 1 && passing) {
      await wait(PAUSE_MS)
      return await trying(tries - 1, limitMs, ask)
    }
    const { name, code } = error as Failure
    log.error({ kind: name, fault: code, status }, 'the file store did not do as asked')
    throw new StoreTrouble(error)
  } finally {
    clearTimeout(timer)
  }
}
