import { and, eq, isNull } from 'drizzle-orm'
import { person, roleGrant } from '#db/schema/people.ts'
import { invite, user } from '#db/schema/sign-in.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Invite } from '#domain/people/account.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { isId, newId, newToken } from '#lib/ids.ts'
import { causeOf, log } from '#lib/log.ts'
import { tokenHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { sendMail } from '#server/notices/mail.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { writeGrant } from '#server/people/grant-role.ts'
import { lockManagedUnit } from '#server/people/managed-unit.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

const lasts = 7 * 24 * 60 * 60_000

/** What became of the letter, where the installation sends mail and the person has an address. */
export type Mailed = 'sent' | 'failed'
export type Invited = { personId: string; link: string; mailed?: Mailed }

/**
 * Adds a person with one role and gives the one-time link by which they set their password.
 * People and accounts belong to two roles of the database, so to two transactions: when the second
 * does not come about, the person stands there without a link, and `renewLink` gives one.
 */
export async function invitePerson(ctx: Ctx<Person>, input: Invite): Promise<Invited> {
  const personId = newId()
  await tx(ctx, async (db) => {
    const unit = await lockManagedUnit(db, ctx, input.unitId, 'people.manage')
    const { name, title, email } = input
    await db.insert(person).values({ id: personId, name, title, email: email || null, createdAt: ctx.at })
    await record(db, ctx, { type: 'person.invited', payload: { personId } })
    await writeGrant(db, ctx, personId, input, unit)
  })
  const link = await asSignIn(ctx.at, (db) => newLink(db, personId, ctx.at))
  return { personId, link, mailed: await mailLink(input.email, link) }
}

/**
 * A new one-time link: for an invitation that ran out, a password forgotten, a phone lost. The account
 * stays as it is until the link is used.
 */
export async function renewLink(ctx: Ctx<Person>, personId: string): Promise<Invited> {
  if (!isId(personId)) throw new NotFound()
  const email = await tx(ctx, async (db) => {
    const [known] = await db
      .select({ email: person.email, demo: person.demo })
      .from(person)
      .where(eq(person.id, personId))
    if (!known || !(await isManaged(db, ctx, personId))) throw new NotFound()
    if (known.demo)
      throw new Refusal('account.demo', 'Người minh họa vào bằng trang chọn người, không cần liên kết.')
    await record(db, ctx, { type: 'person.link-renewed', payload: { personId } })
    return known.email
  })
  const link = await asSignIn(ctx.at, (db) => newLink(db, personId, ctx.at))
  return { personId, link, mailed: await mailLink(email, link) }
}

/** Somebody of an office that the actor manages, or of none at all. */
async function isManaged(db: Tx, ctx: Ctx<Person>, personId: string): Promise<boolean> {
  if (!can(ctx.actor, 'people.manage')) return false
  const grants = await db
    .select({ unitId: roleGrant.unitId })
    .from(roleGrant)
    .where(eq(roleGrant.personId, personId))
  for (const { unitId } of grants) await lockManagedUnit(db, ctx, unitId, 'people.manage')
  return true
}

/** One link at a time: an older one that was not used stops working. */
async function newLink(db: Tx, userId: string, at: Date): Promise<string> {
  const token = newToken()
  await db.insert(user).values({ id: userId }).onConflictDoNothing()
  await db.delete(invite).where(and(eq(invite.userId, userId), isNull(invite.usedAt)))
  await db.insert(invite).values({
    tokenHash: tokenHash(token),
    purpose: 'invite',
    userId,
    createdAt: at,
    expiresAt: new Date(at.getTime() + lasts),
  })
  return `${env().APP_URL}/loi-moi/${token}`
}

/**
 * Sends the link at once and not by the queue: there it would be kept. A letter that does not go out is
 * said to whoever invites; they have the link before them.
 */
async function mailLink(to: string | null, link: string): Promise<Mailed | undefined> {
  if (!to || !env().SMTP_URL) return undefined
  const subject = 'Lời mời vào Năm Rõ'
  const text = [
    'Kính gửi ông/bà,',
    'Ông/bà được mời làm việc trong Năm Rõ. Mở liên kết sau để đặt mật khẩu và cài lớp thứ hai:',
    link,
    'Liên kết dùng một lần, trong 7 ngày. Không chuyển thư này cho người khác.',
  ].join('\n\n')
  try {
    await sendMail({ id: newId(), to, subject, text }, AbortSignal.timeout(15_000))
    return 'sent'
  } catch (error) {
    log.warn(causeOf(error), 'invitation not mailed')
    return 'failed'
  }
}
