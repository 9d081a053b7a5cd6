import { keyedHash } from '#lib/secrets.ts'

/** Whose questions and supports these are: a keyed hash that leads back to nobody. */
export const askerHash = (secret: string): string =>
  keyedHash('code-hash', `asker ${secret}`).toString('base64url')
