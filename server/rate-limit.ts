import { setTimeout as wait } from 'node:timers/promises'
import { headers } from 'next/headers'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { keyedHash } from '#lib/secrets.ts'

/**
 * Limits per address, kept as a keyed hash in memory only. Thousands share one address on mobile
 * networks here: a limit slows down first and blocks late, and never locks a petition.
 */
const limits = {
  filing: { free: 20, points: 200, duration: 600 },
  lookup: { free: 5, points: 120, duration: 300 },
  signin: { free: 5, points: 40, duration: 900 },
  // Of one account from wherever: waits only, or anybody could lock anybody out.
  login: { free: 10, points: 1_000_000, duration: 900 },
  // Of one seat of a hall, never of the address: the whole hall shares one.
  seat: { free: 40, points: 240, duration: 600 },
  step: { free: 200, points: 2000, duration: 600 },
  // Codes and links for citizens: asked for from one address, sent to one phone or mailbox, typed in.
  key: { free: 5, points: 60, duration: 3600 },
  keyTo: { free: 2, points: 6, duration: 3600 },
  keyTry: { free: 5, points: 1_000_000, duration: 900 },
} as const
export type Limit = keyof typeof limits

const shared = globalThis as typeof globalThis & { namroLimits?: Map<Limit, RateLimiterMemory> }
shared.namroLimits ??= new Map()
const limiters = shared.namroLimits

/** The address as the proxy in front (or Next itself) saw it; IPv6 by its network of /64. */
async function caller(): Promise<string> {
  // The last one is what the nearest proxy saw; those before it are what the caller says.
  const address = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
  const network =
    address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
  return hidden(network)
}

const hidden = (key: string) =>
  keyedHash('cookie', `${new Date().toISOString().slice(0, 10)}:${key}`).toString('base64url')

/**
 * Counts one try. Past the free ones each waits a little longer, up to 4 seconds.
 * @param of what the tries are counted for; absent: the address they come from
 * @throws Refusal form.tooMany when far too many came; what was typed is kept
 */
export async function slowDown(limit: Limit, weight = 1, of?: string): Promise<void> {
  const { free, points, duration } = limits[limit]
  let limiter = limiters.get(limit)
  if (!limiter) {
    limiter = new RateLimiterMemory({ points, duration })
    limiters.set(limit, limiter)
  }
  const used = await limiter
    .consume(of === undefined ? await caller() : hidden(of), weight)
    .catch((full: { msBeforeNext: number }) => {
      const minutes = Math.max(1, Math.ceil(full.msBeforeNext / 60_000))
      if (limit === 'lookup') {
        const sentence = `Đã thử ${points} lần. Chờ ${minutes} phút rồi nhập tiếp; hồ sơ không bị khóa.`
        throw fieldRefusal('code.slowDown', 'code', sentence)
      }
      if (limit === 'keyTo') {
        const sentence = `Đã gửi đến nơi này ${points} lần. Gửi tiếp được sau ${minutes} phút; xem lại tin và thư đã nhận.`
        throw new Refusal('key.slowDown', sentence)
      }
      throw new Refusal(
        'form.tooMany',
        `Máy hoặc mạng này vừa gửi ${points} lần. Gửi tiếp được sau ${minutes} phút; chữ vẫn được giữ. Gấp thì gọi quầy tiếp công dân.`,
      )
    })
  const over = used.consumedPoints - free
  if (over > 0) await wait(Math.min(4000, over * 100))
}

/** Takes the try back: whoever signs in rightly does not use up the tries of a whole office. */
export async function forgive(limit: Limit, of?: string): Promise<void> {
  await limiters.get(limit)?.reward(of === undefined ? await caller() : hidden(of), 1)
}
