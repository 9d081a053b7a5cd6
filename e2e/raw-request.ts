import { type IncomingHttpHeaders, request } from 'node:http'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Sends exactly these bytes: fetch mends a path before it sends it, and refuses some methods and headers. */
export function rawRequest(
  origin: string,
  ask: { method?: string; path: string; headers?: Record<string, string>; body?: string | Uint8Array },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((done, refuse) => {
    const { method = 'GET', path, headers } = ask
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (data: string) => {
        text += data
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      answer.on('error', refuse)
    })
    sent.setTimeout(30_000, () => sent.destroy(new Error(`no answer to ${method} ${path}`)))
    sent.on('error', refuse)
    sent.end(ask.body)
  })
}
