import { randomInt } from 'node:crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import { oneTimeKey } from '#db/schema/citizens.ts'
import type { Tx } from '#db/tx.ts'
import { type Contact, codeMinutes, linkMinutes } from '#domain/citizens/sign-in.ts'
import { newToken } from '#lib/ids.ts'
import { keyedHash, seal, tokenHash } from '#lib/secrets.ts'

/** Under what an address is found; the address itself is kept sealed only. */
export const addressHash = ({ means, address }: Contact): string =>
  keyedHash('contact', `${means}:${address}`).toString('base64url')

/** Six digits guess easily from a plain hash, so theirs needs our key. */
export const codeHash = (contact: Contact, code: string): string =>
  keyedHash('contact', `code:${addressHash(contact)}:${code}`).toString('base64url')

const keyOf = (contact: Contact) =>
  and(eq(oneTimeKey.channel, contact.means), eq(oneTimeKey.addressHash, addressHash(contact)))

/** The row of this address, locked, so that two tries at once are counted one after the other. */
export async function lockKey(db: Tx, contact: Contact): Promise<typeof oneTimeKey.$inferSelect | undefined> {
  const [row] = await db.select().from(oneTimeKey).where(keyOf(contact)).for('update')
  return row
}

export const dropKey = (db: Tx, contact: Contact) => db.delete(oneTimeKey).where(keyOf(contact))

export const countTry = (db: Tx, contact: Contact) =>
  db
    .update(oneTimeKey)
    .set({ tries: sql`${oneTimeKey.tries} + 1` })
    .where(keyOf(contact))

/**
 * A new code for a phone or link token for a mailbox. Whether somebody has an account there is not even
 * looked at, so that the answer cannot tell. One that was sent before stops working.
 * @param browser token of the browser that asks: a code opens only there
 */
export async function newKey(db: Tx, contact: Contact, at: Date, browser: string): Promise<string> {
  const isCode = contact.means === 'sms'
  const secret = isCode ? String(randomInt(1_000_000)).padStart(6, '0') : newToken()
  const fresh = {
    sealed: seal('contact', JSON.stringify(contact)),
    secretHash: isCode ? codeHash(contact, secret) : tokenHash(secret),
    browserHash: isCode ? tokenHash(browser) : '',
    createdAt: at,
    expiresAt: new Date(at.getTime() + (isCode ? codeMinutes : linkMinutes) * 60_000),
    tries: 0,
  }
  await db.delete(oneTimeKey).where(lt(oneTimeKey.expiresAt, at))
  await db
    .insert(oneTimeKey)
    .values({ channel: contact.means, addressHash: addressHash(contact), ...fresh })
    .onConflictDoUpdate({ target: [oneTimeKey.channel, oneTimeKey.addressHash], set: fresh })
  return secret
}
