import { run } from '../start/child.mjs'
import { npm } from '../start/install.mjs'

/** The lockfile must install as it is, on any npm: what it lacks, scripts/complete-lockfile.mjs adds. */
export async function lockfile() {
  const [program, ...first] = npm()
  const args = ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund']
  await run(program, [...first, ...args], { what: 'npm ci --dry-run' })
  console.log('package-lock.json cài được như đang có.')
  return { passed: 1, failed: 0 }
}
