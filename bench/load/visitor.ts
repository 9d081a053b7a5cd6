import { type Agent, request } from 'node:http'

export type Answer = { status: number; location: string; bytes: number }

/** Somebody at one browser: keeps cookies, and comes from an address of their own, as in a crowd. */
export class Visitor {
  readonly #origin: URL
  readonly #agent: Agent
  readonly #address: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string, agent: Agent, cookie = '', address?: string) {
    this.#origin = new URL(origin)
    this.#agent = agent
    this.#address = address ?? `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`
    const [name, value] = cookie.split('=')
    if (name && value) this.#cookies.set(name, value)
  }

  get(path: string): Promise<Answer> {
    return this.#ask('GET', path)
  }

  /** As the page asks for itself anew: what it shows, without the document around it. */
  refresh(path: string): Promise<Answer> {
    return this.#ask('GET', `${path}?_rsc=`, '', { RSC: '1' })
  }

  post(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.#ask('POST', path, new URLSearchParams(fields).toString())
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  #ask(method: string, path: string, body = '', more: Record<string, string> = {}): Promise<Answer> {
    const headers: Record<string, string> = {
      ...more,
      'X-Forwarded-For': this.#address,
      Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    if (method === 'POST') {
      headers.Origin = this.#origin.origin
      headers['Content-Type'] = 'application/x-www-form-urlencoded'
      headers['Content-Length'] = String(Buffer.byteLength(body))
    }
    return new Promise((done, refuse) => {
      const { hostname, port } = this.#origin
      const call = request({ agent: this.#agent, hostname, port, method, path, headers }, (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [pair = ''] = line.split(';')
          const at = pair.indexOf('=')
          this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
        }
        let bytes = 0
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', bytes }),
        )
        answer.on('error', refuse)
      })
      call.on('error', refuse)
      call.end(body)
    })
  }
}
