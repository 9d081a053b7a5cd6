import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { serverAccount } from './place.mjs'

/** Name of the database in the embedded cluster. */
export const DATABASE = 'namro'

/** Runs one of PostgreSQL's programs to its end, as the account it may run as. */
function run(program, args, input) {
  // cwd '/': the clone may be unreadable for the account, and then getcwd warns
  const result = spawnSync(program, args, {
    ...serverAccount(),
    cwd: '/',
    input,
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8' },
  })
  if (result.error || result.status !== 0) {
    throw new Error(`${program} ${args[0]}: ${result.error?.message ?? result.stderr.trim()}`)
  }
}

/** The superuser's password, made once and readable by the one who starts Năm Rõ only. */
function keptPassword(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/**
 * Makes the cluster in `<home>/pg` unless it is there. It is made under another name and renamed when
 * complete, so that a start cut short never leaves half a cluster.
 * @param {string} home
 * @param {string} bin
 * @param {(line: string) => void} log
 */
export function createCluster(home, bin, log) {
  const folder = join(home, 'pg')
  const account = serverAccount()
  // The server's account owns `data` only: root writes the files beside it, and must not follow links laid there.
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, account ? 0o711 : 0o700)
  const password = keptPassword(join(folder, 'password'))
  const data = join(folder, 'data')
  if (existsSync(join(data, 'PG_VERSION'))) return { folder, data, password }

  log('Tạo cơ sở dữ liệu PostgreSQL')
  const draft = join(folder, 'data.new')
  const passwordForInit = join(folder, 'password.init')
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordForInit, { force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordForInit, password, { mode: 0o600 })
  if (account) for (const path of [draft, passwordForInit]) chownSync(path, account.uid, account.gid)
  run(join(bin, 'initdb'), [
    ...['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordForInit],
    ...['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
  ])
  rmSync(passwordForInit)
  // PostgreSQL's single-user mode: no server and no client needed for the one statement
  run(join(bin, 'postgres'), ['--single', '-D', draft, 'postgres'], `create database ${DATABASE}\n`)
  renameSync(draft, data)
  return { folder, data, password }
}
