import { fork, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../scripts/embedded/port.mjs'
import { build, isBuilt } from '../scripts/start/build.mjs'
import { waitForHealth } from '../scripts/start/health.mjs'
import type { Order, Result } from './load/generator.ts'

const HOST = '127.0.0.1'

export type Site = { origin: string; stop: () => Promise<void> }

/** Opens the site on the database of the bench, in a process of its own, and builds it first if need be. */
export async function openSite(say: (line: string) => void): Promise<Site> {
  const port = String(await freePort())
  const origin = `http://${HOST}:${port}`
  const instance = randomUUID()
  const {
    MIGRATION_DATABASE_URL: _,
    JOBS_DATABASE_URL: __,
    WORKER_DATABASE_URL: ___,
    ...inherited
  } = process.env
  const env = {
    ...inherited,
    ...{ BENCH: '1', PORT: port, HOST, APP_URL: origin, NEXTAUTH_URL: origin, INSTANCE_ID: instance },
  }
  if (!isBuilt()) {
    say('Dựng trang…')
    await build(env)
  }
  const child = spawn(process.execPath, ['server/web.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  const lastResort = () => child.kill('SIGKILL')
  process.once('exit', lastResort)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    process.off('exit', lastResort)
  }
  try {
    await waitForHealth({ port, host: HOST, instance, stopped: () => child.exitCode !== null })
    return { origin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Puts a load on the site. @throws Error when a page did not answer as it should */
export async function putLoad(order: Order): Promise<Result> {
  const generator = fork(fileURLToPath(new URL('./load/generator.ts', import.meta.url)))
  generator.send(order)
  const early = once(generator, 'exit').then(() => {
    throw new Error('the load generator ended early')
  })
  const [result] = (await Promise.race([once(generator, 'message'), early])) as [Result]
  if (result.fault) throw new Error(result.fault)
  return result
}
