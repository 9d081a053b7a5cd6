import { newToken } from '#lib/ids.ts'
import { keyedHash, seal, tokenHash, unseal } from '#lib/secrets.ts'
import { readCookie, writeCookie } from '#server/cookies.ts'

/** What a phone holds that opened the code of a hall: its token there, and the seat where the code named one. */
export type Seat = { number: string; token: string; seat: string }

const hours = 12
const short = (text: string) => keyedHash('hall', text).toString('base64url').slice(0, 22)

/** What the code in the hall carries: known to whoever is there, for one dialogue and one seat, or any. */
export const hallKey = (number: string, seat = ''): string => short(`key ${number} ${seat}`)

/** The address behind the code on the screen, or on a seat. */
export function hallAddress(number: string, seat = ''): string {
  const query = new URLSearchParams({ khoa: hallKey(number, seat), ...(seat && { ghe: seat }) })
  return `/doi-thoai/${number}/hoi/vao?${query}`
}

/** One seat, one voice: a numbered seat has one token on whatever phone; without a number each phone has its own. */
export async function takeSeat(number: string, seat: string, key: string): Promise<boolean> {
  if (key !== hallKey(number, seat)) return false
  const before = await seatAt(number)
  const token = seat ? short(`token ${number} ${seat}`) : before && !before.seat ? before.token : newToken()
  await writeCookie('seat', seal('hall', JSON.stringify({ number, token, seat })), hours * 3600)
  return true
}

/** The seat that this phone has in this hall. */
export async function seatAt(number: string): Promise<Seat | undefined> {
  const sealed = await readCookie('seat')
  const text = sealed && unseal('hall', sealed)
  if (!text) return undefined
  const seat = JSON.parse(text) as Seat
  return seat.number === number ? seat : undefined
}

export const seatHash = ({ token }: Seat): string => tokenHash(`seat ${token}`)
