import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { accepts, freePort } from '../../scripts/embedded/port.mjs'
import { until } from '../worker-process.ts'

/** How the servers of these tests are entered. */
export const entry = { accessKeyId: 'namro:keeper', secretAccessKey: 'a-key-of-the-tests' }
export const bucket = 'files'

export type Swift = { port: number; stop: () => void; go: () => void; end: () => Promise<void> }

const kinds = ['account', 'container', 'object'] as const

/**
 * Starts OpenStack Swift as Debian packs it, with its S3 door: one of each server, one copy of each file, in a
 * folder of its own. Returns when a bucket could be made and keeps a file.
 */
export async function startSwift(): Promise<Swift> {
  const folder = mkdtempSync(join(tmpdir(), 'nam-ro-swift-'))
  mkdirSync(join(folder, 'devices/d1'), { recursive: true })
  const [port, memory, ...ports] = [await freePort(), await freePort(), ...(await freePorts(kinds.length))]
  const common = `bind_ip = 127.0.0.1\nworkers = 0\nuser = ${userInfo().username}\nswift_dir = ${folder}\n`
  writeFileSync(join(folder, 'swift.conf'), '[swift-hash]\nswift_hash_path_suffix = a\n')
  const children: ChildProcess[] = [
    spawn('memcached', ['-l', '127.0.0.1', '-p', String(memory), '-u', userInfo().username]),
  ]
  for (const [i, kind] of kinds.entries()) {
    const ring = (...args: string[]) =>
      execFileSync('swift-ring-builder', [join(folder, `${kind}.builder`), ...args], { stdio: 'ignore' })
    ring('create', '4', '1', '1')
    ring('add', `r1z1-127.0.0.1:${ports[i]}/d1`, '1')
    ring('rebalance')
    const own = `bind_port = ${ports[i]}\ndevices = ${folder}/devices\nmount_check = false\n`
    const app = `[pipeline:main]\npipeline = ${kind}-server\n[app:${kind}-server]\nuse = egg:swift#${kind}\n`
    children.push(start(folder, kind, `[DEFAULT]\n${common}${own}${app}`))
  }
  children.push(start(folder, 'proxy', `[DEFAULT]\n${common}bind_port = ${port}\n${doors(memory)}`))

  const s3 = new S3Client({
    ...{ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 },
    credentials: entry,
  })
  const made = () =>
    s3.send(new CreateBucketCommand({ Bucket: bucket })).then(
      () => true,
      ({ name }) => name === 'BucketAlreadyOwnedByYou',
    )
  // Asked only when all of them listen: the door makes a bucket without the server of the files, and turns away
  // for a minute from a server that it could not reach ten times.
  for (const one of [memory, ...ports, port])
    await until(
      () => accepts(one),
      60_000,
      () => 'Swift did not come up',
    )
  await until(made, 60_000, () => 'Swift made no bucket')
  const kept = () =>
    s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'first', Body: 'a' })).then(
      () => true,
      () => false,
    )
  await until(kept, 60_000, () => 'Swift kept no file')
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'first' }))
  s3.destroy()
  const all = (name: NodeJS.Signals) => {
    for (const child of children) child.kill(name)
  }
  process.once('exit', () => all('SIGKILL'))
  return {
    port,
    stop: () => all('SIGSTOP'),
    go: () => all('SIGCONT'),
    async end() {
      const ended = children.map((child) => child.exitCode === null && once(child, 'exit'))
      all('SIGKILL')
      await Promise.all(ended)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function start(folder: string, kind: string, settings: string): ChildProcess {
  const path = join(folder, `${kind}.conf`)
  writeFileSync(path, settings)
  return spawn(`swift-${kind}-server`, [path], { stdio: 'ignore' })
}

async function freePorts(count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, freePort))
}

const filters = ['catch_errors', 'gatekeeper', 'listing_formats', 'copy', 'slo', 'dlo']

const doors = (memory: number): string => `[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memory}
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_${entry.accessKeyId.replace(':', '_')} = ${entry.secretAccessKey} .admin
${filters.map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`).join('')}`
