import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accepts } from '../../scripts/embedded/port.mjs'
import { until } from '../worker-process.ts'

/** Words that the only signature of these scanners finds. */
export const harmful = 'harmful words of this test'
export const threat = 'NamRo.Test.UNOFFICIAL'

const running = new Set<ChildProcess>()

/** Starts the real clamd with one signature of our own; returns when it answers. */
export async function startClamd(port: number): Promise<ChildProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'nam-ro-clamd-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'signatures'))
  writeFileSync(
    join(folder, 'signatures/test.ndb'),
    `NamRo.Test:0:*:${Buffer.from(harmful).toString('hex')}\n`,
  )
  const settings = {
    ...{ DatabaseDirectory: join(folder, 'signatures'), TCPSocket: port, TCPAddr: '127.0.0.1' },
    ...{ LocalSocket: join(folder, 'socket'), Foreground: 'yes', StreamMaxLength: '1M', MaxThreads: 2 },
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}`)
  writeFileSync(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`)
  const child = spawn('/usr/sbin/clamd', ['-c', join(folder, 'clamd.conf')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += data))
  child.once('exit', () => running.delete(child))
  await until(
    () => accepts(port),
    30_000,
    () => log,
  )
  return child
}

export async function endClamd(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Ends what a failed test left behind. */
export const endClamds = async (): Promise<void> => {
  for (const child of [...running]) await endClamd(child)
}
