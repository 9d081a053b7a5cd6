import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allPids, commandOf, endAll, startedAt } from '../embedded/processes.mjs'
import { say } from './progress.mjs'

const fileIn = (dir) => join(dir, 'run.json')

/**
 * Notes which processes run from this data folder, so that the next start can end what a kill -9 left.
 * @param {string} dir
 * @param {string} instance
 * @param {Record<string, number | undefined>} pids by role
 */
export function noteRun(dir, instance, pids) {
  const processes = Object.entries(pids)
    .filter(([, pid]) => pid)
    .map(([role, pid]) => ({ role, pid, started: startedAt(pid) }))
  writeFileSync(`${fileIn(dir)}.new`, JSON.stringify({ instance, processes }, null, 2), { mode: 0o600 })
  renameSync(`${fileIn(dir)}.new`, fileIn(dir))
}

/** Forgets the run: everything was stopped in order. */
export const forgetRun = (dir) => rmSync(fileIn(dir), { force: true })

/** True when the process was started with this instance id in its environment. */
function belongsTo(pid, instance) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`INSTANCE_ID=${instance}`)
  } catch {
    return false
  }
}

/**
 * Ends what an earlier run from this data folder left alive. A process is ours when it still carries that
 * run's id in its environment; the pid alone could be any program's by now.
 * @param {string} dir
 */
export async function endLeftovers(dir) {
  let run
  try {
    run = JSON.parse(readFileSync(fileIn(dir), 'utf8'))
  } catch {
    return
  }
  const noted = run.processes.filter(({ pid, started }) => commandOf(pid) && startedAt(pid) === started)
  const ours = () => allPids().filter((pid) => pid !== process.pid && belongsTo(pid, run.instance))
  const supervisors = noted.filter(({ role }) => role === 'start').map(({ pid }) => pid)
  const alive = ours()
  if (alive.length > 0) {
    say(`Còn tiến trình của lần chạy trước (pid ${alive.join(', ')}): dừng`)
    // The one that would start the others anew goes first; it stops them in order if it still can
    await endAll(
      supervisors.filter((pid) => alive.includes(pid)),
      [
        ['SIGTERM', 15_000],
        ['SIGKILL', 1000],
      ],
    )
    await endAll(ours(), [
      ['SIGTERM', 5000],
      ['SIGKILL', 2000],
    ])
  }
  forgetRun(dir)
}
