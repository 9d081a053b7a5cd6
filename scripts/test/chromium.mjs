import { existsSync } from 'node:fs'
import { isRoot } from '../embedded/place.mjs'
import { show } from './commands.mjs'

/**
 * The same browser without its windows comes first: nobody looks on, and drawing windows for nobody took more than half
 * of the time of the walks (five of them: 88 s with the whole browser, 43 s with the shell).
 */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
const [SHELL, WHOLE] = PROGRAMS
const QUIETLY = ['-y', '-qq', '--no-install-recommends']

/** @returns {string} the browser that the walks drive: the one named in CHROMIUM, or what this machine has */
export const browserPath = () => process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path)) ?? WHOLE

/**
 * Makes sure that there is a browser, from Debian where we may install.
 * @returns {Promise<undefined | { passed: number, failed: number }>} counts of a stage that cannot run
 */
export async function chromium() {
  if (!existsSync(SHELL) && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Cài Chromium từ Debian')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await show('apt-get', ['update', '-qq'], quiet)
    await show('apt-get', ['install', ...QUIETLY, 'chromium-headless-shell'], quiet)
    // Older Debian has the whole browser only.
    if (!existsSync(browserPath())) await show('apt-get', ['install', ...QUIETLY, 'chromium'], quiet)
  }
  if (existsSync(browserPath())) return undefined
  console.error(
    `e2e: chưa chạy, vì không có Chromium (${PROGRAMS.join(', ')}). Nhờ quản trị máy cài gói ` +
      '"chromium-headless-shell" hoặc "chromium", hoặc chạy không có bước này: npm test -- --without=e2e',
  )
  return { passed: 0, failed: 1 }
}
