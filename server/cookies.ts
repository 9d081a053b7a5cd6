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
  | 'entry'
  | 'link'
  | 'outside'
  | 'addkey'

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
