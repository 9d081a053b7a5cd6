import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rawRequest } from '../../e2e/raw-request.ts'
import { build } from '../../scripts/start/build.mjs'
import { ownPort } from './installation.ts'

/** The site alone, with a database that is gone: every page that asks it throws. */
let origin = ''
let end = async () => {}

beforeAll(async () => {
  const [port, gone] = [await ownPort(), await ownPort()]
  origin = `http://127.0.0.1:${port}`
  const database = `postgres://nobody:x@127.0.0.1:${gone}/none`
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', INSTANCE_ID: randomUUID() },
    ...{ APP_MODE: 'demo', APP_URL: origin, APP_SECRET: randomBytes(48).toString('base64') },
    VAULT_KEY: randomBytes(32).toString('base64'),
    ...{ PORT: port, HOST: '127.0.0.1', FILES_DIR: '/nonexistent', NEXTAUTH_URL: origin },
    ...{ DATABASE_URL: database, SIGNIN_DATABASE_URL: database },
  } as NodeJS.ProcessEnv
  await build(env)
  const child = spawn(process.execPath, ['server/web.ts'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  end = async () => {
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  }
  for await (const line of child.stdout) if (String(line).includes('site started')) break
  child.stdout.resume()
})

afterAll(() => end())

it('a page that throws says so to a reader without scripts, and nothing of why', async () => {
  for (const path of ['/', '/tro-giup/noi-tiep-dan']) {
    const { status, headers, text } = await rawRequest(origin, { path })
    expect(status, path).toBe(500)
    expect(text, path).toContain('<h1>Trang đang trục trặc</h1>')
    expect(text).toContain('href="/tra-cuu"')
    expect(text).not.toMatch(/script|ECONNREFUSED|postgres/)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cache-control']).toContain('no-store')
  }
})

it('absent pages read the same however they come to be absent', async () => {
  const heading = /<h1[^>]*>Không tìm thấy trang này/
  for (const path of ['/khong-co-trang-nay', '/bench', '/khong/co', '/%ff']) {
    const { status, text } = await rawRequest(origin, { path })
    expect(status, path).toBe(404)
    expect(text, path).toMatch(heading)
  }
})

it('no method but those of pages and forms reaches the framework', async () => {
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
    for (const path of ['/', '/_next/static/x', '/api/uploads']) {
      const { status, headers, text } = await rawRequest(origin, { method, path })
      expect([status, headers.allow], `${method} ${path}`).toEqual([405, 'GET, HEAD, POST'])
      expect(text).toContain('<h1>')
    }
  }
})

it('the address of a form opened as a page says that it is one', async () => {
  const { status, headers, text } = await rawRequest(origin, { path: '/gui/noi-dung/luu' })
  expect([status, headers.allow]).toEqual([405, 'POST'])
  expect(text).toContain('<h1>Địa chỉ này không mở được như thế</h1>')
})
