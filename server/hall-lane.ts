import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'

/** So many phones of a hall are served at the same time; the others wait in line, the first come first. */
export const abreast = 1
/** A phone that takes longer to read what it is sent goes on reading, and no longer holds up those behind it. */
export const longestMs = 500

const hallPage = /^\/doi-thoai\/[^/]+\/hoi$/
const lane = pLimit(abreast)

/** The page of a hall that a phone follows; what a phone sends is not meant, a person waits for that. */
const isFollowing = ({ method, url = '/' }: IncomingMessage): boolean =>
  method === 'GET' && hallPage.test(url.split('?', 1)[0] ?? '')

/**
 * Sees to it that a hall full of phones, which hear the same news at the same moment, does not stand before the
 * clerk who writes down what is being said: their pages are made one after the other, everything else at once.
 */
export async function inLane(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  if (!isFollowing(request)) return answer()
  let answered: Promise<void> | undefined
  await lane(() => {
    // Whoever left while waiting needs no page.
    if (response.closed) return
    answered = answer()
    return Promise.race([answered.catch(() => {}), sleep(longestMs, undefined, { ref: false })])
  })
  return answered
}
