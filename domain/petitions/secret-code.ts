/**
 * The secret code that opens one petition: 15 signs and a check sign from an alphabet without
 * look-alikes (no O, I, L, 0, 1), 74 bits, written in four groups of four.
 */
export const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 15

/** Weighted sum over a prime alphabet: catches every single wrong sign and every swap of two neighbours. */
function checkSign(signs: string): string {
  let sum = 0
  for (let at = 0; at < signs.length; at++) sum += (at + 2) * alphabet.indexOf(signs[at] as string)
  return alphabet[sum % alphabet.length] as string
}

/**
 * @param bytes at least 20 bytes of a keyed hash or of randomness; read as one big number in base 31
 * @returns 16 signs without dashes
 */
export function codeFromBytes(bytes: Uint8Array): string {
  let number = 0n
  for (const byte of bytes) number = (number << 8n) | BigInt(byte)
  let signs = ''
  for (let at = 0; at < length; at++) {
    signs += alphabet[Number(number % BigInt(alphabet.length))]
    number /= BigInt(alphabet.length)
  }
  return signs + checkSign(signs)
}

/** ABCD-EFGH-JKMN-PQRS */
export const formatCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

export type ReadCode = { ok: true; code: string } | { ok: false }

/** Reads what a person typed: capitals, dashes and spaces do not matter. */
export function readCode(typed: string): ReadCode {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  if (signs.length !== length + 1 || [...signs].some((sign) => !alphabet.includes(sign))) return { ok: false }
  return checkSign(signs.slice(0, length)) === signs[length] ? { ok: true, code: signs } : { ok: false }
}
