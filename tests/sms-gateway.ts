import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

export type Posted = { headers: IncomingHttpHeaders; to: string; text: string }

export type SmsGateway = {
  readonly url: string
  readonly posted: Posted[]
  /** the status of every answer from now on; 0: none at all */
  answer(status: number, headers?: Record<string, string>): void
  stop(): Promise<void>
}

/** A real HTTP gateway on this machine. */
export async function startSmsGateway(): Promise<SmsGateway> {
  const posted: Posted[] = []
  let status = 202
  let more: Record<string, string> = {}
  const server = createServer(async (request, response) => {
    const { to, text } = (await json(request)) as { to: string; text: string }
    posted.push({ headers: request.headers, to, text })
    if (status) response.writeHead(status, more).end('{}')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    posted,
    answer(next, headers = {}) {
      status = next
      more = headers
    },
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
