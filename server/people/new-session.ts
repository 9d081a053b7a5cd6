import { and, eq, lt, sql } from 'drizzle-orm'
import { session } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { newToken } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import { type AccountKind, sessionLimits } from '#server/people/session-limits.ts'

/** What of a browser is worth remembering of where somebody signed in. */
export type Device = string

/**
 * Opens a session of this account and gives its token, which is kept nowhere but in the browser.
 * @param replaced token of the session that this browser had before; it ends
 */
export async function openSession(
  db: Tx,
  it: {
    personId: string
    at: Date
    device: Device
    kind?: AccountKind
    demo?: boolean
    replaced?: string
  },
): Promise<string> {
  const longPast = lt(session.expires, sql`${it.at.toISOString()}::timestamptz - interval '1 day'`)
  await db.delete(session).where(and(eq(session.userId, it.personId), longPast))
  if (it.replaced) await db.delete(session).where(eq(session.sessionToken, tokenHash(it.replaced)))
  const token = newToken()
  await db.insert(session).values({
    sessionToken: tokenHash(token),
    userId: it.personId,
    expires: new Date(it.at.getTime() + sessionLimits(it.kind).idle * 1000),
    createdAt: it.at,
    device: it.device,
    demo: it.demo ?? false,
  })
  return token
}
