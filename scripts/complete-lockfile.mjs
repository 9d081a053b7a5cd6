import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cloneDir } from './embedded/place.mjs'

// A registry view may lack packages for other platforms. npm then leaves them out of the lockfile, and
// `npm ci` of npm 11 refuses it ("Missing: … from lock file"). This adds them by name and version, so the
// same lockfile installs everywhere; on their own platform they come from a registry that has them.

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32']
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/** Platform named by a package such as `@next/swc-win32-arm64-msvc`. */
function platformOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return Object.fromEntries(Object.entries({ cpu, libc, os }).filter(([, values]) => values.length > 0))
}

/** Entry that `name`, required by the package at `from`, resolves to. */
function resolved(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${at ? `${at}/` : ''}node_modules/${name}`]
    if (entry || at === '') return entry
  }
}

/**
 * Adds the optional packages a lockfile lacks; changes `lock` in place.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {string[]} what was added
 */
export function complete(lock) {
  const added = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = resolved(lock.packages, path, name)
      const exact = /^\d+\.\d+\.\d+/.test(version)
      if (!exact || found?.version === version) continue
      const place = found ? `${path}/node_modules/${name}` : `node_modules/${name}`
      const flags = { ...(entry.dev && { dev: true }), optional: true }
      lock.packages[place] = { version, ...flags, ...platformOf(name) }
      added.push(`${name}@${version}`)
    }
  }
  const [root, ...others] = Object.entries(lock.packages)
  others.sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries([root, ...others])
  return added
}

const file = join(cloneDir, 'package-lock.json')
const before = readFileSync(file, 'utf8')
const lock = JSON.parse(before)
const added = complete(lock)
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length > 0 ? `Đã thêm ${added.length}:\n${added.join('\n')}` : 'Lockfile đã đủ.')
