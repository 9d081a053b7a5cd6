import { and, eq } from 'drizzle-orm'
import { citizenContact, knownDevice, oneTimeKey } from '#db/schema/citizens.ts'
import { user } from '#db/schema/sign-in.ts'
import type { Tx } from '#db/tx.ts'
import { type Contact, keySentences, mostTries } from '#domain/citizens/sign-in.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import { log } from '#lib/log.ts'
import { seal, tokenHash, unseal } from '#lib/secrets.ts'
import { addressHash, codeHash, countTry, dropKey, lockKey } from '#server/citizens/one-time-key.ts'
import type { Ctx } from '#server/context.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'

type Browser = { device: Device; replaced?: string }

/** A session that was opened, and whether its owner has to hear of a new device. */
export type Entered = { accountId: string; token: string; newDevice: boolean }

/**
 * Opens the account of a phone by the code that was sent to it, in the browser that asked for it.
 * @throws Refusal otp.expired, otp.wrong, otp.spent; each stands by the field `code`
 */
export async function enterByCode(
  ctx: Ctx,
  it: { contact: Contact; code: string; browserToken: string },
  browser: Browser,
): Promise<Entered> {
  // The count of a wrong try has to stay, so it is said only after the transaction.
  const outcome = await asSignIn(ctx.at, async (db) => {
    const row = await lockKey(db, it.contact)
    const isHere = row?.browserHash === tokenHash(it.browserToken)
    if (!row || !isHere || row.expiresAt <= ctx.at) return keySentences.expired
    if (row.tries >= mostTries) return keySentences.spent
    if (row.secretHash !== codeHash(it.contact, it.code)) {
      await countTry(db, it.contact)
      const left = mostTries - row.tries - 1
      return left > 0 ? keySentences.wrong(left) : keySentences.spent
    }
    return enter(db, ctx.at, it.contact, browser)
  })
  if (typeof outcome === 'string') throw fieldRefusal('otp.refused', 'code', outcome)
  return outcome
}

/** Whether this link still opens something. Looking does not use it up: mail scanners look too. */
export async function isLinkOpen(at: Date, token: string | undefined): Promise<boolean> {
  if (!token) return false
  return asSignIn(at, async (db) => (await findLink(db, token, at)) !== undefined)
}

/** Opens the account of a mailbox by the link that was sent to it; the link is used up. @throws Refusal link.gone */
export async function enterByLink(ctx: Ctx, token: string | undefined, browser: Browser): Promise<Entered> {
  const entered = await asSignIn(ctx.at, async (db) => {
    const contact = token ? await findLink(db, token, ctx.at) : undefined
    const row = contact && (await lockKey(db, contact))
    // Between looking and locking it may have been used, or replaced by a newer one.
    if (!token || !contact || row?.secretHash !== tokenHash(token)) return undefined
    return enter(db, ctx.at, contact, browser)
  })
  if (!entered) throw new Refusal('link.gone', keySentences.linkGone)
  return entered
}

async function findLink(db: Tx, token: string, at: Date): Promise<Contact | undefined> {
  const [row] = await db
    .select()
    .from(oneTimeKey)
    .where(and(eq(oneTimeKey.secretHash, tokenHash(token)), eq(oneTimeKey.channel, 'email')))
  if (!row || row.expiresAt <= at) return undefined
  const opened = unseal('contact', row.sealed)
  return opened ? (JSON.parse(opened) as Contact) : undefined
}

/** The key was right: it goes, and the account of the address opens, made now if there was none. */
async function enter(db: Tx, at: Date, contact: Contact, browser: Browser): Promise<Entered> {
  await dropKey(db, contact)
  const accountId = (await accountOf(db, contact)) ?? (await newAccount(db, contact, at))
  const newDevice = await noteDevice(db, accountId, browser.device, at)
  const token = await openSession(db, { personId: accountId, kind: 'citizen', at, ...browser })
  log.info({ account: accountId, by: contact.means }, 'citizen signed in')
  return { accountId, token, newDevice }
}

async function accountOf(db: Tx, contact: Contact): Promise<string | undefined> {
  const [known] = await db
    .select({ id: citizenContact.userId })
    .from(citizenContact)
    .where(
      and(eq(citizenContact.channel, contact.means), eq(citizenContact.addressHash, addressHash(contact))),
    )
  return known?.id
}

async function newAccount(db: Tx, contact: Contact, at: Date): Promise<string> {
  const id = newId()
  await db.insert(user).values({ id, kind: 'citizen' })
  await db.insert(citizenContact).values({
    channel: contact.means,
    addressHash: addressHash(contact),
    userId: id,
    sealed: seal('contact', JSON.stringify(contact)),
    createdAt: at,
  })
  return id
}

/** Remembers the kind of device. @returns whether it is new to an account that knows others */
export async function noteDevice(db: Tx, userId: string, device: Device, at: Date): Promise<boolean> {
  const before = await db.select().from(knownDevice).where(eq(knownDevice.userId, userId))
  await db.insert(knownDevice).values({ userId, device, firstAt: at }).onConflictDoNothing()
  return before.length > 0 && !before.some((one) => one.device === device)
}
