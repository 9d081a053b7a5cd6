/** npm run backup [-- --to FOLDER]: copies everything this installation keeps into a new folder. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { urlsFromEnv } from '#db/roles.ts'
import { formatNumber } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { fileStore } from '#server/store/chosen-store.ts'
import { makeBackup } from './backup/make-backup.ts'
import { readOptions } from './options.ts'
import { explain, Refusal, say, step } from './start/progress.mjs'

try {
  const { to } = readOptions({ to: { type: 'string' } }, 'npm run backup [-- --to THƯ-MỤC]')
  const dataDir = process.env.DATA_DIR as string
  const { APP_MODE: mode } = env()
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  // 2026-11-22-083005, in the clock of the machine's own operator
  const name = new Date()
    .toLocaleString('sv', { timeZone: 'Asia/Ho_Chi_Minh' })
    .replaceAll(':', '')
    .replace(' ', '-')
  const folder = join(to ? resolve(to) : join(dataDir, 'backups'), name)
  const url = urlsFromEnv().migration
  const made = await step('Sao lưu', () => makeBackup({ url, store: fileStore(), folder, mode, version }))
  const rows = Object.values(made.tables).reduce((sum, { rows: count }) => sum + count, 0)
  say(`${formatNumber(rows)} dòng, ${formatNumber(made.files)} tệp: ${folder}`)
  say(
    `Khóa APP_SECRET không nằm trong bản sao lưu: nó ở ${
      mode === 'demo' ? join(dataDir, 'secret') : 'môi trường của bản thật này'
    }. Giữ riêng một bản ở nơi khác; thiếu nó thì mã bí mật của người gửi và bước xác thực thứ hai không mở được nữa.`,
  )
  say(
    `Khóa VAULT_KEY cũng không nằm trong bản sao lưu: nó ở ${
      mode === 'demo' ? join(dataDir, 'vault-key') : 'môi trường của bản thật này'
    }. Giữ ở nơi thứ ba, người khác giữ; thiếu nó thì danh tính và nguyên văn của đơn tố cáo không đọc lại được nữa.`,
  )
  if (made.damagedFiles.length > 0) {
    throw new Refusal(
      `Đã sao lưu, nhưng ${made.damagedFiles.length} tệp đính kèm bị mất hoặc đổi so với lúc nhận: ${made.damagedFiles.join(', ')}`,
    )
  }
} catch (error) {
  explain(error)
  process.exitCode = 1
}
