import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cloneDir } from '../embedded/place.mjs'
import { commandOf, signal, until } from '../embedded/processes.mjs'
import { say } from './progress.mjs'

const WITHIN_MS = 60_000
/** Waits before the restarts of one minute; together long enough for a database to be restarted. */
const DELAYS_MS = [500, 2000, 5000, 10_000, 20_000]
/** A process gets this long to finish what it does before it is killed. */
const STOP_MS = 8000

/** In demo mode a process writes to a file, so that the terminal keeps to what a person wants to read. */
function openLog(dir, name) {
  const folder = join(dir, 'log')
  const path = join(folder, `${name}.log`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(path, `${path}.old`)
  return { path, fd: openSync(path, 'a', 0o600) }
}

/**
 * Keeps one process running: starts it anew when it dies, a little later each time, and gives up when it
 * dies too often.
 * @param {{ name: string, args: string[], env: NodeJS.ProcessEnv, logTo?: string,
 *   onChange: () => void, onGiveUp: (why: string) => void, delays?: number[] }} options
 */
export function keep({ name, args, env, logTo, onChange, onGiveUp, delays = DELAYS_MS }) {
  let child
  let stopping = false
  let waiting
  const deaths = []

  function start() {
    const log = logTo ? openLog(logTo, name) : undefined
    const stdio = log ? ['ignore', log.fd, log.fd] : ['ignore', 'inherit', 'inherit']
    // An own process group: Ctrl-C reaches us alone and we stop things in order
    child = spawn(process.execPath, args, { cwd: cloneDir, env, detached: true, stdio })
    if (log) closeSync(log.fd)
    child.once('exit', (code, killedBy) => died(killedBy ?? `mã ${code}`, log?.path))
    // later: the caller does not hold what keep() returns yet
    queueMicrotask(onChange)
  }

  function died(how, logPath) {
    if (stopping) return
    const now = Date.now()
    deaths.push(now)
    const recent = deaths.filter((at) => now - at < WITHIN_MS).length
    const seeLog = logPath ? ` Xem ${logPath}.` : ''
    if (recent > delays.length)
      return onGiveUp(`${name} dừng ${recent} lần trong một phút (${how}).${seeLog}`)
    say(`${name} dừng bất ngờ (${how}); khởi động lại lần ${recent}.${seeLog}`)
    waiting = setTimeout(start, delays[recent - 1])
  }

  start()
  return {
    get pid() {
      return child.pid
    },
    /** Asks the process to end, and kills it when it does not. */
    async stop() {
      stopping = true
      clearTimeout(waiting)
      const gone = () => commandOf(child.pid) === ''
      if (!gone()) signal(child.pid, 'SIGTERM')
      await until(gone, STOP_MS)
      // the whole group: also what the process started and left
      signal(-child.pid, 'SIGKILL')
    },
  }
}
