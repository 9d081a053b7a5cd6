import { existsSync } from 'node:fs'
import { isRoot } from '../embedded/place.mjs'
import { show } from './commands.mjs'

const PROGRAMS = ['soffice', 'pdftotext', 'pdfinfo', 'pdffonts', 'pdfimages'].map(
  (name) => `/usr/bin/${name}`,
)
/** Letters of the same widths as Times New Roman, with every Vietnamese mark. */
const FONT = '/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf'
/** These read calendar files, for those of dialogues. */
const CALENDARS = ['/usr/lib/python3/dist-packages/icalendar', '/usr/bin/khal']
const PACKAGES = ['libreoffice-writer-nogui', 'fonts-croscore', 'poppler-utils', 'python3-icalendar', 'khal']

const isThere = () => [...PROGRAMS, FONT, ...CALENDARS].every((path) => existsSync(path))

/**
 * Makes sure that papers and calendars can be opened and read back, with programs from Debian where we may install.
 * @returns {Promise<undefined | { passed: number, failed: number }>} counts of a stage that cannot run
 */
export async function office() {
  if (isThere()) return undefined
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Cài LibreOffice Writer, phông chữ, poppler, icalendar và khal từ Debian')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await show('apt-get', ['update', '-qq'], quiet)
    await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet)
    if (isThere()) return undefined
  }
  console.error(
    `papers: chưa chạy, vì không mở được văn bản. Nhờ quản trị máy cài các gói ${PACKAGES.join(', ')}, ` +
      'hoặc chạy không có bước này: npm test -- --without=papers',
  )
  return { passed: 0, failed: 1 }
}
