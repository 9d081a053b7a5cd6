import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { NextAuthOptions } from 'next-auth'
import { account, credential, session, user, verificationToken } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import type { Account } from '#server/people/account-ctx.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { addIdentity, findIdentity } from '#server/people/identities.ts'
import { sessionLimits } from '#server/people/session-limits.ts'

type Adapter = Required<NonNullable<NextAuthOptions['adapter']>>

/** How long a session of this account may last at most, in seconds. */
const longest = () =>
  sql`case ${user.kind} when 'citizen' then ${sessionLimits('citizen').absolute}::int else ${sessionLimits('staff').absolute}::int end`

const now = <T>(fn: (db: Tx) => T | PromiseLike<T>): Promise<T> => asSignIn(new Date(), async (db) => fn(db))
const tables = {
  usersTable: user,
  accountsTable: account,
  sessionsTable: session,
  verificationTokensTable: verificationToken,
}
const identity = (subject: string) => ({ issuer: env().OIDC_ISSUER ?? '', subject })
const library = (db: Tx) => DrizzleAdapter(db as never, tables as never) as unknown as Adapter

/**
 * The library's adapter, each call in a transaction of the sign-in role, with the token kept as its
 * hash: whoever reads the table gets no session.
 */
const adapter: Omit<
  Adapter,
  'deleteUser' | 'unlinkAccount' | 'createVerificationToken' | 'useVerificationToken'
> = {
  // Whoever comes from a provider is a citizen; staff are invited and link their identity themselves.
  createUser: async () => {
    const [made] = await now((db) => db.insert(user).values({ id: newId(), kind: 'citizen' }).returning())
    return { ...(made as typeof user.$inferSelect), email: '' }
  },
  getUser: (id) => now((db) => library(db).getUser(id)),
  getUserByEmail: (email) => now((db) => library(db).getUserByEmail(email)),
  getUserByAccount: async ({ providerAccountId }) => {
    const found = await now((db) => findIdentity(db, identity(providerAccountId)))
    return found ? { id: found.userId, email: '', emailVerified: null } : null
  },
  updateUser: (data) => now((db) => library(db).updateUser(data)),
  // Of all that the provider sent nothing is kept but who it is: no token, no name, no address.
  linkAccount: async ({ userId, providerAccountId }: Parameters<Adapter['linkAccount']>[0]) => {
    await now((db) => addIdentity(db, userId, identity(providerAccountId)))
  },
  createSession: async (data) => {
    await now((db) => library(db).createSession({ ...data, sessionToken: tokenHash(data.sessionToken) }))
    return data
  },
  getSessionAndUser: async (token) => {
    const found = await now((db) =>
      db
        .select({ session, user, hasFactor: isNotNull(credential.totpSecret) })
        .from(session)
        .innerJoin(user, eq(user.id, session.userId))
        .leftJoin(credential, eq(credential.userId, session.userId))
        .where(
          and(
            eq(session.sessionToken, tokenHash(token)),
            isNull(session.endedAt),
            gt(session.expires, sql`now()`),
            gt(session.createdAt, sql`now() - make_interval(secs => ${longest()})`),
          ),
        ),
    )
    const [row] = found
    const live = env().APP_MODE === 'live'
    // A session of the demo switcher opens nothing in live mode, wherever it came from.
    if (!row || (live && row.session.demo)) return null
    const known: Account = {
      kind: row.user.kind,
      personId: row.session.userId,
      sessionId: row.session.publicId,
      demo: row.session.demo,
      needsSecondFactor: live && row.user.kind === 'staff' && !row.hasFactor,
    }
    return {
      session: { sessionToken: token, userId: row.session.userId, expires: row.session.expires },
      user: { id: row.user.id, name: null, email: row.user.email ?? '', emailVerified: null, ...known },
    }
  },
  updateSession: async (data) => {
    await now((db) => library(db).updateSession({ ...data, sessionToken: tokenHash(data.sessionToken) }))
    return null
  },
  deleteSession: async (token) => {
    await now((db) => db.delete(session).where(eq(session.sessionToken, tokenHash(token))))
  },
}

/** Database sessions; who may sign in, and with what, is ours (server/people/sign-in.ts). */
export function authOptions(): NextAuthOptions {
  const { idle } = sessionLimits()
  const secure = env().APP_URL.startsWith('https://')
  return {
    adapter: adapter as NextAuthOptions['adapter'],
    providers: [],
    secret: env().APP_SECRET,
    session: { strategy: 'database', maxAge: idle, updateAge: 60 },
    pages: {
      signIn: '/dang-nhap',
      error: '/dang-nhap',
      signOut: '/dang-nhap',
      verifyRequest: '/dang-nhap',
      newUser: '/dang-nhap',
    },
    cookies: {
      sessionToken: {
        name: `${secure ? '__Host-' : ''}namro_session`,
        options: { httpOnly: true, sameSite: 'strict', path: '/', secure },
      },
    },
    callbacks: {
      // No name and no role: who that is, and what they may, is read under the person's own policies.
      session: ({ session: shown, user: known }) => {
        const { kind, personId, sessionId, demo, needsSecondFactor } = known as unknown as Account
        const user = { kind, personId, sessionId, demo, needsSecondFactor }
        return { expires: shown.expires, user: user as object }
      },
    },
  }
}
