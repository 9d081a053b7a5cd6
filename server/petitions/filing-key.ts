import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import { keyedHash } from '#lib/secrets.ts'

/**
 * The secret code of a filing comes from the draft's own token and our key: a sender whose reply
 * was lost on the way sends again and gets the same petition and the same code, never two.
 */
export const codeOfDraft = (token: string): string => codeFromBytes(keyedHash('code', token))

/** What is kept of a code: a keyed hash, so that a leaked table opens nothing. */
export const hashOfCode = (code: string): string => keyedHash('code-hash', code).toString('base64url')
