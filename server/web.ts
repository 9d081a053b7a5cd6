/**
 * The site: a small HTTP server around the framework's own handler, which is what `next start` is, too.
 * Ours sees to it that no method or address reaches the framework which it cannot answer, and that no reader
 * is left before a blank page (whole-answer.ts).
 */
import { createServer, type IncomingMessage } from 'node:http'
import next from 'next'
import { causeOf, log } from '#lib/log.ts'
import { endStreams } from '#server/dialogues/hall/hall-feed.ts'
import { inLane } from '#server/hall-lane.ts'
import { methodPage, notFoundPage } from '#server/trouble-page.ts'
import { WholeAnswer } from '#server/whole-answer.ts'

const methods = ['GET', 'HEAD', 'POST']
const hostname = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)

const site = next({ dev: false, hostname, port })
await site.prepare()
const answer = site.getRequestHandler()

const server = createServer({ ServerResponse: WholeAnswer }, async (request, response) => {
  if (!methods.includes(request.method ?? '')) return refuse(request, response, methodPage(methods))
  if (!isReadable(request.url ?? '/')) return refuse(request, response, notFoundPage())
  try {
    await inLane(request, response, () => answer(request, response))
  } catch (error) {
    log.error(causeOf(error), 'request failed')
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
})

/** Broken escapes in an address: the framework would call them a fault of the server. */
function isReadable(address: string): boolean {
  try {
    return decodeURIComponent(address.split('?', 1)[0] ?? '') !== ''
  } catch {
    return false
  }
}

async function refuse(request: IncomingMessage, response: WholeAnswer, page: Response): Promise<void> {
  // A body that nobody reads would stand in the way of the next request on this connection.
  request.resume()
  response.writeHead(page.status, Object.fromEntries(page.headers)).end(await page.text())
}

/** Takes no new request, brings those under way to their end, then goes. */
async function stop(): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  endStreams()
  // Whoever followed would come back over the connection they have: it goes as soon as nothing goes over it.
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await closed
  clearInterval(idle)
  await site.close()
  process.exit(0)
}

for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop)
server.once('error', (error) => {
  log.error(causeOf(error), 'the site cannot listen')
  process.exit(1)
})
server.listen(port, hostname, () => log.info('site started'))
