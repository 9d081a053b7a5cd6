import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programs } from './embedded/binaries.mjs'
import { createCluster, DATABASE } from './embedded/create.mjs'
import { holderOf, takeLock } from './embedded/home-lock.mjs'
import { clearLeftovers, endOrphans, postmasterFile } from './embedded/leftovers.mjs'
import { clusterHome, serverAccount } from './embedded/place.mjs'
import { keptPort } from './embedded/port.mjs'
import { endAll, signal, until } from './embedded/processes.mjs'

/** @typedef {(user: string, password: string, db?: string) => string} UrlOf */
/**
 * @typedef {object} Cluster
 * @property {UrlOf} url a URL for a role of this cluster
 * @property {string} superUrl URL of the superuser, on the database `namro`
 * @property {string} password the superuser's password
 * @property {number} port
 * @property {number} pid pid of the postmaster
 * @property {string} home folder of the cluster
 * @property {(how?: 'fast' | 'immediate') => Promise<void>} stop
 * @property {Promise<void>} ended settles when the server is gone, asked or not
 */

/** @param {number} port @returns {UrlOf} */
const urlOn =
  (port) =>
  (user, password, db = DATABASE) =>
    `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${db}`

const WITHOUT_FSYNC = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** The log is a file, not a pipe: PostgreSQL must not stumble when we are killed. */
function openLog(folder) {
  const path = join(folder, 'log')
  try {
    if (statSync(path).size > 10_000_000) renameSync(path, `${path}.old`)
  } catch {
    // first start
  }
  const fd = openSync(path, 'a', 0o600)
  return { path, fd, from: fstatSync(fd).size }
}

/** One try to start the server: the child when it accepts connections, else what it wrote last. */
async function tryStart(bin, folder, data, port, fsync) {
  const log = openLog(folder)
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', 'timezone=UTC'],
    // Without the details of an error, which quote what people wrote
    'log_error_verbosity=terse',
    ...(fsync ? [] : WITHOUT_FSYNC),
  ]
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // detached: Ctrl-C in a terminal reaches us first, and PostgreSQL is stopped last
    {
      ...serverAccount(),
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { LC_ALL: 'C.UTF-8' },
    },
  )
  child.unref()
  closeSync(log.fd)
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  const ready = () => {
    const file = postmasterFile(data)
    return file?.pid === child.pid && file.state === 'ready'
  }
  const inTime = await until(() => ended || ready(), 60_000, 10)
  if (inTime && !ended) return { child }
  if (!inTime) signal(child.pid, 'SIGQUIT')
  return { failure: readFileSync(log.path).subarray(log.from).toString('utf8').trim() }
}

/** Tries until the server is up; right after a kill -9 it refuses while its last servers end. */
async function startServer(bin, folder, data, { log, fsync }) {
  for (let tries = 1; ; tries++) {
    const port = await keptPort(join(folder, 'port'), log)
    const { child, failure } = await tryStart(bin, folder, data, port, fsync)
    if (child) return { child, port }
    if (/pre-existing shared memory|lock file .* already exists/.test(failure) && tries < 100) {
      if (tries === 10) await endOrphans(data)
      await sleep(100)
    } else if (!/Address already in use/.test(failure) || tries > 5) {
      throw new Error(`PostgreSQL không khởi động được:\n${failure.split('\n').slice(-8).join('\n')}`)
    }
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder; makes it at the first start.
 * @param {{ dir: string, log?: (line: string) => void, fsync?: boolean }} options
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ dir, log = () => {}, fsync = true }) {
  const home = clusterHome(dir, log)
  const release = await takeLock(join(home, 'lock'), dir)
  try {
    const bin = programs(home)
    const { folder, data, password } = createCluster(home, bin, log)
    await clearLeftovers(data, log)
    const { child, port } = await startServer(bin, folder, data, { log, fsync })
    const pid = /** @type {number} */ (child.pid)
    const lastResort = () => signal(pid, 'SIGINT')
    process.once('exit', lastResort)
    const stop = async (how = 'fast') => {
      const first = how === 'fast' ? 'SIGINT' : 'SIGQUIT'
      await endAll(
        [pid],
        [
          [first, 10_000],
          ['SIGQUIT', 3000],
          ['SIGKILL', 2000],
        ],
      )
      await endOrphans(data)
      release()
    }
    const ended = once(child, 'exit').then(() => void process.off('exit', lastResort))
    const url = urlOn(port)
    return { url, superUrl: url('postgres', password), password, port, pid, home, stop, ended }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * The cluster of a data folder if another process runs it now.
 * @param {{ dir: string }} options
 */
export function runningCluster({ dir }) {
  const home = clusterHome(dir, () => {})
  if (!holderOf(join(home, 'lock')) || postmasterFile(join(home, 'pg', 'data'))?.state !== 'ready')
    return undefined
  const [port, password] = ['port', 'password'].map((name) => readFileSync(join(home, 'pg', name), 'utf8'))
  const url = urlOn(Number(port))
  return { url, superUrl: url('postgres', password), password, port: Number(port), home }
}
