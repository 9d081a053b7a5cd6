import { env } from '#lib/env.ts'
import { diskStore } from '#server/store/disk-store.ts'
import type { FileStore } from '#server/store/file-store.ts'
import { s3Store } from '#server/store/s3-store.ts'

let chosen: FileStore | undefined

/** The store that this installation names: a bucket where one is named, else the folder FILES_DIR. */
export function fileStore(): FileStore {
  chosen ??= env().S3_BUCKET ? s3Store(env()) : diskStore(env().FILES_DIR)
  return chosen
}
