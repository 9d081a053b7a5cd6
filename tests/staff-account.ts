import { getServerSession } from 'next-auth'
import { TOTP } from 'otpauth'
import type { Person } from '#domain/people/actor.ts'
import { authOptions } from '#server/auth-options.ts'
import { acceptInvite } from '#server/people/accept-invite.ts'
import type { Account, AccountCtx } from '#server/people/account-ctx.ts'
import { invitePerson } from '#server/people/invite.ts'
import { offerSecret, setSecondFactor } from '#server/people/second-factor.ts'

export const password = 'bốn con vịt qua sông'
export const outside = (at = new Date()) => ({ actor: { kind: 'public' as const }, at })

/** What the pages learn of a browser with this token: the library's own way from cookie to session. */
export async function sessionOf(token: string): Promise<Account | undefined> {
  const nothing = () => {}
  const response = { getHeader: nothing, setHeader: nothing, setCookie: nothing }
  const request = { headers: {}, cookies: { namro_session: token } }
  const session = await getServerSession(request as never, response as never, authOptions())
  return (session as { user?: Account } | null)?.user
}

/** The person behind a token, at their own account. */
export async function accountOf(token: string, at = new Date()): Promise<AccountCtx> {
  const account = await sessionOf(token)
  if (!account) throw new Error('this token opens nothing')
  return { actor: { kind: 'signin' }, at, account }
}

/** The code that an authenticator shows for the typed secret. */
export function codeAt(typed: string, at: Date): string {
  return new TOTP({ secret: typed.replaceAll(' ', '') }).generate({ timestamp: at.getTime() })
}

/** Somebody who was invited and chose login and password. */
export async function newcomer(
  admin: { actor: Person; at: Date },
  it: { name: string; login: string; unitId: string; role?: 'unit_handler' | 'sysadmin' },
): Promise<{ personId: string; token: string; login: string }> {
  const { personId, link } = await invitePerson(
    { ...admin, at: new Date() },
    {
      name: it.name,
      title: 'Chuyên viên',
      email: '',
      role: it.role ?? 'unit_handler',
      unitId: it.unitId,
      fromOn: '',
      toOn: '',
    },
  )
  const invited = link.split('/').at(-1)
  const chosen = { login: it.login, password, again: password }
  const token = await acceptInvite(outside(), invited, chosen, 'Chrome trên Windows')
  return { personId, token, login: it.login }
}

/** Sets a second factor; gives the secret and the recovery codes. */
export async function withSecondFactor(token: string, login: string, at = new Date()) {
  const ctx = await accountOf(token, at)
  const offer = offerSecret(ctx, login)
  const codes = await setSecondFactor(ctx, {
    sealed: offer.sealed,
    current: '',
    code: codeAt(offer.typed, at),
  })
  return { typed: offer.typed, codes }
}
