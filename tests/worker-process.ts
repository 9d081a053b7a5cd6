import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type WorkerProcess = {
  readonly pid: number
  readonly alive: boolean
  /** everything it wrote to its log */
  log(): string
  /** asks it to end, or kills it; returns its exit code and how many milliseconds that took */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ code: number | null; ms: number }>
}

const running = new Set<ChildProcess>()

/** Starts the real worker on this test file's database; returns when it says that it works. */
export async function startWorker(env: Record<string, string> = {}): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['server/worker.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const gone = once(child, 'exit').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += data))
  await until(
    () => log.includes('worker started') || child.exitCode !== null,
    60_000,
    () => log,
  )
  if (child.exitCode !== null) throw new Error(`the worker ended at once\n${log}`)
  return {
    pid: child.pid as number,
    get alive() {
      return running.has(child)
    },
    log: () => log,
    async end(signal) {
      const start = performance.now()
      child.kill(signal)
      return { code: await gone, ms: performance.now() - start }
    },
  }
}

/** Ends what a failed test left behind. */
export async function endWorkers(): Promise<void> {
  for (const child of [...running]) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

/** Waits until it is so. @throws Error saying what was seen instead */
export async function until(
  so: () => boolean | Promise<boolean>,
  ms = 60_000,
  seen: () => unknown = () => '',
): Promise<void> {
  const end = performance.now() + ms
  while (!(await so())) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${String(await seen())}`)
    await wait(50)
  }
}

const STRIKES_EVERY_MS = 300_000

/**
 * The worker's own clock strikes every five minutes and starts jobs of its own (server/jobs/crontab.ts). A test
 * that shows what stands until a job is given out by hand waits for the next strike to be over when it is near.
 */
export async function awayFromTheClock(neededMs = 20_000): Promise<void> {
  const left = STRIKES_EVERY_MS - (Date.now() % STRIKES_EVERY_MS)
  if (left < neededMs) await wait(left + 3_000)
}
