/**
 * npm run move-files -- --to bucket|folder: copies every kept file from the one store to the other, each compared
 * by length and checksum. What is there already is left; nothing is taken away. It may be run again, also while
 * the site runs, and once more after the change.
 */
import { formatNumber } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { diskStore } from '#server/store/disk-store.ts'
import { s3Store } from '#server/store/s3-store.ts'
import { moveFiles } from './backup/move-between-stores.ts'
import { readOptions } from './options.ts'
import { explain, Refusal, say, step } from './start/progress.mjs'

try {
  const usage = 'npm run move-files -- --to bucket|folder'
  const { to } = readOptions({ to: { type: 'string' } }, usage)
  if (to !== 'bucket' && to !== 'folder') throw new Refusal(`Cách dùng: ${usage}`)
  if (!env().S3_BUCKET)
    throw new Refusal('Chưa đặt S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY.')
  const stores = { folder: diskStore(env().FILES_DIR), bucket: s3Store(env()) }
  const from = stores[to === 'bucket' ? 'folder' : 'bucket']
  const moved = await step('Chép tệp', () => moveFiles(from, stores[to], env().FILES_DIR))
  say(`Đã chép ${formatNumber(moved.copied)} tệp, ${formatNumber(moved.there)} tệp đã có sẵn.`)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
