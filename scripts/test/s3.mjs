import { existsSync } from 'node:fs'
import { isRoot } from '../embedded/place.mjs'
import { show } from './commands.mjs'

const PACKAGES = ['swift-account', 'swift-container', 'swift-object', 'swift-proxy', 'memcached']
const isThere = () => existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached')

/**
 * Makes sure that there is a server that speaks S3, from Debian where we may install: OpenStack Swift, which
 * others made and which is in use. The tests start it themselves, in a folder of their own.
 * @returns {Promise<undefined | { passed: number, failed: number }>} counts of a stage that cannot run
 */
export async function s3() {
  if (isThere()) return undefined
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Cài Swift từ Debian')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await show('apt-get', ['update', '-qq'], quiet)
    await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet)
    if (isThere()) return undefined
  }
  console.error(
    `s3: chưa chạy, vì không có Swift. Nhờ quản trị máy cài các gói ${PACKAGES.join(', ')}, ` +
      'hoặc chạy không có bước này: npm test -- --without=s3',
  )
  return { passed: 0, failed: 1 }
}
