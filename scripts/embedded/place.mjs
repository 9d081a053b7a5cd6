import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const cloneDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const isRoot = process.getuid?.() === 0

const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)
const underVarLib = (path) => join('/var/lib/nam-ro', shortHash(path))

/**
 * Where this installation keeps its data: DATA_DIR, else a folder of this clone's own, so that two
 * clones side by side never share one. Root's default lies outside the clone because a clone under
 * /root cannot be reached by the account that runs PostgreSQL.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function dataDir(env = process.env) {
  if (env.DATA_DIR) return resolve(cloneDir, env.DATA_DIR)
  return isRoot ? underVarLib(cloneDir) : join(cloneDir, '.data')
}

/**
 * The account PostgreSQL runs as: it refuses root, and `nobody` exists on every system.
 * @returns {{ uid: number, gid: number } | undefined} undefined when we are a plain user already
 */
export function serverAccount() {
  if (!isRoot) return undefined
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : { uid: 65534, gid: 65534 }
}

/** True when `account` may pass every folder on the way to `path` (folders not there yet will be ours). */
function reachable(path, account) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder)
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
      if (!(mode & bit)) return false
    }
    if (folder === dirname(folder)) return true
  }
}

/**
 * The folder that holds the cluster (`pg/`) and, where they must be copied, its programs (`pg-bin/`).
 * @param {string} dir the data folder asked for
 * @param {(line: string) => void} log
 */
export function clusterHome(dir, log) {
  const account = serverAccount()
  let home = resolve(dir)
  if (account && !reachable(home, account)) {
    home = underVarLib(home)
    log(`PostgreSQL đặt ở ${home}: tài khoản nobody không vào được ${dir}`)
  }
  mkdirSync(home, { recursive: true, mode: 0o755 })
  return home
}

/** True when this process may write into `folder`. */
export function writable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
