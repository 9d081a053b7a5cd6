import { type OutgoingHttpHeaders, request, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { failedPage, methodPage, notFoundPage } from '#server/trouble-page.ts'

/** An address that no page has: what the site shows there is the whole page of “not found”. */
export const nowhere = '/khong-co-trang-nay'
/** What the framework answers when a page says “not found” or throws: a body that only scripts fill. */
const emptyShell = '<html id="__next_error__"'
/** Headers that speak of the body they came with. */
const ofTheBody = ['content-length', 'content-encoding', 'transfer-encoding', 'etag', 'link', 'vary']
const decoders = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }

type Written = string | Uint8Array
type Done = (error?: Error | null) => void

/**
 * An answer that never leaves a reader before a blank page. What goes well passes as it comes; an answer
 * that says it failed is held back until it is whole, and where its body is empty, or the framework's
 * shell for scripts, a page that reads without scripts is sent under the same status.
 */
export class WholeAnswer extends ServerResponse {
  #held: Buffer[] | undefined
  #settled = false

  /** True for an answer that is held back. Decided when its headers are, and for good. */
  #holds(status: number): boolean {
    if (this.#held) return true
    if (this.#settled || this.headersSent) return false
    const type = String(this.getHeader('content-type') ?? '')
    const mayBeBlank = type === '' || type.startsWith('text/html')
    if (status < 400 || !mayBeBlank || this.req.method === 'HEAD') {
      this.#settled = true
      return false
    }
    this.statusCode = status
    this.#held = []
    return true
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.at(-1)
    if (status >= 400 && headers && typeof headers === 'object' && !Array.isArray(headers)) {
      // Said now or before: the type decides, and what is held back keeps its headers.
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
        if (value !== undefined && !this.headersSent) this.setHeader(name, value)
    }
    if (this.#holds(status)) return this
    return super.writeHead(status, ...(rest as []))
  }

  override flushHeaders(): void {
    if (!this.#holds(this.statusCode)) super.flushHeaders()
  }

  override write(chunk: Written, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this.#holds(this.statusCode)) return super.write(chunk, encoding as BufferEncoding, done as Done)
    this.#keep(chunk, encoding)
    const call = typeof encoding === 'function' ? encoding : done
    if (call) process.nextTick(call)
    return true
  }

  override end(chunk?: Written | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void) {
    if (!this.#holds(this.statusCode)) return super.end(chunk, encoding as BufferEncoding, done)
    if (chunk && typeof chunk !== 'function') this.#keep(chunk, encoding)
    const call = [chunk, encoding, done].find((one) => typeof one === 'function')
    if (call) this.once('finish', call as () => void)
    this.#settle()
    return this
  }

  #keep(chunk: Written, encoding: unknown): void {
    const how = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'
    this.#held?.push(typeof chunk === 'string' ? Buffer.from(chunk, how) : Buffer.from(chunk))
  }

  #settle(): void {
    const body = Buffer.concat(this.#held ?? [])
    this.#held = undefined
    this.#settled = true
    if (!isBlank(body, String(this.getHeader('content-encoding') ?? ''))) super.end(body)
    else if (this.statusCode === 404) this.#askForNotFound()
    else this.#sendPage(this.statusCode === 405 ? methodPage(otherMethods(this.req.method)) : undefined)
  }

  /** The same page as an address that no page has, word for word: nobody learns what is there. */
  #askForNotFound(): void {
    const { socket, headers } = this.req
    const plainly = () => this.#sendPage(notFoundPage())
    const { host, cookie = '', 'accept-encoding': encoding = '' } = headers
    const asked = request({
      ...{ host: socket.localAddress, port: socket.localPort, path: nowhere, agent: false },
      headers: { ...(host && { host }), cookie, 'accept-encoding': encoding },
    })
    asked.setTimeout(5_000, () => asked.destroy(new Error('no answer')))
    asked.once('error', plainly)
    asked.once('response', (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () => this.#send(answer.headers, Buffer.concat(parts)))
    })
    asked.end()
  }

  /** A page of our own, by default that of a fault of ours. */
  async #sendPage(page = failedPage(this.statusCode)): Promise<void> {
    this.#send(Object.fromEntries(page.headers), Buffer.from(await page.arrayBuffer()))
  }

  #send(headers: OutgoingHttpHeaders, body: Buffer): void {
    if (this.headersSent || this.destroyed) return
    for (const name of ofTheBody) this.removeHeader(name)
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined && !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name))
        this.setHeader(name, value)
    }
    // A length that was once taken away is not put back by itself.
    this.setHeader('content-length', body.length)
    super.end(body)
  }
}

const otherMethods = (method?: string) => (method === 'POST' ? ['GET', 'HEAD'] : ['POST'])

/** Nothing to read without scripts. */
function isBlank(body: Buffer, encoding: string): boolean {
  if (body.length === 0) return true
  const decode = decoders[encoding as keyof typeof decoders]
  return (decode ? decode(body) : body).includes(emptyShell)
}
