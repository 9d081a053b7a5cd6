import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import { keyedHash, seal, unseal } from '#lib/secrets.ts'

const period = 30
const settings = { issuer: 'Năm Rõ', algorithm: 'SHA1', digits: 6, period } as const

/** A fresh secret (160 bits, RFC 4226), to be sealed before it is kept. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What the QR code says to the authenticator. */
export const totpAddress = (secret: string, login: string): string =>
  new TOTP({ ...settings, label: login, secret: Secret.fromBase32(secret) }).toString()

/** For typing it in by hand: groups of four. */
export const readableSecret = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

export const sealSecret = (secret: string): string => seal('totp', secret)

/** Of nobody: a code is computed for accounts without a second factor too, in the same time. */
const nobody = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/**
 * The step that this code belongs to, one before and one after now included; undefined for a wrong
 * code and for one of a step already used.
 */
export function stepOf(
  sealed: string | null,
  code: string,
  at: Date,
  lastStep: number | null,
): number | undefined {
  const secret = sealed === null ? undefined : unseal('totp', sealed)
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret ?? nobody) })
  // The library compares bytes and throws when six signs are not six bytes.
  const token = /^\d{6}$/.test(code) ? code : 'xxxxxx'
  const delta = totp.validate({ token, timestamp: at.getTime(), window: 1 })
  if (delta === null || secret === undefined) return undefined
  const step = Math.floor(at.getTime() / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

const recoveryCount = 10
const recoveryLength = 12

/** Ten codes for the day the phone is lost; 59 bits each. Kept as keyed hashes only. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCount }, () => codeFromBytes(randomBytes(32)).slice(0, recoveryLength))

export const recoveryHash = (personId: string, code: string): string =>
  keyedHash('recovery', `${personId}:${code}`).toString('base64url')
