import { once } from 'node:events'
import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { nowhere, WholeAnswer } from './whole-answer.ts'

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const shell = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'
const whole = '<!doctype html><h1>Không tìm thấy trang này</h1>'
let close = () => {}

/** A site that answers so, with its page of “not found” at the address that no page has. */
async function site(answer: RequestListener): Promise<string> {
  const server = createServer({ ServerResponse: WholeAnswer }, (asked, response) => {
    if (asked.url === nowhere) response.writeHead(404, html).end(`${whole}${asked.headers.cookie}`)
    else answer(asked, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  close = () => server.close()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(() => close())

describe('an answer that failed', () => {
  it('with the empty shell of a page not found is the page of an address that no page has', async () => {
    const origin = await site((_, response) => {
      response.statusCode = 404
      response.setHeader('Content-Type', html['Content-Type'])
      response.setHeader('Link', '</x.css>; rel=preload')
      response.flushHeaders()
      response.write(shell.slice(0, 20))
      response.end(shell.slice(20))
    })
    const answer = await fetch(`${origin}/petitions/2026-000001`, { headers: { cookie: 'a=b' } })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('link')).toBeNull()
    expect(await answer.text()).toBe(`${whole}a=b`)
  })

  it('is known under its compression', async () => {
    const origin = await site((_, response) => {
      response.writeHead(500, { ...html, 'Content-Encoding': 'gzip', ETag: 'x' })
      response.end(gzipSync(shell))
    })
    const answer = await fetch(origin)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('etag')).toBeNull()
    const text = await answer.text()
    expect(text).toContain('<h1>Trang đang trục trặc</h1>')
    expect(text).toContain('href="/tra-cuu"')
  })

  it('without a body says what it is, and keeps the headers that guard it', async () => {
    const origin = await site((asked, response) => {
      response.setHeader('Strict-Transport-Security', 'max-age=1')
      response.statusCode = Number(asked.url?.slice(1))
      response.end()
    })
    for (const [status, heading] of [
      [405, 'Địa chỉ này không mở được như thế'],
      [500, 'Trang đang trục trặc'],
      [503, 'Trang đang trục trặc'],
    ] as const) {
      const answer = await fetch(`${origin}/${status}`)
      expect(answer.status).toBe(status)
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=1')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await answer.text()).toContain(`<h1>${heading}</h1>`)
    }
    expect((await fetch(`${origin}/405`)).headers.get('allow')).toBe('POST')
  })

  it('is answered plainly when even the page of “not found” cannot be had', async () => {
    const server = createServer({ ServerResponse: WholeAnswer }, (asked, response) => {
      if (asked.url === nowhere) asked.socket.destroy()
      else response.writeHead(404, html).end(shell)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    close = () => server.close()
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<h1>Không tìm thấy trang này</h1>')
  })

  it('passes as it is when it can be read, or is no page', async () => {
    const origin = await site((asked, response) => {
      if (asked.url === '/html') response.writeHead(503, html).end('<h1>Chưa gửi được</h1>')
      else response.writeHead(503, { 'Content-Type': 'application/json' }).end('{}')
    })
    expect(await (await fetch(`${origin}/html`)).text()).toBe('<h1>Chưa gửi được</h1>')
    expect(await (await fetch(`${origin}/json`)).text()).toBe('{}')
  })

  it('leaves the connection in order for the next request', async () => {
    const origin = await site((_, response) => response.writeHead(404, html).end(shell))
    const { hostname, port } = new URL(origin)
    const asked = request({ hostname, port, method: 'HEAD', agent: false }).end()
    const [head] = await once(asked, 'response')
    expect([head.statusCode, head.headers['content-type']]).toEqual([404, html['Content-Type']])
    for (let i = 0; i < 3; i++) {
      const answer = await fetch(origin)
      expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(await answer.text())))
    }
  })
})

describe('an answer that goes well', () => {
  it('is not held back: what is written is there before the end', async () => {
    let goOn = () => {}
    const first = new Promise<void>((done) => {
      goOn = done
    })
    const origin = await site(async (_, response) => {
      response.setHeader('Content-Type', html['Content-Type'])
      response.write('<p>đầu</p>')
      await first
      response.end('<p>cuối</p>')
    })
    const answer = await fetch(origin)
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    const part = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await part()).toBe('<p>đầu</p>')
    await wait(50)
    goOn()
    expect(await part()).toBe('<p>cuối</p>')
  })

  it('keeps its length, and an empty one stays empty', async () => {
    const origin = await site((asked, response) => {
      if (asked.url === '/303') response.writeHead(303, { Location: '/' }).end()
      else response.end('abc')
    })
    expect((await fetch(origin)).headers.get('content-length')).toBe('3')
    const led = await fetch(`${origin}/303`, { redirect: 'manual' })
    expect([led.status, await led.text()]).toEqual([303, ''])
  })
})
