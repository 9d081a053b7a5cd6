import { existsSync } from 'node:fs'
import { isRoot } from '../embedded/place.mjs'
import { show } from './commands.mjs'

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
const NEEDED = [`/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`, '/usr/bin/pdftotext']
const PACKAGES = ['libfaketime', 'poppler-utils']

const isThere = () => NEEDED.every((path) => existsSync(path))

/**
 * One walk goes on for months on a site whose clock is ahead, and reads its papers: both by programs from Debian,
 * where we may install.
 * @returns {Promise<undefined | { passed: number, failed: number }>} counts of a stage that cannot run
 */
export async function laterClock() {
  if (isThere()) return undefined
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Cài libfaketime và poppler từ Debian')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await show('apt-get', ['update', '-qq'], quiet)
    await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet)
    if (isThere()) return undefined
  }
  console.error(
    `e2e: chưa chạy, vì thiếu libfaketime hoặc pdftotext. Nhờ quản trị máy cài các gói ${PACKAGES.join(', ')}, ` +
      'hoặc chạy không có bước này: npm test -- --without=e2e',
  )
  return { passed: 0, failed: 1 }
}
