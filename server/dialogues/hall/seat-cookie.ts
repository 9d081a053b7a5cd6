import { newToken } from '#lib/ids.ts'
import { seal, unseal } from '#lib/secrets.ts'
import { readCookie, writeCookie } from '#server/cookies.ts'
import { hallKey, type Seat, short } from './seat.ts'

const hours = 12

/** One seat, one voice: a numbered seat has one token on whatever phone; without a number each phone has its own. */
export async function takeSeat(number: string, seat: string, key: string): Promise<boolean> {
  if (key !== hallKey(number, seat)) return false
  const before = await seatAt(number)
  const token = seat ? short(`token ${number} ${seat}`) : before && !before.seat ? before.token : newToken()
  await keepSeat({ number, token, seat })
  return true
}

/** Asked once: the next question begins with it. */
export const keepSeat = (seat: Seat): Promise<void> =>
  writeCookie('seat', seal('hall', JSON.stringify(seat)), hours * 3600)

/** The seat that this phone has in this hall. */
export async function seatAt(number: string): Promise<Seat | undefined> {
  const sealed = await readCookie('seat')
  const text = sealed && unseal('hall', sealed)
  if (!text) return undefined
  const seat = JSON.parse(text) as Seat
  return seat.number === number ? seat : undefined
}
