import { seal, unseal } from '#lib/secrets.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'

const minutes = 10

/**
 * Carries a new secret code from the form to the page that prints it, sealed in a cookie of the
 * officer's browser: nothing of it is kept here, and it never stands in an address.
 */
export async function carryNewCode(number: string, code: string): Promise<void> {
  const until = Date.now() + minutes * 60_000
  await writeCookie('newcode', seal('cookie', JSON.stringify({ number, code, until })), minutes * 60)
}

/** The new code of this petition, if it was made in this browser a moment ago. */
export async function carriedCode(number: string): Promise<string | undefined> {
  const it = await carriedNow()
  return it?.number === number ? it.code : undefined
}

/** The code that this browser still holds: of one petition at a time. */
export async function carriedNow(): Promise<{ number: string; code: string } | undefined> {
  const sealed = await readCookie('newcode')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened) return undefined
  const it = JSON.parse(opened) as { number: string; code: string; until: number }
  return it.until > Date.now() ? it : undefined
}

export const dropNewCode = (): Promise<void> => dropCookie('newcode')
