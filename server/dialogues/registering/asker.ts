import { newToken } from '#lib/ids.ts'
import { readCookie, writeCookie } from '#server/cookies.ts'
import { askerHash } from './asker-hash.ts'
import { carriedSeat } from './carried-seat.ts'

const year = 365 * 24 * 3600

/** By the code of the registration that is open here, else by a token of this browser; '' where there is neither. */
export async function askerHere(): Promise<string> {
  const secret = (await carriedSeat()) ?? (await readCookie('asker'))
  return secret ? askerHash(secret) : ''
}

/** The same for whoever asks or supports: a browser without one gets a token. */
export async function askerFromNow(): Promise<string> {
  const known = await askerHere()
  if (known) return known
  const token = newToken()
  await writeCookie('asker', token, year)
  return askerHash(token)
}
