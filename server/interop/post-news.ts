import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { demoAddress } from '#domain/interop/webhooks.ts'
import type { DeliveryFault } from '#domain/interop/words.ts'

const longestMs = 5_000

/** Addresses of machines that are nobody's but ours, or of no machine at all (RFC 6890). */
const inside = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  inside.addSubnet(net, bits)
}
for (const [net, bits] of [
  ...([
    ['::', 128],
    ['::1', 128],
    ['64:ff9b::', 96],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ] as const),
] as const) {
  inside.addSubnet(net, bits, 'ipv6')
}

/** May news go to this address? IPv4 written as IPv6 counts as what it is. */
export function isOutside(address: string): boolean {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped) return isOutside(mapped)
  const version = isIP(address)
  return version !== 0 && !inside.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

class Forbidden extends Error {}

/** Resolves the name once and connects to that very address: a name that changes meanwhile leads nowhere else. */
const outsideOnly: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '')
    if (found.some(({ address }) => !isOutside(address))) return done(new Forbidden(), '')
    const [first] = found
    if (options.all) done(null, found)
    else done(null, first?.address ?? '', first?.family)
  })
}

export type Attempt = { status?: number; fault?: DeliveryFault }

/**
 * Sends one piece of news, signed as standardwebhooks.com has it. Waits five seconds at most, follows no redirect, reads
 * nothing of what is answered but its status.
 * @param isDemo a receiver on this very machine is allowed
 */
export function postNews(
  to: { url: string; secret: string; isDemo: boolean },
  news: { id: string; at: Date; body: string },
): Promise<Attempt> {
  const url = new URL(to.url)
  const isOwn = to.isDemo && demoAddress(to.url)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!isOwn && (url.protocol !== 'https:' || (isIP(literal) > 0 && !isOutside(literal)))) {
    return Promise.resolve({ fault: 'forbidden' })
  }
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(news.body),
    'User-Agent': 'NamRo-Webhooks/1',
    'webhook-id': news.id,
    'webhook-timestamp': String(Math.floor(news.at.getTime() / 1000)),
    'webhook-signature': new Webhook(to.secret).sign(news.id, news.at, news.body),
  }
  const options = { method: 'POST', headers, agent: false as const, signal: AbortSignal.timeout(longestMs) }
  const { promise, resolve } = Promise.withResolvers<Attempt>()
  const call = isOwn ? requestHttp(url, options) : requestHttps(url, { ...options, lookup: outsideOnly })
  call.on('response', (answer) => {
    const status = answer.statusCode ?? 0
    answer.destroy()
    resolve(status >= 200 && status < 300 ? { status } : { status, fault: 'status' })
  })
  call.on('error', (error: Error & { cause?: unknown }) => {
    if (error instanceof Forbidden) return resolve({ fault: 'forbidden' })
    resolve({
      fault: error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
    })
  })
  call.end(news.body)
  return promise
}
