import { randomBytes, randomUUID } from 'node:crypto'

/** A UUID of version 7: ids made later sort later, so that indexes grow at their end. */
export function newId(at = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** An id that does not say when it was made. */
export const randomId = (): string => randomUUID()

/** A random token for a cookie or a one-time link: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Whether the text has the shape of an id: what comes from an address may be anything. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
