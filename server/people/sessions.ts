import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { session } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { tokenHash } from '#lib/secrets.ts'
import type { Account, OfAccount } from '#server/people/account-ctx.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { sessionLimits } from '#server/people/session-limits.ts'

export type OpenSession = { id: string; device: string; since: Date; own: boolean }

const openOf = ({ personId, kind }: Pick<Account, 'personId' | 'kind'>, at: Date) =>
  and(
    eq(session.userId, personId),
    isNull(session.endedAt),
    gt(session.expires, at),
    gt(session.createdAt, new Date(at.getTime() - sessionLimits(kind).absolute * 1000)),
  )

/** Where this person is signed in, the newest first. */
export function listSessions(ctx: OfAccount): Promise<OpenSession[]> {
  return asSignIn(ctx.at, async (db) => {
    const rows = await db
      .select()
      .from(session)
      .where(openOf(ctx.account, ctx.at))
      .orderBy(desc(session.createdAt))
    return rows.map((row) => ({
      id: row.publicId,
      device: row.device,
      since: row.createdAt,
      own: row.publicId === ctx.account.sessionId,
    }))
  })
}

/** Ends one of one's own sessions; somebody else's is not found and nothing happens. */
export function endSession(ctx: OfAccount, id: string): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    await db
      .update(session)
      .set({ endedAt: ctx.at })
      .where(and(openOf(ctx.account, ctx.at), eq(session.publicId, id)))
  })
}

/** Ends all but the one that asks. */
export function endOtherSessions(ctx: OfAccount): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    await db
      .update(session)
      .set({ endedAt: ctx.at })
      .where(and(openOf(ctx.account, ctx.at), ne(session.publicId, ctx.account.sessionId)))
  })
}

/** After a change of password or role: nobody goes on with what was true before. */
export async function endAllSessions(db: Tx, personId: string, at: Date): Promise<void> {
  await db
    .update(session)
    .set({ endedAt: at })
    .where(openOf({ personId, kind: 'staff' }, at))
}

/** Everywhere, this browser included: for a citizen who saw a device that is not theirs. */
export function endEverySession(ctx: OfAccount): Promise<void> {
  return asSignIn(ctx.at, async (db) => {
    await db.update(session).set({ endedAt: ctx.at }).where(openOf(ctx.account, ctx.at))
  })
}

/** Signs this browser out. */
export function signOut(at: Date, token: string): Promise<void> {
  return asSignIn(at, async (db) => {
    await db.delete(session).where(eq(session.sessionToken, tokenHash(token)))
  })
}

/** When the session of this token was ended from elsewhere, if it was. */
export function endedElsewhere(at: Date, token: string): Promise<Date | undefined> {
  return asSignIn(at, async (db) => {
    const [row] = await db
      .select({ endedAt: session.endedAt })
      .from(session)
      .where(eq(session.sessionToken, tokenHash(token)))
    return row?.endedAt ?? undefined
  })
}
