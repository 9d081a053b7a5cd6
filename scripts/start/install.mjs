import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holderOf, takeLock } from '../embedded/home-lock.mjs'
import { cloneDir } from '../embedded/place.mjs'
import { run } from './child.mjs'
import { step } from './progress.mjs'

const lockfile = join(cloneDir, 'package-lock.json')
const stamp = join(cloneDir, 'node_modules', '.nam-ro-lock.json')

/** node_modules holds exactly what this lockfile says. */
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lockfile, 'utf8')

/** Arguments that run the npm which started us, else the one in PATH. */
export function npm() {
  const path = process.env.npm_execpath ?? ''
  return basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm']
}

/**
 * Does a piece of work on the clone that two starts at once must not do together.
 * @param {string} name
 * @param {() => boolean} isDone
 * @param {() => Promise<void>} work
 */
export async function oncePerClone(name, isDone, work) {
  const folder = join(cloneDir, '.data')
  const file = join(folder, `${name}.lock`)
  while (!isDone()) {
    mkdirSync(folder, { recursive: true })
    if (holderOf(file)) {
      await sleep(300)
      continue
    }
    const release = await takeLock(file, cloneDir).catch(() => undefined)
    if (!release) continue
    // also when a signal ends us in the middle
    process.once('exit', release)
    try {
      if (!isDone()) await work()
      return
    } finally {
      process.off('exit', release)
      release()
    }
  }
}

/** Installs the packages of the lockfile, unless they are there. */
export async function installPackages() {
  if (installed()) return
  await step('Cài các gói theo package-lock.json', () =>
    oncePerClone('install', installed, async () => {
      // Away with the stamp first: an install cut short must not look complete
      rmSync(stamp, { force: true })
      const [program, ...first] = npm()
      // Without install scripts: none of the packages needs one, and none gets to run code while installing.
      // With development packages whatever NODE_ENV says: the build needs their types.
      const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error']
      await run(program, [...first, ...flags, '--no-audit', '--no-fund'], { what: 'npm ci' })
      copyFileSync(lockfile, stamp)
    }),
  )
}
