import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { credential, invite, session, user } from '#db/schema/sign-in.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { FirstAdmin } from '#domain/people/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { newId, newToken } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { tokenHash } from '#lib/secrets.ts'
import { slug } from '#lib/slug.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { linkGone } from '#server/people/accept-invite.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { checkNewPassword, hashPassword } from '#server/people/passwords.ts'
import { setAccount } from '#server/people/set-account.ts'

const lasts = 24 * 60 * 60_000

export type FirstLink = { link: string; until: Date }

/**
 * The one-time link for the first administrator: in live mode, while there is none. A new one replaces
 * an unused one, so that a link of an old log opens nothing.
 */
export async function firstAdminLink(at: Date): Promise<FirstLink | undefined> {
  if (env().APP_MODE !== 'live' || (await hasAdmin(at))) return undefined
  const token = newToken()
  const until = new Date(at.getTime() + lasts)
  await asSignIn(at, async (db) => {
    const unused = await db
      .delete(invite)
      .where(and(eq(invite.purpose, 'first-admin'), isNull(invite.usedAt)))
      .returning({ userId: invite.userId })
    for (const { userId } of unused) {
      if (!userId) continue
      await db.delete(session).where(eq(session.userId, userId))
      await db.delete(credential).where(eq(credential.userId, userId))
      await db.delete(user).where(eq(user.id, userId))
    }
    await db
      .insert(invite)
      .values({ tokenHash: tokenHash(token), purpose: 'first-admin', createdAt: at, expiresAt: until })
  })
  return { link: `${env().APP_URL}/thiet-lap/${token}`, until }
}

async function hasAdmin(at: Date): Promise<boolean> {
  const [row] = await tx({ actor: { kind: 'public' }, at }, (db) =>
    db.execute<{ found: boolean }>(sql`select acl.has_admin() as found`),
  )
  return row?.found ?? true
}

/** Does this link still open the first setting up? */
export async function isFirstAdminLink(at: Date, token: string | undefined): Promise<boolean> {
  if (!token || (await hasAdmin(at))) return false
  const [row] = await asSignIn(at, async (db) => openLink(db, token, at))
  return row !== undefined
}

const openLink = (db: Tx, token: string, at: Date) =>
  db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.tokenHash, tokenHash(token)),
        eq(invite.purpose, 'first-admin'),
        isNull(invite.usedAt),
        gt(invite.expiresAt, at),
      ),
    )

/**
 * Makes the first administrator and the office everything starts from, and signs them in. The account
 * comes first; the link is used up by the database together with the role, so a fault in between
 * leaves a link that still works and an account that reaches nothing.
 * @returns the token for the browser
 */
export async function installFirstAdmin(
  ctx: Ctx,
  token: string | undefined,
  input: FirstAdmin,
  device: Device,
): Promise<string> {
  if (!token || !(await isFirstAdminLink(ctx.at, token))) throw new Refusal('invite.gone', linkGone)
  checkNewPassword(input.password, input.again, [input.login, input.personName])
  const passwordHash = await hashPassword(input.password)
  const personId = await asSignIn(ctx.at, async (db) => {
    const [row] = await openLink(db, token, ctx.at).for('update')
    if (!row) throw new Refusal('invite.gone', linkGone)
    const userId = row.userId ?? newId()
    await db.insert(user).values({ id: userId }).onConflictDoNothing()
    await setAccount(db, { userId, login: input.login, passwordHash, at: ctx.at })
    await db.update(invite).set({ userId }).where(eq(invite.tokenHash, row.tokenHash))
    return userId
  })
  await tx({ actor: { kind: 'public' }, at: ctx.at }, (db) =>
    installPlace(db, ctx.at, token, personId, input),
  )
  log.info({ person: personId }, 'first administrator installed')
  return asSignIn(ctx.at, (db) => openSession(db, { personId, at: ctx.at, device }))
}

async function installPlace(
  db: Tx,
  at: Date,
  token: string,
  personId: string,
  it: FirstAdmin,
): Promise<void> {
  const unitId = newId()
  await db.execute(sql`select acl.first_admin(${tokenHash(token)}, ${personId}, ${it.personName}, ${it.personTitle},
    ${unitId}, ${slug(it.shortName)}, ${it.name}, ${it.shortName}, ${it.kind},
    ${it.areaCode}, ${it.areaName}, ${it.areaKind})`)
  // From here on the transaction goes on as the person it just made, so that the events bear their id.
  await db.execute(
    sql`select set_config('app.kind', 'person', true), set_config('app.who', ${personId}, true)`,
  )
  const self: Ctx = { actor: { kind: 'person', personId, grants: [] }, at }
  await record(db, self, { type: 'unit.created', payload: { unitId } })
  await record(db, self, { type: 'person.invited', payload: { personId } })
}
