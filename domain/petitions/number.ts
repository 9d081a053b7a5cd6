/**
 * What a petition is called aloud, on papers and in addresses of the office: "2026-000123". A denunciation
 * has no such number, which would tell when it came in and that there is one: it has a reference that
 * says nothing and opens nothing.
 */
const numbered = /^\d{4}-\d{6,9}$/
const reference = /^H-[2-9A-HJKMNP-Z]{7}$/

export const isNumber = (text: string): boolean => numbered.test(text) || reference.test(text)

/** Signs of a reference, without those that look alike. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A reference from random bytes (at least seven). */
export const referenceFrom = (bytes: Uint8Array): string =>
  `H-${[...bytes.slice(0, 7)].map((byte) => letters[byte % letters.length]).join('')}`

/** "2026-000123" from the year of receipt and the running number. */
export const numberFrom = (year: string, running: string): string => `${year}-${running.padStart(6, '0')}`

/** A number that stands in an address, for a field to begin with; anything else is nothing. */
export const chosenNumber = (asked: string | string[] | undefined): string | undefined =>
  typeof asked === 'string' && numbered.test(asked) ? asked : undefined
