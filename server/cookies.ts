import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'

/** Over https the browser itself guarantees that only this host set the cookie. */
const secure = () => env().APP_URL.startsWith('https://')
const named = (name: string) => `${secure() ? '__Host-' : ''}namro_${name}`

export type CookieName = 'session' | 'draft' | 'kept' | 'holder' | 'setup' | 'shown' | 'newcode'

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
