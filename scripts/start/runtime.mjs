import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cloneDir } from '../embedded/place.mjs'
import { signal } from '../embedded/processes.mjs'
import { Refusal } from './progress.mjs'

const bundled = join(cloneDir, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')

const atLeast = (major, minor) => {
  const [ours, oursMinor] = process.versions.node.split('.').map(Number)
  return ours > major || (ours === major && oursMinor >= minor)
}

/** Stops at once on a Node too old even for the first steps. */
export function checkNode() {
  if (!atLeast(20, 9)) throw new Refusal(`Cần Node 20.9 trở lên; đang chạy Node ${process.versions.node}.`)
}

/** The Node that comes with the packages, when it runs on this system. */
function bundledNode() {
  if (!existsSync(bundled)) return undefined
  const { stdout } = spawnSync(bundled, ['--version'], { encoding: 'utf8' })
  return stdout ? { version: stdout.trim() } : undefined
}

/**
 * Goes on with `file` on Node 24: true when this process is that one already; otherwise runs it there
 * and leaves with its exit code.
 * @param {string} file
 * @param {{ args?: string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<true>}
 */
export async function onRuntime(file, { args = process.argv.slice(2), env = process.env } = {}) {
  const node = bundledNode()
  if (!node && !atLeast(22, 18)) {
    throw new Refusal(
      `Năm Rõ chạy trên Node 24. Hệ này (${process.platform}-${process.arch}) không có Node đi kèm: ` +
        `hãy cài Node 22.18 trở lên (đang có ${process.versions.node}).`,
    )
  }
  if (node) env.PATH = process.env.PATH = `${dirname(bundled)}${delimiter}${process.env.PATH ?? ''}`
  if (!node || node.version === process.version) return true
  // The channel tells the other process when this one is killed
  const child = spawn(bundled, [file, ...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => signal(child.pid, name))
  if (env.npm_lifecycle_event === 'start') watchParent(() => signal(child.pid, 'SIGTERM'))
  return new Promise((_, refuse) => {
    child.once('error', refuse)
    child.once('exit', (code, killedBy) => process.exit(killedBy ? 1 : code))
  })
}

/** npm killed with -9 leaves us running where nobody sees us: then stop. */
export function watchParent(stop) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 300)
  timer.unref()
}
