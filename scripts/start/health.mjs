import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './progress.mjs'

/**
 * Waits until the site answers and says that it is this very start's process: a server left on the
 * port would answer as well.
 * @param {{ port: string, host: string, instance: string, stopped: () => boolean }} options
 */
export async function waitForHealth({ port, host, instance, stopped }) {
  const reach = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? '[::1]' : host
  for (const end = Date.now() + 60_000; Date.now() < end && !stopped(); await sleep(100)) {
    try {
      const answer = await fetch(`http://${reach}:${port}/api/health`, { signal: AbortSignal.timeout(3000) })
      if ((await answer.json()).instance === instance) return
    } catch {
      // not yet
    }
  }
  throw new Refusal('Trang web không trả lời trong 60 giây.')
}
