import { seal, unseal } from '#lib/secrets.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'

const minutes = 10

/** What is shown once: recovery codes, an invitation link, the code of somebody who was registered. */
export type Shown = { what: 'recovery-codes' | 'invite' | 'registration'; about: string; lines: string[] }

/**
 * Carries something secret from the form that made it to the page that shows it, sealed in a cookie of
 * this browser: here only its hash is kept, and it never stands in an address. It goes when the person
 * says that they have it, or after ten minutes: reloading by mistake must not lose it.
 */
export async function showOnce(forPerson: string, shown: Shown): Promise<void> {
  const until = Date.now() + minutes * 60_000
  await writeCookie('shown', seal('cookie', JSON.stringify({ forPerson, until, shown })), minutes * 60)
}

/** What this person was to be shown a moment ago, if it is of this kind and about this. */
export async function shownOnce(
  forPerson: string,
  what: Shown['what'],
  about: string,
): Promise<string[] | undefined> {
  const sealed = await readCookie('shown')
  const opened = sealed && unseal('cookie', sealed)
  if (!opened?.startsWith('{"forPerson"')) return undefined
  const it = JSON.parse(opened) as { forPerson: string; until: number; shown: Shown }
  const meant = it.forPerson === forPerson && it.until > Date.now()
  return meant && it.shown.what === what && it.shown.about === about ? it.shown.lines : undefined
}

export const hideShown = (): Promise<void> => dropCookie('shown')
