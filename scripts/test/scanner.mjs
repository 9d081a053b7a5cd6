import { existsSync } from 'node:fs'
import { isRoot } from '../embedded/place.mjs'
import { show } from './commands.mjs'

const PATH = '/usr/sbin/clamd'

/**
 * Makes sure that there is a scanner for harmful code, from Debian where we may install. It is started by
 * the tests with a signature of their own; none is fetched.
 * @returns {Promise<undefined | { passed: number, failed: number }>} counts of a stage that cannot run
 */
export async function scanner() {
  if (existsSync(PATH)) return undefined
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Cài ClamAV từ Debian')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await show('apt-get', ['update', '-qq'], quiet)
    await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'clamav-daemon'], quiet)
    if (existsSync(PATH)) return undefined
  }
  console.error(
    `scanner: chưa chạy, vì không có ClamAV (${PATH}). Nhờ quản trị máy cài gói "clamav-daemon", ` +
      'hoặc chạy không có bước này: npm test -- --without=scanner',
  )
  return { passed: 0, failed: 1 }
}
