import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Command line of a process, words parted by blanks; '' when it is gone or a zombie. */
export const commandOf = (pid) =>
  Number(pid) > 0 ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() : ''

/**
 * Moment a process started, in clock ticks since boot. With the pid it names a process for good:
 * a pid alone may have been given to another program since.
 */
export function startedAt(pid) {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** All process ids of this machine (of this container). */
export const allPids = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** Processes whose working folder is `folder`: what is left of a PostgreSQL whose head was killed. */
export function pidsWorkingIn(folder) {
  return allPids().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
}

/** Sends a signal, to a process that may be gone already. */
export function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Waits until `done()` holds; false when `ms` went by before. */
export async function until(done, ms, every = 20) {
  for (const end = Date.now() + ms; !done(); await sleep(every)) if (Date.now() > end) return false
  return true
}

/**
 * Ends processes by each signal in turn and waits for them to be gone.
 * @param {number[]} pids
 * @param {[signal: string, waitMs: number][]} steps
 */
export async function endAll(pids, steps) {
  const gone = () => pids.every((pid) => commandOf(pid) === '')
  for (const [name, waitMs] of steps) {
    for (const pid of pids) if (commandOf(pid)) signal(pid, name)
    if (await until(gone, waitMs)) return true
  }
  return gone()
}
