import { keyedHash } from '#lib/secrets.ts'

/** Marks what a person kept on a device, and tells nobody who it is. */
export const ownerMark = (personId: string): string =>
  keyedHash('offline', `mark ${personId}`).toString('base64url')

/**
 * Half of the key that opens what a person kept on a device; the other half never leaves the device. It is given
 * to this person alone, signed in: after signing out the device cannot open it by itself.
 */
export const ownerKey = (personId: string): string =>
  keyedHash('offline', `key ${personId}`).toString('base64url')
