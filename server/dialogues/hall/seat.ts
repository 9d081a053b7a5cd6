import { keyedHash, tokenHash } from '#lib/secrets.ts'

/** What a phone holds that opened the code of a hall: its token there, and the seat where the code named one. */
export type Seat = {
  number: string
  token: string
  seat: string
  /** The seat that was typed, where the code named none. */
  typed?: string
}

export const short = (text: string): string => keyedHash('hall', text).toString('base64url').slice(0, 22)

/** What the code in the hall carries: known to whoever is there, for one dialogue and one seat, or any. */
export const hallKey = (number: string, seat = ''): string => short(`key ${number} ${seat}`)

/** The address behind the code on the screen, or on a seat. */
export function hallAddress(number: string, seat = ''): string {
  const query = new URLSearchParams({ khoa: hallKey(number, seat), ...(seat && { ghe: seat }) })
  return `/doi-thoai/${number}/hoi/vao?${query}`
}

export const seatHash = ({ token }: Seat): string => tokenHash(`seat ${token}`)
