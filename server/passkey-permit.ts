import { seal, unseal } from '#lib/secrets.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'
import type { AccountCtx } from '#server/people/account-ctx.ts'
import { accountCtx } from '#server/session.ts'

const minutes = 10

/** The second factor was proved in this browser: for some minutes it may make one key of this name. */
export async function permitInBrowser(ctx: AccountCtx, name: string): Promise<void> {
  const permit = { permit: { for: ctx.account.sessionId, name, until: ctx.at.getTime() + minutes * 60_000 } }
  await writeCookie('addkey', seal('cookie', JSON.stringify(permit)), minutes * 60)
}

/** The permit of the session that is signed in here, while it lasts. */
export async function passkeyPermit(): Promise<{ ctx: AccountCtx; name: string } | undefined> {
  const [ctx, sealed] = [await accountCtx(), await readCookie('addkey')]
  const opened = sealed && unseal('cookie', sealed)
  if (!ctx || !opened?.startsWith('{"permit"')) return undefined
  const { permit } = JSON.parse(opened) as { permit: { for: string; name: string; until: number } }
  const holds = permit.for === ctx.account.sessionId && permit.until > ctx.at.getTime()
  return holds ? { ctx, name: permit.name } : undefined
}

export const dropPermit = (): Promise<void> => dropCookie('addkey')
