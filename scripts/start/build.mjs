import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cloneDir } from '../embedded/place.mjs'
import { run } from './child.mjs'
import { oncePerClone } from './install.mjs'

/** Everything that goes into the build of the site. */
const SOURCES = [
  ...['app', 'components', 'domain', 'server', 'db', 'lib', 'messages', 'public'],
  ...[
    'next.config.js',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'postcss.config.mjs',
    'proxy.ts',
  ],
]

const stamp = join(cloneDir, '.next', 'nam-ro-sources')

/** One hash over the sources: the build is made anew when it differs from the one in the stamp. */
function sourceHash() {
  const hash = createHash('sha256').update(process.version)
  const files = SOURCES.flatMap((source) => {
    const path = join(cloneDir, source)
    if (!existsSync(path)) return []
    if (!statSync(path).isDirectory()) return [source]
    return readdirSync(path, { recursive: true }).map((name) => join(source, String(name)))
  })
  for (const file of files.sort()) {
    const path = join(cloneDir, file)
    if (/\.test\.tsx?$/.test(file) || !statSync(path).isFile()) continue
    hash.update(`\0${file}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** True when `.next` holds the build of the sources as they are now. */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()

/**
 * Builds the site, unless it is built.
 * @param {NodeJS.ProcessEnv} env
 */
export const build = (env) =>
  oncePerClone('build', isBuilt, async () => {
    const hash = sourceHash()
    rmSync(stamp, { force: true })
    await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env, what: 'next build' })
    writeFileSync(stamp, hash)
  })
