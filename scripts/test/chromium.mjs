import { existsSync } from 'node:fs'
import { isRoot } from '../embedded/place.mjs'
import { show } from './commands.mjs'

const PATH = '/usr/bin/chromium'

/**
 * Makes sure that there is a browser, from Debian where we may install.
 * @returns {Promise<undefined | { passed: number, failed: number }>} counts of a stage that cannot run
 */
export async function chromium() {
  if (existsSync(PATH)) return undefined
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Cài Chromium từ Debian')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await show('apt-get', ['update', '-qq'], quiet)
    await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    if (existsSync(PATH)) return undefined
  }
  console.error(
    `e2e: chưa chạy, vì không có Chromium (${PATH}). Nhờ quản trị máy cài gói "chromium", ` +
      'hoặc chạy không có bước này: npm test -- --without=e2e',
  )
  return { passed: 0, failed: 1 }
}
