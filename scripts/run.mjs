import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holderOf } from './embedded/home-lock.mjs'
import { clusterHome, dataDir } from './embedded/place.mjs'
import { signal, until } from './embedded/processes.mjs'
import { runningCluster, startCluster } from './embedded-postgres.mjs'
import { commonEnvironment, databaseUrls, modeOf, secretOf, vaultKeyOf } from './start/environment.mjs'
import { installPackages } from './start/install.mjs'
import { explain, Refusal } from './start/progress.mjs'
import { checkNode, onRuntime } from './start/runtime.mjs'

// node scripts/run.mjs FILE.ts [arguments]
// Runs one of our programs on Node 24 in the environment of this installation. The embedded database is used
// as it runs, or opened for the time of the program.

/** The embedded cluster, and how to leave it as it was found. */
async function borrowCluster(dir) {
  const lock = join(clusterHome(dir, console.error), 'lock')
  // A start may be just opening it, or closing it
  await until(() => runningCluster({ dir }) || !holderOf(lock), 30_000, 100)
  const running = runningCluster({ dir })
  if (running) return { superUrl: running.superUrl, giveBack: async () => {} }
  const { superUrl, stop } = await startCluster({ dir, log: console.error })
  return { superUrl, giveBack: () => stop('fast') }
}

/** Runs the program to its end; signals meant for us go to it. */
function runProgram(file, args, env) {
  const child = spawn(process.execPath, [file, ...args], { env, stdio: 'inherit' })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => signal(child.pid, name))
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
}

async function main([file, ...args]) {
  if (!file) throw new Refusal('Cách dùng: node scripts/run.mjs TỆP.ts [tham số]')
  const dir = dataDir()
  mkdirSync(dir, { recursive: true })
  const mode = modeOf(process.env)
  const secret = secretOf(process.env, mode, dir)
  const vaultKey = vaultKeyOf(process.env, mode, dir)
  const cluster = mode === 'demo' ? await borrowCluster(dir) : undefined
  try {
    const env = {
      ...commonEnvironment(process.env, { mode, secret, vaultKey, dir, instance: randomUUID() }),
      ...databaseUrls(process.env, secret, cluster?.superUrl),
    }
    return await runProgram(resolve(file), args, env)
  } finally {
    await cluster?.giveBack()
  }
}

try {
  checkNode()
  await installPackages()
  await onRuntime(fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  explain(error)
  process.exitCode = 1
}
