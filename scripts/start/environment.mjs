import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './progress.mjs'

/** Which role each database URL signs in as; the roles' names are fixed by the migrations. */
export const ROLES = {
  DATABASE_URL: 'namro_web',
  SIGNIN_DATABASE_URL: 'namro_signin',
  WORKER_DATABASE_URL: 'namro_worker',
  JOBS_DATABASE_URL: 'namro_jobs',
}
const URLS = [...Object.keys(ROLES), 'MIGRATION_DATABASE_URL']

/**
 * Demo or live. Decided by DATABASE_URL alone, never by NODE_ENV.
 * @returns {'demo' | 'live'}
 */
export function modeOf(env) {
  if (env.DATABASE_URL) return 'live'
  const lonely = URLS.filter((name) => env[name])
  if (lonely.length > 0) {
    throw new Refusal(
      `Đã đặt ${lonely.join(', ')} nhưng thiếu DATABASE_URL. ` +
        'Đặt DATABASE_URL để chạy thật, hoặc bỏ tất cả để chạy bản dùng thử.\n' +
        `${lonely.join(', ')} is set but DATABASE_URL is not: set it (live), or unset all (demo).`,
    )
  }
  return 'demo'
}

/** The key of this installation: given in live mode, made once and kept in demo mode. */
export function secretOf(env, mode, dir) {
  const file = join(dir, 'secret')
  if (mode === 'demo' && !existsSync(file)) {
    writeFileSync(file, randomBytes(48).toString('base64'), { mode: 0o600 })
  }
  const secret = mode === 'demo' ? readFileSync(file, 'utf8') : (env.APP_SECRET ?? '')
  if (Buffer.from(secret, 'base64').length < 32) {
    throw new Refusal(
      'Chạy thật cần APP_SECRET: một khóa ngẫu nhiên từ 32 byte, viết bằng base64, giữ nguyên qua các lần chạy.\n' +
        'Live mode needs APP_SECRET (base64 of at least 32 random bytes, the same at every start), e.g.\n' +
        `  APP_SECRET=${randomBytes(48).toString('base64')}`,
    )
  }
  return secret
}

/**
 * The key of the denouncers' vault: given in live mode, made once and kept in demo mode. It is another one
 * than APP_SECRET, so that who may restore a backup with that one still reads no identity.
 */
export function vaultKeyOf(env, mode, dir) {
  const file = join(dir, 'vault-key')
  if (mode === 'demo' && !existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
  const key = mode === 'demo' ? readFileSync(file, 'utf8') : (env.VAULT_KEY ?? '')
  if (Buffer.from(key, 'base64').length < 32) {
    throw new Refusal(
      'Chạy thật cần VAULT_KEY: một khóa ngẫu nhiên 32 byte, viết bằng base64, khác APP_SECRET, giữ nguyên qua các lần chạy. ' +
        'Khóa này mở danh tính và lời của người tố cáo; mất khóa thì không đọc lại được.\n' +
        'Live mode needs VAULT_KEY (base64 of 32 random bytes, the same at every start; it opens what denouncers wrote), e.g.\n' +
        `  VAULT_KEY=${randomBytes(32).toString('base64')}`,
    )
  }
  return key
}

/** Password of a role we make ourselves: follows from the installation's key, so it is kept nowhere. */
const passwordOf = (secret, role) => createHmac('sha256', secret).update(`role ${role}`).digest('base64url')

function roleUrl(base, role, secret) {
  const url = new URL(base)
  url.username = role
  url.password = passwordOf(secret, role)
  return url.href
}

/**
 * The five database URLs. In demo mode all follow from the embedded cluster's superuser. In live mode one
 * is enough: the URL of an account that may create roles (MIGRATION_DATABASE_URL, or DATABASE_URL when it
 * names no role of ours); what is set besides is taken as it is.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} secret
 * @param {string} [superUrl] of the embedded cluster
 * @returns {Record<string, string>}
 */
export function databaseUrls(env, secret, superUrl) {
  const given = superUrl ? {} : env
  const ownRole =
    given.DATABASE_URL && parsed('DATABASE_URL', given.DATABASE_URL).username === ROLES.DATABASE_URL
  const administrator = superUrl ?? given.MIGRATION_DATABASE_URL ?? (ownRole ? undefined : given.DATABASE_URL)
  if (!administrator) {
    const missing = URLS.filter((name) => !given[name])
    throw new Refusal(
      `Thiếu ${missing.join(', ')}. Chỉ cần đặt MIGRATION_DATABASE_URL (tài khoản tạo được vai trò) là suy ra được các địa chỉ kia.\n` +
        `Missing: ${missing.join(', ')}. MIGRATION_DATABASE_URL (an account that may create roles) is enough for the rest.`,
    )
  }
  parsed('MIGRATION_DATABASE_URL', administrator)
  const urls = { MIGRATION_DATABASE_URL: administrator }
  for (const [name, role] of Object.entries(ROLES)) {
    const own = name === 'DATABASE_URL' && !ownRole ? undefined : given[name]
    urls[name] = own ?? roleUrl(administrator, role, secret)
    const { username } = parsed(name, urls[name])
    if (username !== role) throw new Refusal(`${name} phải dùng vai trò ${role}, không phải "${username}".`)
  }
  return urls
}

function parsed(name, text) {
  try {
    const url = new URL(text)
    if (/^postgres(ql)?:$/.test(url.protocol) && url.hostname) return url
  } catch {
    // said below
  }
  throw new Refusal(
    `${name} không phải địa chỉ PostgreSQL dạng postgres://tài-khoản:mật-khẩu@máy:5432/cơ-sở-dữ-liệu.`,
  )
}

/**
 * What both processes get to know besides the database.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ mode: 'demo' | 'live', secret: string, vaultKey: string, dir: string, instance: string }} options
 */
export function commonEnvironment(env, { mode, secret, vaultKey, dir, instance }) {
  const inherited = Object.fromEntries(Object.entries(env).filter(([name]) => !URLS.includes(name)))
  const host = env.HOST || '127.0.0.1'
  const port = env.PORT || '3000'
  const files = env.FILES_DIR || join(dir, 'files')
  mkdirSync(files, { recursive: true, mode: 0o700 })
  const address = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`
  return {
    ...inherited,
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    ...{ APP_MODE: mode, APP_URL: env.APP_URL || address, APP_SECRET: secret, INSTANCE_ID: instance },
    VAULT_KEY: vaultKey,
    ...{ DATA_DIR: dir, FILES_DIR: files, PORT: port, HOST: host },
  }
}
