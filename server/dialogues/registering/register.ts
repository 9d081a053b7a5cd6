import { eq, sql } from 'drizzle-orm'
import { dialogue, dialogueSite } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { RegistrationState, Way } from '#domain/dialogues/registering/words.ts'
import {
  closedWords,
  type Door,
  type Register,
  registerUntil,
  takesRegistrations,
} from '#domain/dialogues/registering.ts'
import type { Service } from '#domain/dialogues/words.ts'
import { codeFromBytes, readCode } from '#domain/petitions/secret-code.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { keyedHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, isNumber, type SiteRow, sitesOf } from '#server/dialogues/dialogue-row.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { doorOf, type SiteSeats, seatsOf } from './seats.ts'
import { meansJson, sendTold } from './tell-registrants.ts'

export type OpenDialogue = {
  row: DialogueRow
  sites: SiteRow[]
  seats: SiteSeats[]
  door: Door
  /** The last day to register by oneself; null while there is no day. */
  until: Day | null
  isOpen: boolean
}

/** An announced dialogue with how full it is, for everybody. */
export function findOpen(ctx: Ctx, number: string): Promise<OpenDialogue | undefined> {
  return tx(ctx, async (db) => {
    if (!isNumber(number)) return undefined
    const [row] = await db.select().from(dialogue).where(eq(dialogue.number, number))
    if (!row?.announcedOn) return undefined
    const [sites, seats, door] = [
      await sitesOf(db, row.id),
      await seatsOf(db, row.id),
      await doorOf(db, row.id),
    ]
    const until = row.day && row.state === 'announced' ? registerUntil(row.day, door) : null
    return { row, sites, seats, door, until, isOpen: takesRegistrations(row, dayOf(ctx.at), door) }
  })
}

/** From the token of the page: whoever sends twice has one seat and one code. */
const codeOf = (number: string, token: string): string =>
  codeFromBytes(keyedHash('code', `seat ${number} ${token}`))

export type Registered = { code: string; state: Exclude<RegistrationState, 'cancelled'> }
type Wish = Omit<Register, 'naming'> & { way?: Exclude<Way, 'page'> }

/**
 * A seat for somebody, or a place in the line. The site is locked while it counts: the last seat goes to one of two,
 * and the other waits.
 */
export async function takeSeat(db: Tx, number: string, it: Wish): Promise<Registered> {
  const [site] = await db
    .select({ number: dialogue.number })
    .from(dialogueSite)
    .innerJoin(dialogue, eq(dialogue.id, dialogueSite.dialogueId))
    .where(eq(dialogueSite.id, it.site))
  if (site?.number !== number) {
    throw fieldRefusal('seat.site', 'site', 'Điểm họp này không còn. Chọn một điểm trong danh sách.')
  }
  const { name, phone, email, village, persons, needs, way = '' } = it
  const wish = JSON.stringify({ id: newId(), name, phone, email, village, persons, needs, way })
  const code = codeOf(number, it.token)
  const [found] = await db.execute<{ got: RegistrationState | 'closed' | 'none' }>(
    sql`select acl.take_seat(${it.site}::uuid, ${wish}::text::jsonb, ${hashOfCode(code)}) as got`,
  )
  const got = found?.got ?? 'none'
  if (got === 'none') throw new NotFound()
  if (got === 'closed') throw new Refusal('seat.closed', closedWords)
  if (got === 'cancelled') {
    throw new Refusal('seat.again', 'Đăng ký này đã hủy. Mở lại trang đăng ký để đăng ký mới.')
  }
  return { code, state: got }
}

/** Somebody registers by themselves. @returns the code that shows and cancels it */
export function registerMe(ctx: Ctx, number: string, input: Register): Promise<Registered> {
  return tx(ctx, (db) => takeSeat(db, number, input))
}

export type MyRegistration = {
  row: DialogueRow
  place: string
  state: RegistrationState
  persons: number
  /** How many persons wait before this one. */
  ahead: number
  needs: Service[]
  wasPromoted: boolean
  /** The first seat, once checked in. */
  seat: number | null
}

type Opened = {
  number: string
  site_id: string
  state: RegistrationState
  persons: number
  ahead: number
  needs: string
  promoted: boolean
  seat: number | null
}

/** What a code opens: where and when, a seat or a place in the line; no name. */
export function findMyRegistration(ctx: Ctx, code: string): Promise<MyRegistration | undefined> {
  return tx(ctx, async (db) => {
    const [found] = await db.execute<Opened>(sql`select * from acl.registration_of(${hashOfCode(code)})`)
    if (!found) return undefined
    const [row] = await db.select().from(dialogue).where(eq(dialogue.number, found.number))
    const [site] = await db.select().from(dialogueSite).where(eq(dialogueSite.id, found.site_id))
    if (!row || !site) return undefined
    return {
      ...{ row, place: site.place, state: found.state, persons: found.persons, ahead: found.ahead },
      ...{ needs: JSON.parse(found.needs), wasPromoted: found.promoted, seat: found.seat },
    }
  })
}

/** Reads a typed code. @throws Refusal by the field when it opens no registration */
export async function openMyRegistration(ctx: Ctx, typed: string): Promise<string> {
  const read = readCode(typed)
  if (read.ok && (await findMyRegistration(ctx, read.code))) return read.code
  throw fieldRefusal(
    'seat.noCode',
    'code',
    'Không thấy đăng ký nào có mã này. Xem lại từng chữ, từng số của mã đã ghi.',
  )
}

/** What the database did: whether seats were given up, and who moved up. */
type Left = { gone: boolean; told: string[] }

/** Gives the seats up; whoever waits first moves up and is told, in the same transaction. */
export function cancelMyRegistration(ctx: Ctx, code: string): Promise<void> {
  return tx(ctx, async (db) => {
    const [found] = await db.execute<{ was: Left }>(
      sql`select acl.give_up_seat(${hashOfCode(code)}, ${meansJson()}::text::jsonb) as was`,
    )
    await afterLeaving(db, ctx, found?.was)
  })
}

/** @throws Refusal where there was nothing to give up any more */
export async function afterLeaving(db: Tx, ctx: Ctx, left: Left | undefined): Promise<void> {
  if (!left?.gone) {
    throw new Refusal('seat.gone', 'Đăng ký này đã hủy, đã vào hội trường, hoặc hội nghị không còn chờ họp.')
  }
  await sendTold(db, ctx, 'registered.promoted', left.told)
}
