/** npm run restore -- --from FOLDER [--replace]: loads a backup into this installation. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { urlsFromEnv } from '#db/roles.ts'
import { formatNumber } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { fileStore } from '#server/store/chosen-store.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { clusterHome } from './embedded/place.mjs'
import { readOptions } from './options.ts'
import { explain, Refusal, say, step } from './start/progress.mjs'

try {
  const options = { from: { type: 'string' }, replace: { type: 'boolean', default: false } } as const
  const usage = 'npm run restore -- --from THƯ-MỤC [--replace]'
  const { from, replace } = readOptions(options, usage)
  if (!from) throw new Refusal(`Cách dùng: ${usage}`)
  const { APP_MODE: mode, FILES_DIR: filesDir } = env()
  const loaded = await step('Nạp bản sao lưu', () =>
    restoreBackup({
      ...{ urls: urlsFromEnv(), store: fileStore(), filesDir },
      ...{ from: resolve(from), mode, replace },
    }),
  )
  // What was loaded is the demo place already
  if (mode === 'demo') {
    const home = clusterHome(process.env.DATA_DIR as string, say)
    writeFileSync(join(home, 'pg', 'demo-loaded'), new Date().toISOString())
  }
  const rows = Object.values(loaded.tables).reduce((sum, { rows: count }) => sum + count, 0)
  say(`${formatNumber(rows)} dòng, ${formatNumber(loaded.files)} tệp, của phiên bản ${loaded.version}.`)
  say('Chạy với đúng khóa APP_SECRET của nơi đã sao lưu, nếu không mã bí mật của người gửi không mở được.')
  say(
    'Đơn tố cáo cần thêm đúng khóa VAULT_KEY của nơi đó; không có nó thì danh tính và nguyên văn không đọc được.',
  )
} catch (error) {
  explain(error)
  process.exitCode = 1
}
