import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Account } from './accounts.ts'

/** What the program that holds a cluster says of it. */
export type Held = {
  url: string
  wrong: string
  port: number
  pid: number
  home: string
  said: string[]
  refused?: string
}

export type Holder = Held & {
  readonly holder: number
  /** ends the holder by a signal and waits until it is gone */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Opens the cluster of an account's folder in a process of that account. */
export async function hold(account: Account): Promise<Holder> {
  const { clone, node, prefix, place } = account
  const [program, ...args] = [
    ...prefix,
    node,
    join(clone, 'tests/start/hold-cluster.mjs'),
    clone,
    join(place, 'data'),
  ]
  const child: ChildProcess = spawn(program as string, args, {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  const [line] = (await Promise.race([
    once(lines, 'line'),
    gone.then(() => Promise.reject(new Error('ended without a word'))),
  ])) as [string]
  return {
    ...(JSON.parse(line) as Held),
    holder: child.pid as number,
    async end(signal) {
      child.kill(signal)
      await gone
    },
  }
}
