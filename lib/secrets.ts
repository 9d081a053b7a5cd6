import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

/** What a key is for: one leaked use must not open another. */
export type Purpose =
  | 'code'
  | 'code-hash'
  | 'cookie'
  | 'totp'
  | 'recovery'
  | 'preparation'
  | 'contact'
  | 'passkey'
  | 'identity'
  | 'webhook'
  | 'offline'
  | 'hall'
  | 'follow'

const keys = new Map<Purpose, Buffer>()

function key(purpose: Purpose): Buffer {
  let made = keys.get(purpose)
  if (!made) {
    made = Buffer.from(hkdfSync('sha256', env().APP_SECRET, 'nam-ro', purpose, 32))
    keys.set(purpose, made)
  }
  return made
}

/** Keyed hash: the same text gives the same bytes only to whoever has the key. */
export const keyedHash = (purpose: Purpose, text: string): Buffer =>
  createHmac('sha256', key(purpose)).update(text).digest()

/** Plain hash of a random token, for keeping it in a table. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Encrypts a short text (AES-256-GCM); base64url of nonce, tag and text. */
export function seal(purpose: Purpose, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `seal` closed; undefined when it was changed or sealed under another key. */
export function unseal(purpose: Purpose, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key(purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined // changed on the way, or an old key: the same as no cookie at all
  }
}
