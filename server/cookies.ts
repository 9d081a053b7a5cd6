import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'

/** Over https the browser itself guarantees that only this host set the cookie. */
const secure = () => env().APP_URL.startsWith('https://')
const named = (name: string) => `${secure() ? '__Host-' : ''}namro_${name}`

export type CookieName =
  | 'session'
  | 'draft'
  | 'kept'
  | 'holder'
  | 'setup'
  | 'shown'
  | 'newcode'
  | 'booking'
  | 'seat'
  | 'asker'
  | 'entry'
  | 'link'
  | 'outside'
  | 'addkey'
  | 'seat'

/** The cookie's name as the browser knows it. */
export const cookieName = (name: CookieName): string => named(name)

export async function readCookie(name: CookieName): Promise<string | undefined> {
  return (await cookies()).get(named(name))?.value || undefined
}

/** @param maxAge seconds; 0 removes it; absent: until the browser closes */
export async function writeCookie(name: CookieName, value: string, maxAge?: number): Promise<void> {
  ;(await cookies()).set(named(name), value, {
    httpOnly: true,
    sameSite: name === 'session' ? 'strict' : 'lax',
    secure: secure(),
    path: '/',
    maxAge,
  })
}

export const dropCookie = (name: CookieName): Promise<void> => writeCookie(name, '', 0)

/** Passes on what the sign-in library wants to keep in this browser, as it says it. */
export async function writeCookieLine(line: string): Promise<void> {
  const [pair = '', ...parts] = line.split('; ')
  const at = pair.indexOf('=')
  const flags = new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.toLowerCase().split('=')
      return [name, value] as const
    }),
  )
  const expires = flags.get('expires')
  ;(await cookies()).set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    httpOnly: true,
    sameSite: flags.get('samesite') === 'strict' ? 'strict' : 'lax',
    secure: flags.has('secure'),
    path: '/',
    maxAge: flags.has('max-age') ? Number(flags.get('max-age')) : undefined,
    expires: expires ? new Date(expires) : undefined,
  })
}

/** All that this browser sent along. */
export async function cookieJar(): Promise<Record<string, string>> {
  return Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
}

const textSize = 'chu-lon'

/** Whether this browser asked for larger text; a wish of the device, tied to nobody. */
export const wantsLargeText = async (): Promise<boolean> => (await cookies()).get(textSize)?.value === '1'

/** Keeps the wish for a year. */
export async function keepTextSize(large: boolean): Promise<void> {
  ;(await cookies()).set(textSize, large ? '1' : '', {
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(),
    path: '/',
    maxAge: large ? 365 * 24 * 3600 : 0,
  })
}
