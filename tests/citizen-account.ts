import type { Contact } from '#domain/citizens/sign-in.ts'
import { newToken } from '#lib/ids.ts'
import { enterByCode } from '#server/citizens/enter.ts'
import { sendKey } from '#server/citizens/send-key.ts'
import type { CitizenCtx } from '#server/people/account-ctx.ts'
import { sessionOf } from './staff-account.ts'

export const phone = (address: string): Contact => ({ means: 'sms', address })
export const mailbox = (address: string): Contact => ({ means: 'email', address })
export const device = 'Chrome trên Android'
export const visitor = (at = new Date()) => ({ actor: { kind: 'public' as const }, at })

/** Signs a phone in, in demo mode without a gateway: the message is shown instead of sent. */
export async function citizenOf(address: string, at = new Date()): Promise<CitizenCtx> {
  const browserToken = newToken()
  const shown = await sendKey(visitor(at), phone(address), browserToken)
  const code = shown?.match(/\d{6}/)?.[0] ?? ''
  const entered = await enterByCode(visitor(at), { contact: phone(address), code, browserToken }, { device })
  return citizenCtxOf(entered.token, at)
}

/** The citizen behind a token, at their own account. */
export async function citizenCtxOf(token: string, at = new Date()): Promise<CitizenCtx> {
  const account = await sessionOf(token)
  if (account?.kind !== 'citizen') throw new Error('this token opens no citizen account')
  return { actor: { kind: 'citizen', accountId: account.personId }, at, account }
}
