import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, endAll, pidsWorkingIn } from './processes.mjs'

/** Lines of postmaster.pid: 1 is the pid, 8 the state. */
export function postmasterFile(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/**
 * Clears what an earlier start left behind: a PostgreSQL of ours that lived on is stopped, and the pid file
 * goes when its pid belongs to another program by now (PostgreSQL itself would refuse to start then).
 * @param {string} data
 * @param {(line: string) => void} log
 */
export async function clearLeftovers(data, log) {
  const file = postmasterFile(data)
  if (!file) return
  const command = commandOf(file.pid)
  if (command.includes(data)) {
    log(`PostgreSQL còn lại từ lần trước (pid ${file.pid}): dừng`)
    await endAll(
      [file.pid],
      [
        ['SIGINT', 8000],
        ['SIGQUIT', 3000],
        ['SIGKILL', 1000],
      ],
    )
  } else if (command) {
    // Without its pid file PostgreSQL no longer notices servers of a killed head that still write here
    await endOrphans(data)
    rmSync(join(data, 'postmaster.pid'), { force: true })
  }
}

/** Ends servers whose head was killed and that have not noticed yet (deep in a query). */
export async function endOrphans(data) {
  const pids = pidsWorkingIn(data)
  if (pids.length > 0)
    await endAll(pids, [
      ['SIGQUIT', 2000],
      ['SIGKILL', 1000],
    ])
}
