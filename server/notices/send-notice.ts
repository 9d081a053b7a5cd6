import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import { dialogueRegistration } from '#db/schema/dialogue-registering.ts'
import { follower } from '#db/schema/following.ts'
import { notice } from '#db/schema/notices.ts'
import { person } from '#db/schema/people.ts'
import { petitionSender } from '#db/schema/petition-words.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Contact } from '#domain/citizens/sign-in.ts'
import type { NoticePayload } from '#domain/notices/line.ts'
import { mostTries } from '#domain/notices/means.ts'
import { fillNotice, type NoticeKey, noticeLines } from '#domain/notices.ts'
import { newId } from '#lib/ids.ts'
import { causeOf, log } from '#lib/log.ts'
import { unseal } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { openContact } from '#server/vault/sealed-rows.ts'
import { deliver } from './delivery.ts'
import { type Message, Undeliverable } from './message.ts'
import { nextHour } from './write-rows.ts'

type NoticeRow = typeof notice.$inferSelect
type Taken = { row: NoticeRow; email: string; phone: string }

/**
 * Sends one notice, as the job 'send-notice'. It counts as sent only after the other side accepted
 * it; a notice already dealt with is left alone, so that running twice sends once.
 * @returns a later instant when it has to wait for office hours
 * @throws the cause when it should be tried again
 */
export async function sendNotice(ctx: Ctx, id: string, signal: AbortSignal): Promise<Date | undefined> {
  const taken = await tx(ctx, (db) => take(db, ctx, id))
  if (!taken || taken instanceof Date) return taken
  const { channel, tries } = taken.row
  try {
    await deliver(channel, messageOf(taken), signal)
  } catch (error) {
    const last = error instanceof Undeliverable || tries >= mostTries
    log.warn({ notice: id, channel, tries, last, ...causeOf(error) }, 'notice not sent')
    if (!last) throw error
    await tx(ctx, (db) => giveUp(db, ctx, taken))
    return
  }
  await noteSent(ctx, id, signal)
  log.info({ notice: id, channel, tries }, 'notice sent')
}

/** Counts the try before it is made: a crash in the middle of sending counts too. */
async function take(db: Tx, ctx: Ctx, id: string): Promise<Taken | Date | undefined> {
  const waiting = and(eq(notice.id, id), eq(notice.status, 'waiting'))
  const [row] = await db.select().from(notice).where(waiting).for('update')
  if (!row) return
  // A retry or a late start can fall into the night; what others did still waits for the morning.
  if (noticeLines[row.key as NoticeKey]?.when === 'office') {
    const opens = await nextHour(db, ctx.at)
    if (opens > ctx.at) return opens
  }
  const tries = row.tries + 1
  await db.update(notice).set({ tries }).where(waiting)
  return { row: { ...row, tries }, ...(await contactOf(db, row)) }
}

async function contactOf(db: Tx, row: NoticeRow): Promise<{ email: string; phone: string }> {
  if (row.registrationId) return ofRegistrant(db, row.registrationId)
  if (row.followDigestId) return ofFollows(db, row.id)
  if (row.followerId) return { email: '', phone: await ofFollower(db, row.followerId) }
  const found = row.personId ? await ofStaff(db, row.personId) : await ofSender(db, row.petitionId as string)
  return { email: found?.email ?? '', phone: found?.phone ?? '' }
}

const ofStaff = async (db: Tx, personId: string) =>
  (
    await db.select({ email: person.email, phone: person.phone }).from(person).where(eq(person.id, personId))
  )[0]

/** Nothing once they have left. */
const ofFollower = async (db: Tx, id: string): Promise<string> =>
  (await db.select({ phone: follower.phone }).from(follower).where(eq(follower.id, id)))[0]?.phone ?? ''

/** Where the account signs in; nothing once it refused letters. */
async function ofFollows(db: Tx, noticeId: string): Promise<{ email: string; phone: string }> {
  const [found] = await db.execute<{ sealed: string }>(
    sql`select sealed from acl.follow_address(${noticeId}::uuid)`,
  )
  const opened = found && unseal('contact', found.sealed)
  if (!opened) return { email: '', phone: '' }
  const { means, address } = JSON.parse(opened) as Contact
  return { email: means === 'email' ? address : '', phone: means === 'sms' ? address : '' }
}

/** Nothing once they have cancelled. */
async function ofRegistrant(db: Tx, id: string): Promise<{ email: string; phone: string }> {
  const { state, email, phone } = dialogueRegistration
  const [found] = await db
    .select({ state, email, phone })
    .from(dialogueRegistration)
    .where(eq(dialogueRegistration.id, id))
  return found && found.state !== 'cancelled' ? found : { email: '', phone: '' }
}

/** Of a denunciation the vault gives this job a phone and a mail address, and nothing else. */
async function ofSender(db: Tx, petitionId: string) {
  const [found] = await db
    .select({ email: petitionSender.email, phone: petitionSender.phone })
    .from(petitionSender)
    .where(eq(petitionSender.petitionId, petitionId))
  return found ?? (await openContact(db, petitionId))
}

/** @throws Undeliverable without an address, or when the catalogue has no whole sentence for it any more */
function messageOf({ row, email, phone }: Taken): Message {
  const to = row.channel === 'email' ? email : phone
  if (!to) throw new Undeliverable('no address')
  try {
    return { id: row.id, to, ...fillNotice(row.key as NoticeKey, row.channel, row.payload as NoticePayload) }
  } catch {
    throw new Undeliverable('no words')
  }
}

/** No further try. A sender with a phone is called by the desk instead; staff have it in the pages. */
async function giveUp(db: Tx, ctx: Ctx, { row, phone }: Taken): Promise<void> {
  const [failed] = await db
    .update(notice)
    .set({ status: 'failed' })
    .where(and(eq(notice.id, row.id), eq(notice.status, 'waiting')))
    .returning({ id: notice.id })
  if (!failed || row.personId || row.followerId || row.followDigestId || !phone) return
  const { petitionId, unitId, eventId, registrationId, key, payload } = row
  const call = { id: newId(), petitionId, unitId, eventId, registrationId, key, payload, at: ctx.at }
  await db.insert(notice).values({ ...call, channel: 'call', status: 'waiting' })
}

const NOTE_TRIES = 20

/** The other side has it: a database that restarts just now must not make us send it again. */
async function noteSent(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
  const sent = { status: 'sent' as const, sentAt: ctx.at }
  for (let left = NOTE_TRIES; ; left--) {
    try {
      await tx(ctx, (db) => db.update(notice).set(sent).where(eq(notice.id, id)))
      return
    } catch (error) {
      if (left === 0 || signal.aborted) throw error
      await wait(500)
    }
  }
}
