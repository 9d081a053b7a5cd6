import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { person } from '#db/schema/people.ts'
import { credential, invite } from '#db/schema/sign-in.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { NewAccount } from '#domain/people/account.ts'
import { Refusal } from '#domain/refusal.ts'
import { log } from '#lib/log.ts'
import { tokenHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { checkNewPassword, hashPassword } from '#server/people/passwords.ts'
import { setAccount } from '#server/people/set-account.ts'

export const linkGone = 'Liên kết này đã dùng hoặc đã hết hạn. Nhờ quản trị cấp liên kết mới.'

export type OpenInvite = { name: string; title: string; login?: string }

/** Whom this link invites; undefined when it is used, replaced, over or never was. */
export async function findInvite(at: Date, token: string | undefined): Promise<OpenInvite | undefined> {
  if (!token) return undefined
  const found = await asSignIn(at, async (db) => {
    const [row] = await openInvite(db, token, at)
    if (!row?.userId) return undefined
    const [kept] = await db
      .select({ login: credential.login })
      .from(credential)
      .where(eq(credential.userId, row.userId))
    return { personId: row.userId, login: kept?.login }
  })
  if (!found) return undefined
  const { personId, login } = found
  const [known] = await tx({ actor: { kind: 'person', personId, grants: [] }, at }, (db) =>
    db.select({ name: person.name, title: person.title }).from(person).where(eq(person.id, personId)),
  )
  return known && { ...known, login }
}

const openInvite = (db: Tx, token: string, at: Date) =>
  db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.tokenHash, tokenHash(token)),
        eq(invite.purpose, 'invite'),
        isNotNull(invite.userId),
        isNull(invite.usedAt),
        gt(invite.expiresAt, at),
      ),
    )

/**
 * Uses the link up: sets login and password, drops an older second factor, signs in.
 * @returns the token for the browser
 */
export async function acceptInvite(
  ctx: Ctx,
  token: string | undefined,
  input: z.infer<typeof NewAccount>,
  device: Device,
): Promise<string> {
  const found = await findInvite(ctx.at, token)
  if (!token || !found) throw new Refusal('invite.gone', linkGone)
  checkNewPassword(input.password, input.again, [input.login, found.name])
  const passwordHash = await hashPassword(input.password)
  return asSignIn(ctx.at, async (db) => {
    const [row] = await openInvite(db, token, ctx.at).for('update')
    if (!row?.userId) throw new Refusal('invite.gone', linkGone)
    await setAccount(db, { userId: row.userId, login: input.login, passwordHash, at: ctx.at })
    await db.update(invite).set({ usedAt: ctx.at }).where(eq(invite.tokenHash, row.tokenHash))
    log.info({ person: row.userId }, 'invitation used')
    return openSession(db, { personId: row.userId, at: ctx.at, device })
  })
}
