import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holderOf, takeLock } from './embedded/home-lock.mjs'
import { dataDir } from './embedded/place.mjs'
import { until } from './embedded/processes.mjs'
import { endSteps } from './start/child.mjs'
import { installPackages } from './start/install.mjs'
import { explain, Refusal } from './start/progress.mjs'
import { endLeftovers } from './start/run-file.mjs'
import { checkNode, onRuntime } from './start/runtime.mjs'

// First half of `npm start`, on whatever Node is there: nothing is installed yet, so nothing but Node itself
// may be imported. It installs the packages and hands over to the second half on Node 24.

const dir = dataDir()
const begunAt = String(Date.now())
let release = () => {}

/** One start per data folder; a start that is just being stopped gets a moment to finish. */
async function takeFolder() {
  mkdirSync(dir, { recursive: true })
  const lock = join(dir, 'start.lock')
  await until(() => !holderOf(lock), 4000, 100)
  release = await takeLock(lock, dir).catch((error) => {
    throw new Refusal(error.message)
  })
  process.once('exit', release)
}

function interrupted() {
  endSteps()
  process.exit(0)
}

try {
  checkNode()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupted)
  await takeFolder()
  await endLeftovers(dir)
  await installPackages()
  const env = { ...process.env, DATA_DIR: dir, INSTANCE_ID: randomUUID(), START_BEGAN_AT: begunAt }
  const secondHalf = fileURLToPath(new URL('./start/serve.mjs', import.meta.url))
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, interrupted)
  if (await onRuntime(secondHalf, { env })) {
    Object.assign(process.env, env)
    await import('./start/serve.mjs')
  }
} catch (error) {
  explain(error)
  process.exit(1)
}
