import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commonEnvironment, databaseUrls, modeOf, secretOf, vaultKeyOf } from './environment.mjs'

const dir = mkdtempSync(join(tmpdir(), 'namro-test-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const key = Buffer.alloc(32, 7).toString('base64')
const admin = 'postgres://admin:p%40ss@db.example:5433/namro?sslmode=require'
const web = 'postgres://namro_web:w@db.example:5433/namro'
const environment = (variables: Record<string, string | undefined>) =>
  variables as unknown as NodeJS.ProcessEnv
const urlsOf = (variables: Record<string, string | undefined>) => databaseUrls(environment(variables), key)

describe('the mode', () => {
  it('follows from DATABASE_URL alone', () => {
    expect(modeOf(environment({}))).toBe('demo')
    expect(modeOf(environment({ NODE_ENV: 'production' }))).toBe('demo')
    expect(modeOf(environment({ DATABASE_URL: web, NODE_ENV: 'development' }))).toBe('live')
  })

  it('is not guessed when only some of the addresses are set', () => {
    expect(() => modeOf(environment({ MIGRATION_DATABASE_URL: admin }))).toThrow(
      /MIGRATION_DATABASE_URL.*DATABASE_URL/,
    )
  })
})

describe('the key', () => {
  it('is made once in demo mode, for its owner only', () => {
    const made = secretOf(environment({}), 'demo', dir)
    expect(Buffer.from(made, 'base64')).toHaveLength(48)
    expect(secretOf(environment({}), 'demo', dir)).toBe(made)
    expect(readFileSync(join(dir, 'secret'), 'utf8')).toBe(made)
    expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('must be given in live mode, and be long enough', () => {
    expect(() => secretOf(environment({}), 'live', dir)).toThrow(/APP_SECRET/)
    expect(() => secretOf(environment({ APP_SECRET: 'c2hvcnQ=' }), 'live', dir)).toThrow(/32/)
    expect(secretOf(environment({ APP_SECRET: key }), 'live', dir)).toBe(key)
  })
})

describe('the key of the vault', () => {
  it('is made once in demo mode, for its owner only, and is another one than the first', () => {
    const made = vaultKeyOf(environment({}), 'demo', dir)
    expect(Buffer.from(made, 'base64')).toHaveLength(32)
    expect(vaultKeyOf(environment({}), 'demo', dir)).toBe(made)
    expect(made).not.toBe(secretOf(environment({}), 'demo', dir))
    expect(statSync(join(dir, 'vault-key')).mode & 0o777).toBe(0o600)
  })

  it('must be given in live mode', () => {
    expect(() => vaultKeyOf(environment({ APP_SECRET: key }), 'live', dir)).toThrow(/VAULT_KEY/)
    expect(() => vaultKeyOf(environment({ VAULT_KEY: 'c2hvcnQ=' }), 'live', dir)).toThrow(/32/)
    expect(vaultKeyOf(environment({ VAULT_KEY: key }), 'live', dir)).toBe(key)
  })
})

describe('the addresses of the database', () => {
  it('all follow from one account that may create roles', () => {
    for (const given of [{ DATABASE_URL: admin }, { DATABASE_URL: web, MIGRATION_DATABASE_URL: admin }]) {
      const urls = Object.entries(urlsOf(given)).map(([name, url]) => [name, new URL(url)] as const)
      expect(Object.fromEntries(urls.map(([name, url]) => [name, url.username]))).toEqual({
        DATABASE_URL: 'namro_web',
        SIGNIN_DATABASE_URL: 'namro_signin',
        WORKER_DATABASE_URL: 'namro_worker',
        JOBS_DATABASE_URL: 'namro_jobs',
        MIGRATION_DATABASE_URL: 'admin',
      })
      expect(new Set(urls.map(([, url]) => url.password)).size).toBe(5)
      expect(new Set(urls.map(([, url]) => url.host))).toEqual(new Set(['db.example:5433']))
    }
  })

  it('are taken as they are when given', () => {
    const given = { DATABASE_URL: web, MIGRATION_DATABASE_URL: admin }
    const worker = 'postgres://namro_worker:x@other.example/namro'
    expect(urlsOf({ ...given, WORKER_DATABASE_URL: worker })).toMatchObject({
      ...given,
      WORKER_DATABASE_URL: worker,
    })
  })

  it('are refused by name when missing, of another role, or no address at all', () => {
    expect(() => urlsOf({ DATABASE_URL: web })).toThrow(
      /SIGNIN_DATABASE_URL, WORKER_DATABASE_URL, JOBS_DATABASE_URL, MIGRATION_DATABASE_URL/,
    )
    expect(() => urlsOf({ DATABASE_URL: admin, JOBS_DATABASE_URL: web })).toThrow(
      /JOBS_DATABASE_URL.*namro_jobs/,
    )
    expect(() => urlsOf({ DATABASE_URL: 'localhost/namro' })).toThrow(/DATABASE_URL/)
    expect(() => urlsOf({ DATABASE_URL: 'mysql://a:b@c/d' })).toThrow(/DATABASE_URL/)
  })

  it('never reach both processes by inheritance', () => {
    const options = { mode: 'live', secret: key, vaultKey: key, dir, instance: 'i' } as const
    const env = commonEnvironment(
      environment({ DATABASE_URL: admin, MIGRATION_DATABASE_URL: admin, LANG: 'vi' }),
      options,
    )
    expect(Object.keys(env).filter((name) => name.endsWith('DATABASE_URL'))).toEqual([])
    expect(env).toMatchObject({
      LANG: 'vi',
      HOST: '127.0.0.1',
      PORT: '3000',
      APP_URL: 'http://127.0.0.1:3000',
    })
  })
})
