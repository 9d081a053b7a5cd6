import { createServer, type Server, Socket } from 'node:net'
import { freePort } from '../../tests/start/installation.ts'

/**
 * A door before the site, at an address of its own, that is really shut: nobody listens there any more, and what
 * was open is cut. Beside it the site goes on for other tests.
 */
export class Door {
  readonly port: string
  readonly address: string
  private readonly site: URL
  private server?: Server
  private readonly sockets = new Set<Socket>()

  private constructor(site: string, port: string) {
    this.site = new URL(site)
    this.port = port
    this.address = `http://127.0.0.1:${port}`
  }

  static async before(site: string): Promise<Door> {
    const door = new Door(site, await freePort())
    await door.open()
    return door
  }

  async open(): Promise<void> {
    const server = createServer((visitor) => {
      const inside = new Socket().connect(Number(this.site.port), this.site.hostname)
      for (const one of [visitor, inside]) {
        this.sockets.add(one)
        one.on('close', () => this.sockets.delete(one))
        one.on('error', () => {
          visitor.destroy()
          inside.destroy()
        })
      }
      visitor.pipe(inside).pipe(visitor)
    })
    this.server = server
    await new Promise<void>((listening) => server.listen(Number(this.port), '127.0.0.1', listening))
  }

  async shut(): Promise<void> {
    const closed = new Promise((done) => this.server?.close(done))
    for (const one of this.sockets) one.destroy()
    await closed
  }

  /** Does anybody answer? */
  async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/api/health`, { signal: AbortSignal.timeout(5000) })).ok
    } catch {
      return false
    }
  }
}
