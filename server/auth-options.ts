import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { NextAuthOptions } from 'next-auth'
import { account, session, user, verificationToken } from '#db/schema/sign-in.ts'
import { type Tx, tx } from '#db/tx.ts'
import { env } from '#lib/env.ts'
import { tokenHash } from '#lib/secrets.ts'

type Adapter = Required<NonNullable<NextAuthOptions['adapter']>>

const minutes = 60
/** Staff are signed out after so long without a click, and in any case after a working day. */
export const sessionLimits = () =>
  env().APP_MODE === 'demo'
    ? { idle: 12 * 60 * minutes, absolute: 24 * 60 * minutes }
    : { idle: 30 * minutes, absolute: 12 * 60 * minutes }

function asSignIn<T>(fn: (db: Tx) => T | PromiseLike<T>): Promise<T> {
  return tx({ actor: { kind: 'signin' }, at: new Date() }, async (db) => fn(db))
}
const tables = {
  usersTable: user,
  accountsTable: account,
  sessionsTable: session,
  verificationTokensTable: verificationToken,
}
const library = (db: Tx) => DrizzleAdapter(db as never, tables as never) as unknown as Adapter

/**
 * The library's adapter, each call in a transaction of the sign-in role, with the token kept as its
 * hash: whoever reads the table gets no session.
 */
const adapter: Omit<
  Adapter,
  'deleteUser' | 'unlinkAccount' | 'createVerificationToken' | 'useVerificationToken'
> = {
  createUser: (data: Parameters<Adapter['createUser']>[0]) => asSignIn((db) => library(db).createUser(data)),
  getUser: (id) => asSignIn((db) => library(db).getUser(id)),
  getUserByEmail: (email) => asSignIn((db) => library(db).getUserByEmail(email)),
  getUserByAccount: (key) => asSignIn((db) => library(db).getUserByAccount(key)),
  updateUser: (data) => asSignIn((db) => library(db).updateUser(data)),
  linkAccount: (data: Parameters<Adapter['linkAccount']>[0]) =>
    asSignIn((db) => library(db).linkAccount(data)),
  createSession: async (data) => {
    await asSignIn((db) => library(db).createSession({ ...data, sessionToken: tokenHash(data.sessionToken) }))
    return data
  },
  getSessionAndUser: async (token) => {
    const found = await asSignIn((db) =>
      db
        .select({ session, user })
        .from(session)
        .innerJoin(user, eq(user.id, session.userId))
        .where(
          and(
            eq(session.sessionToken, tokenHash(token)),
            gt(session.expires, sql`now()`),
            gt(session.createdAt, sql`now() - make_interval(secs => ${sessionLimits().absolute})`),
          ),
        ),
    )
    const [row] = found
    if (!row) return null
    return {
      session: { sessionToken: token, userId: row.session.userId, expires: row.session.expires },
      user: { id: row.user.id, name: null, email: row.user.email ?? '', emailVerified: null },
    }
  },
  updateSession: async (data) => {
    await asSignIn((db) => library(db).updateSession({ ...data, sessionToken: tokenHash(data.sessionToken) }))
    return null
  },
  deleteSession: async (token) => {
    await asSignIn((db) => db.delete(session).where(eq(session.sessionToken, tokenHash(token))))
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
    session: { strategy: 'database', maxAge: idle, updateAge: minutes },
    pages: { signIn: '/dang-nhap', error: '/dang-nhap', signOut: '/dang-nhap' },
    cookies: {
      sessionToken: {
        name: `${secure ? '__Host-' : ''}namro_session`,
        options: { httpOnly: true, sameSite: 'strict', path: '/', secure },
      },
    },
    callbacks: {
      // Only the id leaves: who that is, with which roles, is read under the person's own policies.
      session: ({ session: shown, user: known }) => ({
        expires: shown.expires,
        user: { id: known.id } as object,
      }),
    },
  }
}
